import { addParts, nothing, type Parts, partOf, partsOf } from "../repayment/parts.ts";
import type { Recorded } from "./adoptions.ts";
import { type Basis, yearAt } from "./basis.ts";
import { type Figure, figure, from } from "./figure.ts";
import { total } from "./total-figure.ts";

/** What falls due and is let go in a year, öre by board. */
export type DueYear = { readonly year: number; readonly due: Parts; readonly exempted: Parts };

/** What adopted years have returned and let go, with what their corrections added. */
export function returnedYears(
  { subject }: Basis,
  recorded: readonly Recorded[],
): readonly DueYear[] {
  const years = [...new Set(recorded.map(({ year }) => year))].toSorted((a, b) => a - b);
  if (years.some(Number.isNaN)) throw new Error(`${subject} follows a closing without a year`);
  return years.map((year) => {
    const of = recorded.filter((each) => each.year === year);
    return {
      year,
      due: of.map(({ due }) => due).reduce(addParts, nothing),
      exempted: of.map(({ exempted }) => exempted).reduce(addParts, nothing),
    };
  });
}

export function returnedFigures(
  basis: Basis,
  { year, ...amounts }: DueYear,
  recorded: readonly Recorded[],
): readonly Figure[] {
  const at = yearAt(basis, year);
  const of = recorded.filter((each) => each.year === year);
  return (["due", "exempted"] as const).flatMap((what) => [
    ...amounts[what].boards.map(({ board, amount }) =>
      figure(
        `${at}/${what}/${board}`,
        "returned",
        amount,
        of
          .filter((each) => partOf(each[what], board) !== 0)
          .map((each) => from("part", `${each.at}/${what}/${board}`, partOf(each[what], board))),
      ),
    ),
    total(`${at}/${what}`, amounts[what]),
  ]);
}

/** All years together, and each board's. */
export function totalFigures(
  { subject }: Basis,
  what: "due" | "exempted",
  years: readonly DueYear[],
): readonly Figure[] {
  const whole = years.map((year) => year[what]).reduce(addParts, partsOf([]));
  const ofYears = (amount: (year: DueYear) => number, below: string) =>
    years
      .filter((year) => amount(year) !== 0)
      .map((year) =>
        from(
          "part",
          `${subject}/${year.year}/${what}${below}`,
          below === "" ? year[what].total : partOf(year[what], below.slice(1)),
        ),
      );
  return [
    figure(
      `${subject}/total/${what}`,
      "sum",
      whole.total,
      ofYears((y) => y[what].total, ""),
    ),
    ...whole.boards.map(({ board, amount }) =>
      figure(
        `${subject}/total/${what}/${board}`,
        "sum",
        amount,
        ofYears((y) => partOf(y[what], board), `/${board}`),
      ),
    ),
  ];
}
