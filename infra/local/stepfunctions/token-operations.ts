import * as z from "zod";
import { type Operation, operation, parsedJson } from "./operation.ts";
import type { Tokens } from "./tokens.ts";

const taskToken = z.string().min(1).max(2048);

/** The operations by which the world answers a waiting execution, by name. */
export function tokenOperations(tokens: Tokens): Record<string, Operation> {
  return {
    SendTaskSuccess: operation(
      z.strictObject({ taskToken, output: z.string() }),
      ({ taskToken, output }) => {
        tokens.waitingFor(taskToken).succeed(parsedJson(output, "InvalidOutput"));
        return {};
      },
    ),

    SendTaskFailure: operation(
      z.strictObject({
        taskToken,
        error: z.string().max(256).default("States.TaskFailed"),
        cause: z.string().max(32_768).default(""),
      }),
      ({ taskToken, error, cause }) => {
        tokens.waitingFor(taskToken).fail(error, cause);
        return {};
      },
    ),

    SendTaskHeartbeat: operation(z.strictObject({ taskToken }), ({ taskToken }) => {
      tokens.waitingFor(taskToken);
      return {};
    }),
  };
}
