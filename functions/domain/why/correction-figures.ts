import { noMoney } from "../money.ts";
import { addParts, nothing, type Parts, partOf, subtractParts } from "../repayment/parts.ts";
import type { Recorded } from "./adoptions.ts";
import type { Basis } from "./basis.ts";
import { type Figure, figure, from } from "./figure.ts";
import type { KnownYear } from "./known-figures.ts";
import type { Corrected } from "./settled.ts";
import { total } from "./total-figure.ts";

/** What is now known adds to what the record says that the years were to return, öre by board. */
export function correctedBy(years: readonly KnownYear[], record: Recorded): Corrected {
  const { earned } = record.adoption;
  return {
    all: subtractParts(addedUp(years.map(({ all }) => all)), earned.all),
    exempt: subtractParts(addedUp(years.map(({ exempt }) => exempt)), earned.exempt),
  };
}

export function correctionFigures(
  { subject }: Basis,
  years: readonly KnownYear[],
  record: Recorded,
  { all, exempt }: Corrected,
): readonly Figure[] {
  const { earned } = record.adoption;
  const parts = (what: "all" | "exempt", at: string, then: string, corrected: Parts) =>
    corrected.boards.map(({ board, amount }) =>
      figure(`${subject}/${at}/${board}`, "correction", amount, [
        ...partsFrom(years, what, board, "earned-now"),
        ...(partOf(earned[what], board) === 0
          ? []
          : [
              from(
                "earned-then",
                `${record.subject}/${then}/${board}`,
                partOf(earned[what], board),
              ),
            ]),
      ]),
    );
  return [
    ...parts("all", "correction", "earned", all),
    ...parts("exempt", "exempt-correction", "exempt-earned", exempt),
    total(`${subject}/correction`, all),
  ];
}

/** What the closed years were to return in all, by what is known: what later corrections start from. */
export function earnedFigures({ subject }: Basis, years: readonly KnownYear[]): readonly Figure[] {
  const parts = (what: "all" | "exempt", at: string) =>
    addedUp(years.map((year) => year[what])).boards.map(({ board, amount }) =>
      figure(`${subject}/${at}/${board}`, "earned", amount, partsFrom(years, what, board, "part")),
    );
  return [...parts("all", "earned"), ...parts("exempt", "exempt-earned")];
}

function partsFrom(
  years: readonly KnownYear[],
  what: "all" | "exempt",
  board: string,
  name: "earned-now" | "part",
) {
  return years
    .map((year) => ({ at: year.at, amount: partOf(year[what], board) }))
    .filter(({ amount }) => amount !== noMoney)
    .map(({ at, amount }) =>
      from(name, `${at}/${what === "all" ? "capped" : "exempt"}/${board}`, amount),
    );
}

function addedUp(parts: readonly Parts[]): Parts {
  return parts.reduce(addParts, nothing);
}
