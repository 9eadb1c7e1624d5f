import type { Fault } from "#functions/domain/refusals.ts";
import { type Field, type Group, inputName, type Leaf, type Rows } from "./field.ts";
import { decimalTyped, integerTyped, oreTyped } from "./numbers-typed.ts";
import { rowCount, type Typed, typedText } from "./typed.ts";

/** What the typed form says, in the shape that the act's schema takes, and what could not be read. */
export type ReadForm = { readonly data: unknown; readonly faults: readonly Fault[] };

const nothing: ReadForm = { data: undefined, faults: [] };

export function readForm(fields: readonly Field[], typed: Typed): ReadForm {
  return readFields(fields, "", typed);
}

function readField(field: Field, path: string, typed: Typed): ReadForm {
  switch (field.kind) {
    case "group":
      return readGroup(field, path, typed);
    case "rows":
      return readRows(field, path, typed);
    case "several":
      return { data: typed.get(path) ?? [], faults: [] };
    default:
      return readLeaf(field, path, typedText(typed, path).trim());
  }
}

function readGroup(field: Group, path: string, typed: Typed): ReadForm {
  return readFields(field.fields, path, typed);
}

function readFields(fields: readonly Field[], path: string, typed: Typed): ReadForm {
  const read = fields.map((field) => {
    const { data, faults } = readField(field, inputName(path, field.name), typed);
    return { entry: [field.name, data] as const, faults };
  });
  const given = read.map(({ entry }) => entry).filter(([, data]) => data !== undefined);
  return { data: Object.fromEntries(given), faults: read.flatMap(({ faults }) => faults) };
}

/** Rows left empty at the end are no rows, beyond those that there must be. */
function readRows({ item, min }: Rows, path: string, typed: Typed): ReadForm {
  let count = rowCount(typed, path);
  while (count > min && isEmpty(`${path}.${count - 1}`, typed)) count -= 1;
  const rows = Array.from({ length: count }, (_, i) => readField(item, `${path}.${i}`, typed));
  const data = rows.map((row) => row.data ?? "");
  return { data, faults: rows.flatMap(({ faults }) => faults) };
}

function isEmpty(path: string, typed: Typed): boolean {
  for (const [name, values] of typed) {
    if ((name === path || name.startsWith(`${path}.`)) && values.some((v) => v.trim() !== "")) {
      return false;
    }
  }
  return true;
}

function readLeaf(field: Leaf, path: string, text: string): ReadForm {
  if (field.kind === "fixed") return { data: field.value, faults: [] };
  if (text === "") return nothing;
  switch (field.kind) {
    case "money":
      return parsed(path, text, oreTyped(text), "amount-typed", amountHelp);
    case "integer":
    case "year":
      return parsed(path, text, integerTyped(text), "integer-typed", integerHelp);
    case "decimal":
      return parsed(path, text, decimalTyped(text), "decimal-typed", decimalHelp);
    case "yes-no":
      return { data: text === "yes" ? true : text === "no" ? false : text, faults: [] };
    case "choice":
      return { data: field.numeric ? Number(text) : text, faults: [] };
    default:
      return { data: text, faults: [] };
  }
}

const amountHelp = "Ange ett belopp i kronor, till exempel 1 234 567,50.";
const integerHelp = "Ange ett heltal, till exempel 2027.";
const decimalHelp = "Ange ett tal med decimalkomma, till exempel 0,85.";

function parsed(path: string, text: string, value: unknown, code: string, message: string) {
  if (value !== undefined) return { data: value, faults: [] };
  return { data: text, faults: [{ field: path, code, message }] };
}
