import * as z from "zod";
import { ServiceError } from "./errors.ts";
import type { Json } from "./functions.ts";

/** One call of the service, `AWSStepFunctions.<name>`: JSON in, JSON out, or a ServiceError. */
export type Operation = (request: unknown) => object;

/** An operation whose request must have exactly this shape, else ValidationException. */
export function operation<S extends z.ZodType>(
  schema: S,
  perform: (request: z.infer<S>) => object,
): Operation {
  return (request) => {
    const read = schema.safeParse(request);
    if (!read.success) throw new ServiceError("ValidationException", z.prettifyError(read.error));
    return perform(read.data);
  };
}

/** @throws the named ServiceError when the text is not JSON, or longer than AWS takes. */
export function parsedJson(text: string, refusal: "InvalidExecutionInput" | "InvalidOutput"): Json {
  if (Buffer.byteLength(text) > 262_144) throw new ServiceError(refusal, "More than 262144 bytes");
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError(refusal, `Not JSON: '${text.slice(0, 100)}'`);
  }
}

/** The fields that ask for a page of a list. */
export const paging = {
  maxResults: z.int().min(0).max(1000).optional(),
  nextToken: z.string().optional(),
};

// when the caller does not say, or says 0
const usualPage = 100;

/**
 * One page of a list; the token names the last item shown, so that new items do not shift it.
 * @throws InvalidToken when that item is gone.
 */
export function page<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  asked: { readonly maxResults?: number | undefined; readonly nextToken?: string | undefined },
): { readonly items: readonly T[]; readonly nextToken?: string } {
  const after = asked.nextToken && Buffer.from(asked.nextToken, "base64url").toString();
  const start = after === undefined ? 0 : items.findIndex((item) => keyOf(item) === after) + 1;
  if (after !== undefined && start === 0) {
    throw new ServiceError("InvalidToken", "Invalid Token: 'Invalid token'");
  }
  const end = start + (asked.maxResults || usualPage);
  const shown = items.slice(start, end);
  const last = shown.at(-1);
  if (last === undefined || end >= items.length) return { items: shown };
  return { items: shown, nextToken: Buffer.from(keyOf(last)).toString("base64url") };
}
