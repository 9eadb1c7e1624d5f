import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from "@aws-sdk/client-sfn";

/** The input of one execution: ids only, no timestamps, so that starting twice is starting once. */
export type VisitInput = {
  readonly fundId: string;
  readonly caseId: string;
  readonly step: string;
  readonly visit: number;
  readonly generation: number;
};

export type Workflow = {
  /** Starts the execution of a visit; the same visit and generation starts once. Gives its ARN. */
  start(visit: VisitInput): Promise<string>;
  isRunning(arn: string): Promise<boolean>;
  /** Wakes the execution that waits with the token. False when nobody waits with it any more. */
  wake(token: string): Promise<boolean>;
};

/** `<ulid>.<step>.<visit>.<generation>`: no blanks or slashes, at most 80 characters. */
export function executionName({ caseId, step, visit, generation }: VisitInput): string {
  return `${caseId}.${step}.${visit}.${generation}`;
}

const goneNames = new Set(["TaskTimedOut", "TaskDoesNotExist", "InvalidToken"]);

function isNamed(error: unknown, names: ReadonlySet<string>): boolean {
  return error instanceof Error && names.has(error.name);
}

export function makeWorkflow(client: SFNClient, stateMachineArn: string): Workflow {
  const arnOf = (name: string) =>
    `${stateMachineArn.replace(":stateMachine:", ":execution:")}:${name}`;
  return {
    async start(visit) {
      const name = executionName(visit);
      try {
        const input = JSON.stringify(visit);
        const started = await client.send(
          new StartExecutionCommand({ stateMachineArn, name, input }),
        );
        return started.executionArn ?? arnOf(name);
      } catch (error) {
        if (isNamed(error, new Set(["ExecutionAlreadyExists"]))) return arnOf(name);
        throw error;
      }
    },
    async isRunning(executionArn) {
      try {
        const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
        return status === "RUNNING";
      } catch (error) {
        if (isNamed(error, new Set(["ExecutionDoesNotExist"]))) return false;
        throw error;
      }
    },
    async wake(taskToken) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: "{}" }));
        return true;
      } catch (error) {
        if (isNamed(error, goneNames)) return false;
        throw error;
      }
    },
  };
}
