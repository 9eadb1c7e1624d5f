import type { Parts } from "../repayment/parts.ts";
import { type Figure, figure, from } from "./figure.ts";

/** The sum of the boards' parts, each a figure below the total. */
export function total(at: string, { total: amount, boards }: Parts): Figure {
  const parts = boards.filter((part) => part.amount !== 0);
  return figure(
    at,
    "sum",
    amount,
    parts.map((part) => from("part", `${at}/${part.board}`, part.amount)),
  );
}
