import type { Ore } from "#functions/domain/money.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { decimalNumber } from "#templates/wording/numbers.ts";
import { type Field, inputName } from "./field.ts";
import type { Typed } from "./typed.ts";

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAmount(value: unknown): value is Ore {
  return Number.isSafeInteger(value);
}

/** What is known already, as it would have been typed: the way back from `readForm`. */
export function filledIn(fields: readonly Field[], data: unknown): Typed {
  const typed = new Map<string, readonly string[]>();
  for (const field of fields) {
    fill(field, inputName("", field.name), isRecord(data) ? data[field.name] : undefined, typed);
  }
  return typed;
}

function fill(field: Field, path: string, value: unknown, typed: Map<string, readonly string[]>) {
  if (value === undefined) return;
  if (field.kind === "group") {
    for (const inner of field.fields) {
      const known = isRecord(value) ? value[inner.name] : undefined;
      fill(inner, inputName(path, inner.name), known, typed);
    }
  } else if (field.kind === "rows") {
    const rows: readonly unknown[] = Array.isArray(value) ? value : [];
    rows.forEach((row, i) => {
      fill(field.item, `${path}.${i}`, row, typed);
    });
  } else if (field.kind === "several") {
    typed.set(path, Array.isArray(value) ? value.map(String) : []);
  } else {
    typed.set(path, [asTyped(field.kind, value)]);
  }
}

function asTyped(kind: Field["kind"], value: unknown): string {
  if (kind === "money" && isAmount(value)) return kronor(value).replace(/\u00a0kr$/, "");
  if (kind === "decimal" && typeof value === "string") return decimalNumber(value);
  if (kind === "yes-no") return value === true ? "yes" : "no";
  return String(value);
}
