import { roleNames } from "#functions/process/roles.ts";
import { choiceLabels } from "./labels-choices.ts";
import { fieldHints, fieldLabels } from "./labels-fields.ts";

/**
 * The label of a field of a form: an act's, or another's by its name. Throws when none is written, so
 * that no page shows a raw key.
 */
export function fieldLabel(form: string, path: readonly string[]): string {
  const key = path.join(".");
  const label = fieldLabels[`${form}:${key}`] ?? fieldLabels[key];
  if (label === undefined) throw new Error(`The field ${key} of ${form} has no label`);
  return label;
}

export function fieldHint(form: string, path: readonly string[]): string | undefined {
  const key = path.join(".");
  return fieldHints[`${form}:${key}`] ?? fieldHints[key];
}

/** What an answer to choose is called; throws when none is written. */
export function choiceLabel(form: string, path: readonly string[], value: string): string {
  const name = path.at(-1) ?? "";
  const names: Readonly<Record<string, string>> | undefined =
    name === "role" ? roleNames : (choiceLabels[`${form}:${name}`] ?? choiceLabels[name]);
  const label = names?.[value];
  if (label === undefined) throw new Error(`The answer ${value} of ${form} ${name} has no label`);
  return label;
}
