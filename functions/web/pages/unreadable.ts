import type * as z from "zod";
import { invalidInput } from "#functions/acts/faults.ts";
import { type Fault, type Refusal, refusal } from "#functions/domain/refusals.ts";

/** What could not be read, and with it what the schema finds; the former says it better. */
export function unreadable(schema: z.ZodType, data: unknown, faults: readonly Fault[]): Refusal {
  const own = new Set(faults.map(({ field }) => field));
  const parsed = schema.safeParse(data, { reportInput: true });
  const others = parsed.success ? [] : (invalidInput(parsed.error).faults ?? []);
  return {
    ...refusal("invalid-input", "Uppgifterna kan inte tas emot."),
    faults: [...faults, ...others.filter(({ field }) => !own.has(field))],
  };
}
