import type { Field } from "./field.ts";

/** What the field at the path is called, rows with their number; undefined when there is none. */
export function labelsByPath(fields: readonly Field[], path: string): string | undefined {
  const labels: string[] = [];
  let level: readonly Field[] = fields;
  let row: Field | undefined;
  for (const key of path.split(".")) {
    if (row && /^\d+$/.test(key)) {
      labels.push(`rad ${Number(key) + 1}`);
      level = row.kind === "group" ? row.fields : [];
      row = undefined;
      continue;
    }
    const found = level.find(({ name }) => name === key);
    if (!found) return undefined;
    labels.push(found.label);
    row = found.kind === "rows" ? found.item : found.kind === "several" ? found : undefined;
    level = found.kind === "group" ? found.fields : [];
  }
  return labels.join(", ");
}
