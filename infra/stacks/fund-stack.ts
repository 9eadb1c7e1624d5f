import { CfnOutput, Stack, type StackProps, Validations } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { alarms } from "#infra/constructs/alarms.ts";
import { caseProcessMachine } from "#infra/constructs/case-process-machine.ts";
import { deadLetters } from "#infra/constructs/dead-letters.ts";
import { documentsBucket } from "#infra/constructs/documents-bucket.ts";
import { fundTable } from "#infra/constructs/fund-table.ts";
import { caseProcessArn, permissions, starsDemanded } from "#infra/constructs/permissions.ts";
import { projectFunction } from "#infra/constructs/project-function.ts";
import { publicSite, serve } from "#infra/constructs/public-site.ts";
import { recoveryRules } from "#infra/constructs/recovery-rules.ts";
import { namesOfTheFunctions } from "#infra/workflow/functions-of-the-workflow.ts";
import {
  type DeployedFunction,
  functionsOutsideTheWorkflow,
  inTheWorkflow,
} from "./functions-of-the-fund.ts";

export type FundStackProps = StackProps & {
  /** The domain that the mail service has verified, and an address in it that mail comes from. */
  readonly mailDomain: string;
  readonly mailFrom: string;
  /** Where people reach the site, without a slash at the end. Default: the address AWS gives it. */
  readonly siteUrl?: string;
};

/** All of the fund in AWS: the record, the documents, the workflow, the pages and what watches them. */
export class FundStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { mailDomain, mailFrom, siteUrl, ...props }: FundStackProps,
  ) {
    super(scope, id, props);
    const table = fundTable(this);
    const documents = documentsBucket(this);
    const may = permissions(this, { table, documents, mailDomain, mailFrom });
    Validations.of(this).acknowledge(...starsDemanded);
    const site = publicSite(this);
    const environment = {
      TABLE_NAME: table.tableName,
      BUCKET_NAME: documents.bucketName,
      STATE_MACHINE_ARN: caseProcessArn(this),
      MAIL_FROM: mailFrom,
      SITE_URL: siteUrl ?? site.apiEndpoint,
    };
    const deployed = (name: string, { may: permitted, ...props }: DeployedFunction) =>
      projectFunction(this, name, {
        ...props,
        environment,
        may: permitted.map((permission) => may[permission]),
      });

    const machine = caseProcessMachine(
      this,
      Object.fromEntries(
        namesOfTheFunctions.map((name) => [name, deployed(name, inTheWorkflow(name))]),
      ),
    );
    const web = deployed("Web", functionsOutsideTheWorkflow.web);
    const sweep = deployed("Sweep", functionsOutsideTheWorkflow.sweep);
    const onFailedExecution = deployed(
      "OnFailedExecution",
      functionsOutsideTheWorkflow.onFailedExecution,
    );
    const letters = deadLetters(this);
    recoveryRules(this, { sweep, onFailedExecution, deadLetters: letters });
    serve(site, web);
    const operators = alarms(this, { machine, deadLetters: letters, sweep, web });

    new CfnOutput(this, "SiteAddress", { value: site.apiEndpoint });
    new CfnOutput(this, "OperatorsTopic", { value: operators.topicArn });
  }
}
