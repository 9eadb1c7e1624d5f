import { fileURLToPath } from "node:url";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { type PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { bundling, type FilesBeside } from "./bundling.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

export type ProjectFunctionProps = {
  /** The handler's file, from the root of the project. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** All that it may do, besides writing its own log. Default: nothing. */
  readonly may?: readonly PolicyStatement[];
  /** MB; the processor follows it. Default 512. */
  readonly memory?: number;
  /** Seconds, below what the state machine waits for it. Default 30. */
  readonly timeout?: number;
  readonly beside?: FilesBeside;
};

/** A Lambda function with the project's defaults, a role and a log of its own. */
export function projectFunction(
  scope: Construct,
  id: string,
  { entry, environment, may = [], memory = 512, timeout = 30, beside = {} }: ProjectFunctionProps,
): NodejsFunction {
  const own = new Construct(scope, id);
  const logGroup = new LogGroup(own, "Log", {
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(own, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  logGroup.grantWrite(role);
  for (const statement of may) role.addToPolicy(statement);
  return new NodejsFunction(own, "Function", {
    entry: `${root}${entry}`,
    projectRoot: root,
    depsLockFilePath: `${root}package-lock.json`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: memory,
    timeout: Duration.seconds(timeout),
    environment: { NODE_OPTIONS: "--enable-source-maps", ...environment },
    bundling: bundling(beside),
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    awsSdkConnectionReuse: false,
  });
}
