import { byId, type Parts } from "../repayment/parts.ts";
import { type Basis, yearAt } from "./basis.ts";
import { type Figure, figure, from, type Input } from "./figure.ts";
import { type Before, type Settled, togetherOf } from "./settled.ts";
import { settledBoardFigures } from "./settled-board-figures.ts";
import { total } from "./total-figure.ts";

/** Step 7 of the year and what follows of exemptions: what falls due, is let go, or waits. */
export function settleFigures(basis: Basis, settled: Settled, before: Before): readonly Figure[] {
  const at = yearAt(basis, settled.year);
  const boards = boardsIn([settled.due, settled.waiting, settled.exempted]);
  const gate = gateInputs(basis, at, settled, before);
  return [
    figure(`${at}/together`, "together", togetherOf(settled, before), gate),
    ...boards.flatMap((board) => settledBoardFigures({ basis, at, settled, before, board })),
    ...(["due", "exempted", "waiting"] as const).map((what) =>
      total(`${at}/${what}`, settled[what]),
    ),
  ];
}

function boardsIn(all: readonly Parts[]): readonly string[] {
  const boards = all.flatMap((parts) => parts.boards.map(({ board }) => board));
  return [...new Set(boards)].toSorted(byId);
}

function gateInputs(
  basis: Basis,
  at: string,
  { capped }: Settled,
  { left, corrected }: Before,
): readonly Input[] {
  return [
    ...(capped ? [from("capped", `${at}/capped`, capped.total)] : []),
    ...left.map((each) => from("waiting-before", `${each.at}/waiting`, each.waiting.total)),
    ...(corrected ? [from("correction", `${basis.subject}/correction`, corrected.all.total)] : []),
  ];
}
