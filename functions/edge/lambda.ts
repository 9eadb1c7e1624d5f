import * as z from "zod";
import type { Runtime } from "#functions/runtime.ts";
import { awsRuntime } from "./aws-runtime.ts";
import { logLine } from "./log.ts";
import { isTurn } from "./turns.ts";

/** What of Lambda's context is used: the id under which Lambda logs the same call. */
type Call = { readonly awsRequestId: string };

/**
 * A use case as a Lambda handler: the event is parsed by the schema, and what the use case gives is
 * the answer. A failure is logged with the ids that the event holds, then thrown on under its own
 * name, which is what the state machine catches by. Nothing is built before the first call.
 * @throws `InvalidEvent` when the event does not fit the schema.
 */
export function lambdaHandler<I>(
  schema: z.ZodType<I>,
  useCase: (runtime: Runtime, input: I) => Promise<unknown>,
): (event: unknown, call: Call) => Promise<unknown> {
  return async (event, call) => {
    try {
      return await useCase(awsRuntime(), parsed(schema, event));
    } catch (error) {
      const thrown = withoutAddresses(error);
      const { name, message } = thrown;
      const level = isTurn(error) ? "INFO" : "ERROR";
      logLine(level, "call-ended", { ...idsOf(event), request: call.awsRequestId, name, message });
      throw thrown;
    }
  };
}

function parsed<I>(schema: z.ZodType<I>, event: unknown): I {
  const result = schema.safeParse(event);
  if (result.success) return result.data;
  const error = new Error(`The event is not what it should be: ${z.prettifyError(result.error)}`);
  error.name = "InvalidEvent";
  throw error;
}

const ids = z.object({
  fundId: z.string(),
  caseId: z.string(),
  step: z.string(),
  generation: z.number(),
});

/** The ids of a visit, where the event is one. */
function idsOf(event: unknown): Readonly<Record<string, string | number>> {
  return { ...ids.safeParse(event).data };
}

/**
 * Lambda logs what is thrown, and the state machine keeps it: e-mail addresses, which the mail
 * service puts in its refusals, go no further than here. Neither do an error's other properties.
 */
function withoutAddresses(error: unknown): Error {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const bare = new Error(masked(message));
  bare.name = name;
  if (stack !== undefined) bare.stack = masked(stack);
  return bare;
}

function masked(text: string): string {
  return text.replaceAll(/[^\s@<>,;:"'/]+@[^\s@<>,;:"'/]+/g, "<address>");
}
