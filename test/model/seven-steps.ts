import { divided } from "./divided.ts";
import {
  decimal,
  isAbove,
  less,
  nearest,
  notBelowZero,
  nought,
  over,
  type Ratio,
  summed,
  times,
  unity,
  whole,
} from "./ratio.ts";

/** Öre by board. */
export type Amounts = ReadonlyMap<string, number>;

/** The choices of a policy that the money depends on, as the policy's file has them. */
export type Terms = {
  readonly share: string;
  readonly netOfRunningCost: boolean;
  readonly deficitCarry: boolean;
  readonly roundingUnit: number;
  readonly cap: "none" | { readonly shareOfGrant: string };
  readonly minimumAmount: number;
  readonly dueBasis: "actual" | "plan" | "lower";
  readonly yearsAfterInvestment: number;
  readonly maximumYears: number;
  readonly boardInDeficit: "pay-anyway" | "defer" | "decide";
  readonly delegatedUpTo: number;
};

export type Line = {
  readonly id: string;
  readonly board: string;
  readonly account: string;
  readonly baseline: readonly number[];
  readonly stateGrants: number;
  readonly savingsDemand: number;
  readonly priceLevelYear: number;
  readonly attribution: string;
  readonly runningCost: number;
};

export type LineCost = {
  readonly costLine: string;
  readonly year: number;
  readonly driver: string;
  readonly cost: number;
};

/** What is let go: a board, a line, or all when neither is named; the last year included. */
export type Part = {
  readonly board?: string;
  readonly costLine?: string;
  readonly firstYear: number;
  readonly lastYear: number;
};

export type Levels = ReadonlyMap<number, string>;

export type Asked = {
  readonly terms: Terms;
  readonly lines: readonly Line[];
  readonly costs: readonly LineCost[];
  readonly levels: Levels;
  readonly split: readonly { readonly board: string; readonly share: string }[];
  readonly parts: readonly Part[];
};

/** What a year adds (öre by board, rounded) and the share of each board's that is let go. */
export type YearAdded = {
  readonly year: number;
  readonly amounts: Amounts;
  readonly letGo: ReadonlyMap<string, Ratio>;
};

type Saved = { readonly line: Line; readonly saving: Ratio };

/** Steps 1 to 5 for each year from the first to the last that a cost is given for. */
export function yearsAdded(asked: Asked): readonly YearAdded[] {
  const years = asked.costs.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const deficits = new Map<string, Ratio>();
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => {
    const saved = savedIn(asked, year);
    const own = carried(saved, asked, deficits);
    const parts = splitBy(asked, own);
    const total = nearest(summed([...parts.values()]), asked.terms.roundingUnit);
    const amounts = divided(parts, total, asked.terms.roundingUnit);
    return { year, amounts, letGo: sharesLetGo(asked, year, saved) };
  });
}

/** Step 1: attribution × (baseline × driver × index − actual) − running cost, line by line. */
function savedIn({ lines, costs, levels, terms }: Asked, year: number): readonly Saved[] {
  return lines.flatMap((line) => {
    const cost = costs.find((each) => each.costLine === line.id && each.year === year);
    if (!cost) return [];
    const [then, now] = [levels.get(line.priceLevelYear), levels.get(year)];
    if (then === undefined || now === undefined) throw new Error(`No price level for ${year}`);
    const mean = over(
      summed(line.baseline.map((amount) => whole(amount - line.stateGrants))),
      whole(line.baseline.length),
    );
    const needed = times(less(mean, whole(line.savingsDemand)), decimal(cost.driver));
    const without = times(needed, over(decimal(now), decimal(then)));
    const caused = times(decimal(line.attribution), less(without, whole(cost.cost)));
    const running = terms.netOfRunningCost ? whole(line.runningCost) : nought;
    return [{ line, saving: less(caused, running) }];
  });
}

/** Steps 2 and 3: what a board lacks is made good by its later years; then the share. */
function carried(saved: readonly Saved[], { lines, terms }: Asked, deficits: Map<string, Ratio>) {
  const own = new Map<string, Ratio>();
  for (const board of new Set(lines.map((line) => line.board))) {
    const year = summed(saved.filter((s) => s.line.board === board).map((s) => s.saving));
    const net = less(year, deficits.get(board) ?? nought);
    deficits.set(board, terms.deficitCarry ? notBelowZero(less(nought, net)) : nought);
    own.set(board, times(notBelowZero(net), decimal(terms.share)));
  }
  return own;
}

/** Step 4. */
function splitBy({ split }: Asked, own: ReadonlyMap<string, Ratio>): ReadonlyMap<string, Ratio> {
  if (split.length === 0) return own;
  const total = summed([...own.values()]);
  return new Map(split.map(({ board, share }) => [board, times(total, decimal(share))]));
}

/** The share of each board's amount that is let go: by what its lines saved, or by the split. */
function sharesLetGo({ parts, split }: Asked, year: number, saved: readonly Saved[]) {
  const now = parts.filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear);
  const isBoard = (id: string) =>
    now.some(({ board, costLine }) => board === id || (board ?? costLine) === undefined);
  const isLine = (id: string) => now.some(({ costLine }) => costLine === id);
  const weight = (of: readonly Saved[]) => summed(of.map((s) => notBelowZero(s.saving)));
  const share = (of: readonly Saved[], isLetGo: (line: Line) => boolean): Ratio => {
    const all = weight(of);
    return isAbove(all, nought) ? over(weight(of.filter((s) => isLetGo(s.line))), all) : nought;
  };
  if (split.length === 0) {
    const boards = new Set(saved.map((s) => s.line.board));
    return new Map(
      [...boards].map((board) => [
        board,
        share(
          saved.filter((s) => s.line.board === board),
          (line) => isLine(line.id) || isBoard(line.board),
        ),
      ]),
    );
  }
  const ofLines = share(saved, (line) => isLine(line.id));
  return new Map(split.map(({ board }) => [board, isBoard(board) ? unity : ofLines]));
}

/** The part of the amounts that is let go, öre: rounded as the amounts are. */
export function partLetGo(amounts: Amounts, { letGo }: YearAdded, unit: number): Amounts {
  return new Map(
    [...amounts].map(([board, amount]) => {
      const share = letGo.get(board) ?? nought;
      const isWhole = !isAbove(unity, share);
      const part = isWhole ? amount : nearest(times(whole(amount), share), unit);
      return [board, Math.min(part, amount)];
    }),
  );
}

export const sumOf = (amounts: Amounts): number =>
  [...amounts.values()].reduce((all, amount) => all + amount, 0);

export function together(...all: readonly Amounts[]): Amounts {
  const sums = new Map<string, number>();
  for (const amounts of all) {
    for (const [board, amount] of amounts) sums.set(board, (sums.get(board) ?? 0) + amount);
  }
  return sums;
}

export const opposite = (amounts: Amounts): Amounts =>
  new Map([...amounts].map(([board, amount]) => [board, -amount]));
