import { noMoney, type Ore, sum } from "../money.ts";
import { byId, type Parts, partOf } from "../repayment/parts.ts";
import { boardIn } from "../repayment/succession.ts";
import { type Basis, yearAt } from "./basis.ts";
import { amountGiven, type Figure, figure, from, given, type Input } from "./figure.ts";
import type { InputName, RuleId } from "./rules.ts";

/** What one year leaves to the next, and where its figures stand. */
export type Left = { readonly waiting: Parts; readonly exemptWaiting: Parts; readonly at: string };

/** What is now known adds to earlier years, öre by board; below the subject. */
export type Corrected = { readonly all: Parts; readonly exempt: Parts };

/** A year's amounts as they were settled, öre by board. */
export type Settled = {
  readonly year: number;
  /** Undefined where nothing is added: a correction of earlier years alone. */
  readonly capped: Parts | undefined;
  /** What the year itself makes exempt. */
  readonly exempt: Parts;
  readonly due: Parts;
  readonly exempted: Parts;
  readonly waiting: Parts;
  readonly exemptWaiting: Parts;
  /** Boards in deficit, whose amount waits by decision. */
  readonly deferred: readonly string[];
};

type Before = { readonly left: readonly Left[]; readonly corrected: Corrected | undefined };

/** Step 7 of the year and what follows of exemptions: what falls due, is let go, or waits. */
export function settleFigures(basis: Basis, settled: Settled, before: Before): readonly Figure[] {
  const at = yearAt(basis, settled.year);
  const boards = boardsIn([settled.due, settled.waiting, settled.exempted]);
  const gate = gateInputs(basis, at, settled, before);
  return [
    figure(`${at}/together`, "together", togetherOf(settled, before), gate),
    ...boards.flatMap((board) => boardFigures({ basis, at, settled, before, board })),
    ...(["due", "exempted", "waiting"] as const).map((what) =>
      total(`${at}/${what}`, settled[what]),
    ),
  ];
}

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

function boardsIn(all: readonly Parts[]): readonly string[] {
  const boards = all.flatMap((parts) => parts.boards.map(({ board }) => board));
  return [...new Set(boards)].toSorted(byId);
}

function togetherOf({ capped }: Settled, { left, corrected }: Before): Ore {
  return sum([
    capped?.total ?? noMoney,
    ...left.map(({ waiting }) => waiting.total),
    corrected?.all.total ?? noMoney,
  ]);
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

type OfBoard = {
  readonly basis: Basis;
  readonly at: string;
  readonly settled: Settled;
  readonly before: Before;
  readonly board: string;
};

function boardFigures(of: OfBoard): readonly Figure[] {
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
