import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { z } from "zod";
import { FundStack } from "./stacks/fund-stack.ts";

/** `cdk deploy -c mailDomain=kommunen.se -c mailFrom=fonden@kommunen.se`; the defaults only synthesise. */
const settings = z.object({
  mailDomain: z.string().default("example.se"),
  mailFrom: z.email().default("fonden@example.se"),
});

const app = new App();
new FundStack(app, "SocialInvestmentFund", {
  description: "A municipal social investment fund",
  terminationProtection: true,
  ...settings.parse({
    mailDomain: app.node.tryGetContext("mailDomain"),
    mailFrom: app.node.tryGetContext("mailFrom"),
  }),
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
