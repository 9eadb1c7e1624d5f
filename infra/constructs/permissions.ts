import { type Acknowledgment, ArnFormat, Stack } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { indexes } from "#functions/store/table.ts";
import { caseProcessName } from "#infra/workflow/case-process.ts";

/** The statements that functions are given, each on exactly what it names. */
export type Permissions = {
  readonly readTable: PolicyStatement;
  readonly writeTable: PolicyStatement;
  readonly issueDocuments: PolicyStatement;
  readonly readDocuments: PolicyStatement;
  readonly sendMail: PolicyStatement;
  readonly startExecutions: PolicyStatement;
  readonly wakeExecutions: PolicyStatement;
  readonly seeExecutions: PolicyStatement;
};

export type Permission = keyof Permissions;

/** What the permissions are about. Mail goes out only from the sender, by its verified domain. */
export type Permitted = {
  readonly table: TableV2;
  readonly documents: Bucket;
  readonly mailDomain: string;
  readonly mailFrom: string;
};

/** The ARN of the state machine, formatted: a reference would be circular, since it starts itself. */
export function caseProcessArn(scope: Construct): string {
  return Stack.of(scope).formatArn({
    service: "states",
    resource: "stateMachine",
    resourceName: caseProcessName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** Every execution of the state machine: their names come with the cases, so AWS demands the star. */
function executionArns(scope: Construct): string {
  return Stack.of(scope).formatArn({
    service: "states",
    resource: "execution",
    resourceName: `${caseProcessName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

const execution = `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${caseProcessName}:*`;

/** The stars in the statements below, by the ids that cdk-nag gives them. */
export const starsDemanded: readonly Acknowledgment[] = [
  "<Documents7E5B2978.Arn>/*",
  execution,
].map((resource) => ({
  id: `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`,
  reason: "The names of documents and of executions come with the cases.",
}));

const allow = (actions: string[], ...resources: string[]) =>
  new PolicyStatement({ actions, resources });

export function permissions(
  scope: Construct,
  { table, documents, mailDomain, mailFrom }: Permitted,
): Permissions {
  const tableArn = table.tableArn;
  const indexArns = Object.values(indexes).map(({ name }) => `${tableArn}/index/${name}`);
  const machine = caseProcessArn(scope);
  const objects = documents.arnForObjects("*");
  return {
    readTable: allow(["dynamodb:GetItem", "dynamodb:Query"], tableArn, ...indexArns),
    writeTable: allow(
      ["PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"].map((a) => `dynamodb:${a}`),
      tableArn,
    ),
    issueDocuments: allow(["s3:PutObject", "s3:GetObject"], objects),
    readDocuments: allow(["s3:GetObject"], objects),
    sendMail: new PolicyStatement({
      actions: ["ses:SendEmail"],
      resources: [
        Stack.of(scope).formatArn({
          service: "ses",
          resource: "identity",
          resourceName: mailDomain,
        }),
      ],
      conditions: { StringEquals: { "ses:FromAddress": mailFrom } },
    }),
    startExecutions: allow(["states:StartExecution"], machine),
    wakeExecutions: allow(["states:SendTaskSuccess"], machine),
    seeExecutions: allow(["states:DescribeExecution"], executionArns(scope)),
  };
}
