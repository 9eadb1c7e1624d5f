import type { Field } from "./field.ts";
import type { Shown } from "./leaf.ts";
import { rowCount, typedText, withoutRow } from "./typed.ts";

/**
 * The form after its button to add or remove a row was pressed, all that was typed kept; undefined
 * when another button was.
 */
export function rowsChanged(fields: readonly Field[], shown: Shown): Shown | undefined {
  const [what = "", where = ""] = typedText(shown.typed, "do").split(":");
  if (what === "add") return withRowAdded(fields, shown, where);
  if (what === "remove") return withRowRemoved(fields, shown, where);
  return undefined;
}

function withRowAdded(fields: readonly Field[], shown: Shown, path: string): Shown {
  const rows = rowsAt(fields, path);
  if (!rows) return shown;
  const row = Math.max(rowCount(shown.typed, path), rows.min);
  const typed = new Map(shown.typed).set(`${path}.${row}`, [""]);
  const first = rows.item.kind === "group" ? rows.item.fields[0]?.name : undefined;
  const focus = first === undefined ? `${path}.${row}` : `${path}.${row}.${first}`;
  return { ...shown, typed, focus };
}

function withRowRemoved(fields: readonly Field[], shown: Shown, where: string): Shown {
  const at = where.lastIndexOf(".");
  const path = where.slice(0, at);
  if (!rowsAt(fields, path)) return shown;
  return { ...shown, typed: withoutRow(shown.typed, path, Number(where.slice(at + 1))) };
}

/** The repeatable field that the path names, through rows of rows. */
function rowsAt(fields: readonly Field[], path: string) {
  let level = fields;
  let found: Field | undefined;
  for (const key of path.split(".").filter((part) => !/^\d+$/.test(part))) {
    found = level.find(({ name }) => name === key);
    const inner = found?.kind === "rows" ? found.item : found;
    level = inner?.kind === "group" ? inner.fields : [];
  }
  return found?.kind === "rows" ? found : undefined;
}
