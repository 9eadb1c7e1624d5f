import type * as z from "zod";
import { invalidInput } from "#functions/acts/faults.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import type { Field } from "#templates/pages/form/field.ts";
import { readForm } from "#templates/pages/form/read.ts";
import type { Typed } from "#templates/pages/form/typed.ts";
import { unreadable } from "./unreadable.ts";

/** What was typed as the schema takes it; refused with each fault beside its field. */
export function typedForm<S extends z.ZodType>(
  schema: S,
  fields: readonly Field[],
  typed: Typed,
): Result<z.output<S>, Refusal> {
  const { data, faults } = readForm(fields, typed);
  if (faults.length > 0) return refused(unreadable(schema, data, faults));
  const parsed = schema.safeParse(data, { reportInput: true });
  return parsed.success ? accepted(parsed.data) : refused(invalidInput(parsed.error));
}
