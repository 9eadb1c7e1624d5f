import { type Case, currentPlan } from "./case.ts";
import type { Finding } from "./forms/machine.ts";
import { exactly, type Fraction, one, type Share, sumOf, zero } from "./fraction.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { boardsThrough } from "./repayment/succession.ts";
import { successionsOf } from "./repayment-of-case/successions.ts";

/**
 * What one open case counts as its own of a cost line: the share of the line's saving that it says
 * to have caused, in which years. A line is one board's account string, whichever case names it and
 * whichever of the board's names the case knows.
 */
export type Claim = {
  readonly caseId: string;
  readonly number: string;
  readonly board: string;
  /** The boards that have taken the line over, by what the case has registered. */
  readonly successors: readonly string[];
  readonly account: string;
  readonly attribution: Share;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Decided in a plan, and not only applied for. */
  readonly planned: boolean;
};

type Line = {
  readonly id: string;
  readonly attribution: Share;
  readonly expected: readonly { readonly year: number }[];
};

/** The claims of a case while it is open: as applied for, then as evaluated, then as planned. */
export function claimsOf(c: Case | undefined): readonly Claim[] {
  if (!c?.application || c.stage === "closed") return [];
  const plan = currentPlan(c);
  const evaluated = c.evaluation?.lines.map(({ costLine, ...line }) => ({ id: costLine, ...line }));
  const lines: readonly Line[] = evaluated ?? c.application.costLines;
  return lines.flatMap((line) => {
    const planned = plan?.expected.filter((e) => e.costLine === line.id);
    return claimOf(
      c,
      line,
      (planned ?? line.expected).map(({ year }) => year),
    );
  });
}

function claimOf(c: Case, { id, attribution }: Line, years: readonly number[]): readonly Claim[] {
  const form = c.application?.costLines.find((each) => each.id === id);
  if (!form || years.length === 0) return [];
  const [board, ...successors] = boardsThrough(
    form.board,
    Number.POSITIVE_INFINITY,
    successionsOf(c),
  );
  return [
    {
      caseId: c.id,
      number: c.number,
      board,
      successors,
      account: form.account,
      attribution,
      firstYear: Math.min(...years),
      lastYear: Math.max(...years),
      planned: c.plans.length > 0,
    },
  ];
}

/** A cost line of which more than the whole saving is claimed in some year. */
type Overlap = {
  readonly claim: Claim;
  readonly together: Fraction;
  readonly others: readonly string[];
};

/** The case's own claims that, with those of other cases, come above the whole in some year. */
function overlaps(own: readonly Claim[], all: readonly Claim[]): readonly Overlap[] {
  return own.flatMap((claim) => {
    const same = all.filter((each) => each.caseId !== claim.caseId && isSameLine(each, claim));
    const together = mostInAYear(claim, same);
    if (together.compare(one) <= 0) return [];
    return [{ claim, together, others: [...new Set(same.map(({ number }) => number))] }];
  });
}

function isSameLine(a: Claim, b: Claim): boolean {
  const known = new Set([a.board, ...a.successors]);
  const isSameBoard = [b.board, ...b.successors].some((board) => known.has(board));
  return isSameBoard && a.account === b.account && runsIn(a, b.firstYear, b.lastYear);
}

function runsIn({ firstYear, lastYear }: Claim, from: number, to: number): boolean {
  return firstYear <= to && from <= lastYear;
}

function mostInAYear(claim: Claim, others: readonly Claim[]): Fraction {
  let most = zero;
  for (let year = claim.firstYear; year <= claim.lastYear; year++) {
    const running = others.filter((each) => runsIn(each, year, year));
    const together = sumOf([claim, ...running].map(({ attribution }) => exactly(attribution)));
    if (together.compare(most) > 0) most = together;
  }
  return most;
}

const percent = new Intl.NumberFormat("sv-SE", { style: "percent", maximumFractionDigits: 1 });

function sentence({ claim, together, others }: Overlap): string {
  const share = percent.format(Number(together.n) / Number(together.d));
  return `Konto ${claim.account}: tillsammans med ${others.join(", ")} tillräknas ${share} av samma besparing. Högst 100 % kan tillräknas alla ärenden.`;
}

/** Told at the application, while the boards can still agree on who counts what. */
export function sharedLineFindings(c: Case, all: readonly Claim[]): readonly Finding[] {
  return overlaps(claimsOf(c), all).map((overlap) => ({
    code: "cost-line-shared",
    severity: "warning",
    message: sentence(overlap),
    field: "costLines",
  }));
}

/**
 * No plan may count a saving that other plans already count: over all open cases at most 100 % of a
 * line in any year. Asked when the evaluator can still mend it, and when a plan becomes another, by a
 * decision or by taking one back.
 */
export function claimedTwice(
  before: Case | undefined,
  after: Case,
  all: readonly Claim[],
): Refusal | undefined {
  const isEvaluated = after.evaluation !== before?.evaluation;
  const isPlanned = after.plans.length > 0 && after.plans.length !== before?.plans.length;
  if (!isEvaluated && !isPlanned) return undefined;
  const planned = all.filter((each) => each.planned);
  const [first] = overlaps(claimsOf(after), planned);
  return first && refusal("line-claimed-twice", sentence(first));
}

export function sameClaims(a: readonly Claim[], b: readonly Claim[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** All claims when those of one case have become others, in order of registration number. */
export function replaced(
  all: readonly Claim[],
  caseId: string,
  own: readonly Claim[],
): readonly Claim[] {
  return [...all.filter((each) => each.caseId !== caseId), ...own].toSorted((a, b) =>
    a.number < b.number ? -1 : Number(a.number > b.number),
  );
}
