import type { Refusal } from "#functions/domain/refusals.ts";
import type { Summary } from "./act-form.ts";
import type { Field } from "./field.ts";
import { labelsByPath } from "./paths.ts";

/** What was wrong with each field, by input name. */
export function faultsOf(refusal: Refusal | undefined): ReadonlyMap<string, string> {
  if (!refusal) return new Map();
  if (refusal.faults) return new Map(refusal.faults.map((f) => [f.field, f.message]));
  return new Map(refusal.field === undefined ? [] : [[refusal.field, refusal.message]]);
}

/** Each fault with a link to its field; what is not about one field stands alone. */
export function summaryOf(
  refusal: Refusal | undefined,
  fields: readonly Field[],
): readonly Summary[] {
  if (!refusal) return [];
  const faults =
    refusal.faults && refusal.faults.length > 0
      ? refusal.faults
      : [{ field: refusal.field, message: refusal.message }];
  return inOrderOf(fields, faults).map(({ field, message }) => {
    const label = field === undefined ? undefined : labelsByPath(fields, field);
    if (field === undefined || label === undefined) return { message };
    return { message: `${label}: ${message}`, path: field };
  });
}

/** The faults in the order in which the form asks; what is about no field comes first. */
function inOrderOf<F extends { readonly field: string | undefined }>(
  fields: readonly Field[],
  faults: readonly F[],
): readonly F[] {
  const place = ({ field }: F) =>
    fields.findIndex(({ name }) => field === name || field?.startsWith(`${name}.`));
  return faults.toSorted((a, b) => place(a) - place(b));
}
