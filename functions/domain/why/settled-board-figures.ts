import type { Ore } from "../money.ts";
import { type Parts, partOf } from "../repayment/parts.ts";
import { boardIn } from "../repayment/succession.ts";
import type { Basis } from "./basis.ts";
import { amountGiven, type Figure, figure, from, given, type Input } from "./figure.ts";
import type { InputName, RuleId } from "./rules.ts";
import { type Before, type Settled, togetherOf } from "./settled.ts";

export type OfBoard = {
  readonly basis: Basis;
  readonly at: string;
  readonly settled: Settled;
  readonly before: Before;
  readonly board: string;
};

/** What falls due of the board, is let go, or waits. */
export function settledBoardFigures(of: OfBoard): readonly Figure[] {
  const { basis, at, settled, before, board } = of;
  const gate = [
    from("together", `${at}/together`, togetherOf(settled, before)),
    amountGiven("minimum", basis.terms.minimumAmount, "policy"),
  ];
  const exempt = exemptInputs(of);
  const letGo = partOf(settled.exempted, board);
  const own = [
    ...cappedInputs(of),
    ...inputsBefore(of, "waiting-before", "waiting"),
    ...correctionInputs(of, "correction", before.corrected?.all),
    ...(letGo === 0 ? [] : [from("exempted", `${at}/exempted/${board}`, letGo)]),
    ...gate,
    ...(settled.deferred.includes(board)
      ? [given("deferred", "defer", "choice", `year-end/${settled.year}`)]
      : []),
  ];
  const made = (what: "due" | "waiting" | "exempted" | "exempt-waiting", amount: Ore) =>
    figure(
      `${at}/${what}/${board}`,
      what satisfies RuleId,
      amount,
      what === "due" || what === "waiting" ? own : [...exempt, ...gate],
    );
  const exemptWaiting = partOf(settled.exemptWaiting, board);
  return [
    made("due", partOf(settled.due, board)),
    made("waiting", partOf(settled.waiting, board)),
    ...(exempt.length > 0 ? [made("exempted", letGo), made("exempt-waiting", exemptWaiting)] : []),
  ];
}

function cappedInputs({ at, settled, board }: OfBoard): readonly Input[] {
  const own = settled.capped?.boards.find((part) => part.board === board);
  return own ? [from("capped", `${at}/capped/${board}`, own.amount)] : [];
}

function exemptInputs(of: OfBoard): readonly Input[] {
  const { at, settled, before, board } = of;
  const own = settled.exempt.boards.find((part) => part.board === board);
  return [
    ...(own ? [from("exempt", `${at}/exempt/${board}`, own.amount)] : []),
    ...inputsBefore(of, "exempt-waiting-before", "exemptWaiting"),
    ...correctionInputs(of, "correction", before.corrected?.exempt, "exempt-correction"),
  ];
}

/** What waited with the board, or with those that it has taken over from. */
function inputsBefore(
  { basis, settled: { year }, before, board }: OfBoard,
  name: InputName,
  what: "waiting" | "exemptWaiting",
): readonly Input[] {
  const address = what === "waiting" ? "waiting" : "exempt-waiting";
  return before.left.flatMap((left) =>
    nowOf(basis, year, left[what], board).map((part) =>
      from(name, `${left.at}/${address}/${part.board}`, part.amount),
    ),
  );
}

function correctionInputs(
  { basis, settled: { year }, board }: OfBoard,
  name: InputName,
  corrected: Parts | undefined,
  address = "correction",
): readonly Input[] {
  if (!corrected) return [];
  return nowOf(basis, year, corrected, board).map((part) =>
    from(name, `${basis.subject}/${address}/${part.board}`, part.amount),
  );
}

function nowOf(basis: Basis, year: number, { boards }: Parts, board: string) {
  return boards.filter(
    (part) => part.amount !== 0 && boardIn(part.board, year, basis.successions) === board,
  );
}
