import type { MovementKind } from "../ledger.ts";
import { noMoney, type Ore, plus } from "../money.ts";

/** What the year-end list tells of each case, öre. */
export const caseFigures = [
  "granted",
  "used",
  "released",
  "returned",
  "planned",
  "exempted",
] as const;
export type CaseFigure = (typeof caseFigures)[number];
export type CaseFigures = Readonly<Record<CaseFigure, Ore>>;

/** The figure that a movement of the case's money belongs to; capital belongs to no case. */
export const figureOf: Partial<Record<MovementKind, CaseFigure>> = {
  reserve: "granted",
  use: "used",
  release: "released",
  return: "returned",
};

export const noFigures: CaseFigures = {
  granted: noMoney,
  used: noMoney,
  released: noMoney,
  returned: noMoney,
  planned: noMoney,
  exempted: noMoney,
};

export function added(figures: CaseFigures, figure: CaseFigure, amount: Ore): CaseFigures {
  return { ...figures, [figure]: plus(figures[figure], amount) };
}
