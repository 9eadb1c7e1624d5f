import { describe, expect, it } from "vitest";
import { minus, type Ore } from "#functions/domain/money.ts";
import type {
  RepaymentComputation,
  RepaymentYear,
} from "#functions/domain/repayment/computation.ts";
import { type Parts, partOf } from "#functions/domain/repayment/parts.ts";
import { computed } from "../examples.ts";
import { exampleFiles, type Row, readExample, written } from "./example-file.ts";

type Figures = Readonly<Record<string, Ore>>;

/** What a table's columns say of a board's year, by the column's name. */
const ofYear: Readonly<Record<string, (year: RepaymentYear) => Parts>> = {
  Återförs: ({ due }) => due,
  Undantaget: ({ exempted }) => exempted,
  Väntar: ({ waiting }) => waiting,
};

const ofAll: Readonly<Record<string, (all: RepaymentComputation) => Parts>> = {
  Återförs: ({ totals }) => totals.due,
  Undantaget: ({ totals }) => totals.exempted,
  Väntar: ({ stillWaiting }) => stillWaiting,
};

function figuresIn(row: Row, names: readonly string[]): Figures {
  return Object.fromEntries(names.map((name) => [name, written(row[name] ?? "")]));
}

/** The very rows that the table should have: each year and board, then the sum. */
function computedRows(computation: RepaymentComputation, columns: readonly string[]) {
  const rows = computation.years.flatMap((year) =>
    year.due.boards.map(({ board }) => ({
      År: String(year.year),
      Nämnd: board,
      ...pick(columns, (name) => ofYear[name]?.(year), board),
    })),
  );
  const sums = columns.map((name) => [name, ofAll[name]?.(computation).total]);
  return [...rows, { År: "Summa", Nämnd: "alla", ...Object.fromEntries(sums) }];
}

function pick(
  columns: readonly string[],
  partsOf: (name: string) => Parts | undefined,
  board: string,
): Figures {
  return Object.fromEntries(
    columns.flatMap((name) => {
      const parts = partsOf(name);
      return parts ? [[name, partOf(parts, board)]] : [];
    }),
  );
}

/** What the years were to return of one board, whether it fell due or waits. */
function earnedBy(board: string, { totals }: RepaymentComputation): Ore {
  return partOf(totals.capped, board);
}

describe("repayment worked out by hand, one situation a file", () => {
  it("has its situations", () => {
    expect(exampleFiles.length).toBeGreaterThanOrEqual(10);
  });

  it.each(exampleFiles)("%s", (file) => {
    const { input, earlier, tables } = readExample(file);
    const [table = [], corrections] = tables;
    const columns = Object.keys(table[0] ?? {}).filter((name) => name in ofYear);
    expect(columns).toContain("Återförs");
    const now = computed(input);
    const rows = table.map((row) => ({ ...row, ...figuresIn(row, columns) }));
    expect(rows).toEqual(computedRows(now, columns));

    expect(earlier === undefined).toBe(corrections === undefined);
    if (!earlier || !corrections) return;
    const then = computed(earlier);
    const boards = now.totals.capped.boards.map(({ board }) => board);
    const expected = boards.map((board) => {
      const [before, after] = [earnedBy(board, then), earnedBy(board, now)];
      return { Nämnd: board, Tidigare: before, Nu: after, Rättelse: minus(after, before) };
    });
    const figures = ["Tidigare", "Nu", "Rättelse"];
    expect(corrections.map((row) => ({ ...row, ...figuresIn(row, figures) }))).toEqual(expected);
  });

  it.each(exampleFiles)("%s shows every amount of its tables in the arithmetic", (file) => {
    const { text, tables } = readExample(file);
    const columns = Object.keys(ofYear);
    for (const row of tables.flat().filter(({ År }) => År !== "Summa")) {
      for (const amount of columns.flatMap((name) => row[name] ?? []).filter((a) => a !== "0")) {
        expect(text).toContain(amount);
      }
    }
  });
});
