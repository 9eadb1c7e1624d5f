import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import * as z from "zod";
import { FundStack } from "./stacks/fund-stack.ts";

/**
 * Given as `cdk deploy -c mailDomain=staden.se -c mailFrom=fonden@staden.se`, with
 * `-c siteUrl=https://fonden.staden.se` where the site has an address of its own. The defaults only
 * synthesise: no mail leaves their domain.
 */
const settings = z.object({
  mailDomain: z.string().default("fund.example"),
  mailFrom: z.email().default("noreply@fund.example"),
  siteUrl: z.url().optional(),
});

const app = new App();
const { siteUrl, ...mail } = settings.parse({
  mailDomain: app.node.tryGetContext("mailDomain"),
  mailFrom: app.node.tryGetContext("mailFrom"),
  siteUrl: app.node.tryGetContext("siteUrl"),
});
new FundStack(app, "SocialInvestmentFund", {
  description: "A municipal social investment fund",
  terminationProtection: true,
  ...mail,
  ...(siteUrl === undefined ? {} : { siteUrl }),
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
