import { readdirSync, readFileSync } from "node:fs";
import { kronor, type Ore } from "#functions/domain/money.ts";
import type { RepaymentInput } from "#functions/domain/repayment/input.ts";
import { earlierSchema, inputSchema } from "./stored-input.ts";

/** A row of a table under the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** An example worked out by hand: what it is computed from, and the tables of what comes of it. */
export interface Example {
  /** The arithmetic, in words and figures, above the tables. */
  readonly text: string;
  readonly input: RepaymentInput;
  /** The same as it was known before a correction. */
  readonly earlier: RepaymentInput | undefined;
  readonly tables: readonly (readonly Row[])[];
}

const folder = import.meta.dirname;

export const exampleFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .toSorted();

export function readExample(file: string): Example {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const [now, before] = [...text.matchAll(/```json\n([^`]*)```/g)].map(([, json]) => json ?? "");
  const input = inputSchema.parse(JSON.parse(now ?? ""));
  return {
    text: text.slice(0, text.indexOf("## Belopp")),
    input,
    earlier: before ? { ...input, ...earlierSchema.parse(JSON.parse(before)) } : undefined,
    tables: [...text.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) => rowsOf(table)),
  };
}

function rowsOf(table: string): readonly Row[] {
  const [head = [], , ...rows] = table.trim().split("\n").map(cellsOf);
  return rows.map((cells) => Object.fromEntries(head.map((column, i) => [column, cells[i] ?? ""])));
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** An amount as it is written, `1 234 567,50` or `−30 000`, in öre. */
export function written(amount: string): Ore {
  if (!/^−?\d{1,3}( \d{3})*(,\d\d)?$/.test(amount)) throw new Error(`No amount in kr: ${amount}`);
  return kronor(Number(amount.replace("−", "-").replaceAll(" ", "").replace(",", ".")));
}
