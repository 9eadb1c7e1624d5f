import type { PersonActName } from "#functions/process/acts.ts";
import { roleNames } from "#functions/process/roles.ts";
import { choiceLabels } from "./labels-choices.ts";
import { fieldHints, fieldLabels } from "./labels-fields.ts";

/** A field's label; throws when none is written, so that no page shows a raw key. */
export function fieldLabel(act: PersonActName, path: readonly string[]): string {
  const key = path.join(".");
  const label = fieldLabels[`${act}:${key}`] ?? fieldLabels[key];
  if (label === undefined) throw new Error(`The field ${key} of ${act} has no label`);
  return label;
}

export function fieldHint(act: PersonActName, path: readonly string[]): string | undefined {
  const key = path.join(".");
  return fieldHints[`${act}:${key}`] ?? fieldHints[key];
}

/** What an answer to choose is called; throws when none is written. */
export function choiceLabel(act: PersonActName, path: readonly string[], value: string): string {
  const name = path.at(-1) ?? "";
  const names: Readonly<Record<string, string>> | undefined =
    name === "role" ? roleNames : choiceLabels[name];
  const label = names?.[value];
  if (label === undefined) throw new Error(`The answer ${value} of ${act} ${name} has no label`);
  return label;
}
