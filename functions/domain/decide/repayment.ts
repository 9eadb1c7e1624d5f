import { type Case, currentPlan, isAdopted, planYears } from "../case.ts";
import { yearOf } from "../dates.ts";
import type { CommandOf } from "../events.ts";
import { sum } from "../money.ts";
import { boardName } from "../policy.ts";
import { lastAdopted, linesOfYear } from "../repayment-of-case/costs.ts";
import {
  adjustedRows,
  failedExemptionTest,
  returnsFor,
  tooEarlyToExempt,
} from "../repayment-of-case.ts";
import { refused } from "../result.ts";
import { type DecideContext, type Decided, found, moveTo, no, stay } from "./decided.ts";

/** The cost lines of one board: what its controller answers for. */
function linesOf(c: Case, board: string): readonly string[] {
  const lines = c.application?.costLines.filter((costLine) => costLine.board === board) ?? [];
  return lines.map((costLine) => costLine.id);
}

function sameLines(asked: readonly string[], given: readonly string[]): boolean {
  return (
    new Set(asked).symmetricDifference(new Set(given)).size === 0 && asked.length === given.length
  );
}

export function reportForecast(c: Case, { data }: CommandOf<"report-forecast">): Decided {
  const own = linesOf(c, data.board);
  const given = data.lines.map((row) => row.costLine);
  if (own.length === 0 || !sameLines(own, given)) {
    return no(
      "lines-missing",
      `Prognosen ska omfatta nämndens kostnadslinjer: ${own.join(", ")}.`,
      "lines",
    );
  }
  const before = c.forecasts.some((f) => f.board === data.board && f.period === data.period);
  return before ? no("already-done", "Prognosen för perioden är redan lämnad.", "period") : stay;
}

export function reportActuals(
  c: Case,
  { data }: CommandOf<"report-actuals">,
  { today }: DecideContext,
): Decided {
  const own = linesOf(c, data.board);
  const given = data.lines.map((row) => row.costLine);
  if (own.length === 0 || !sameLines(own, given)) {
    return no(
      "lines-missing",
      `Utfallet ska omfatta nämndens kostnadslinjer: ${own.join(", ")}.`,
      "lines",
    );
  }
  if (data.year >= yearOf(today)) {
    return no("dates-out-of-order", "Utfallet rapporteras när året är slut.", "year");
  }
  if (!planYears(c).includes(data.year)) return notInPlan(data.year);
  if (isAdopted(c, data.year)) {
    return no("already-done", "Årets utfall är redan fastställt.", "year");
  }
  const before = c.actuals.find((a) => a.board === data.board && a.year === data.year);
  if (before?.certified) return no("already-done", "Årets utfall är redan intygat.", "year");
  const earlier = planYears(c).find((year) => year < data.year && !isAdopted(c, year));
  if (earlier === undefined) return stay;
  return no(
    "years-missing",
    `Utfallet för ${earlier} är inte fastställt än. Åren tas i ordning.`,
    "year",
  );
}

const notInPlan = (year: number): Decided =>
  no("unknown-object", `Året ${year} finns inte i återföringsplanen.`, "year");

export function certifyActuals(
  c: Case,
  { data }: CommandOf<"certify-actuals">,
  { by }: DecideContext,
): Decided {
  const reported = c.actuals.find((a) => a.board === data.board && a.year === data.year);
  if (!reported)
    return no("unknown-object", "Nämnden har inte rapporterat utfallet för året.", "year");
  if (reported.certified) return no("already-done", "Utfallet är redan intygat.", "year");
  if (reported.reported.by.person !== by.person) return stay;
  return no(
    "same-person",
    "Utfallet ska intygas av en annan person än den som har rapporterat det.",
  );
}

/** Boards that must have certified the year: all with a cost line that can save in it. */
function boardsToReport(c: Case, year: number): readonly string[] {
  const running = linesOfYear(c, year);
  const lines = c.application?.costLines.filter(({ id }) => running.has(id)) ?? [];
  return [...new Set(lines.map((costLine) => costLine.board))];
}

/** Adoption by a third person; the ledger moves only here. */
export function adoptActuals(
  c: Case,
  { data }: CommandOf<"adopt-actuals">,
  { by, policy }: DecideContext,
): Decided {
  if (!planYears(c).includes(data.year)) return notInPlan(data.year);
  if (isAdopted(c, data.year))
    return no("already-done", "Årets utfall är redan fastställt.", "year");
  const ofYear = c.actuals.filter((a) => a.year === data.year);
  const certified = new Set(ofYear.filter((a) => a.certified).map((a) => a.board));
  const awaited = new Set([...boardsToReport(c, data.year), ...ofYear.map((a) => a.board)]);
  const missing = [...awaited.difference(certified)];
  if (missing.length > 0) {
    const boards = missing.map((board) => boardName(policy, board)).join(", ");
    return no("years-missing", `Intygat utfall saknas från ${boards}.`, "year");
  }
  const involved = ofYear.flatMap((a) => [a.reported.by.person, a.certified?.by.person]);
  if (involved.includes(by.person)) {
    return no(
      "same-person",
      "Utfallet ska fastställas av en person som varken har rapporterat eller intygat det.",
    );
  }
  const closed = returnsFor(c, policy, data.year, data.index);
  if (!closed.ok) return closed;
  const { returns, settled } = closed.value;
  const total = sum(returns.map((r) => r.amount));
  return found({
    returns: [...returns],
    settled,
    movements: total === 0 ? [] : [{ kind: "return", amount: total }],
  });
}

/** A new plan version for the years to come; years already adopted stay as they were. */
export function decideAdjustment(
  c: Case,
  { data }: CommandOf<"decide-adjustment">,
  { policy }: DecideContext,
): Decided {
  const known = new Set(c.application?.costLines.map((costLine) => costLine.id));
  const unknown = data.expected.find((e) => !known.has(e.costLine));
  if (unknown) {
    return no(
      "unknown-object",
      `Kostnadslinjen ${unknown.costLine} finns inte i ärendet.`,
      "expected",
    );
  }
  const behind = data.expected.find((e) => e.year <= lastAdopted(c) && !isAdopted(c, e.year));
  if (behind) {
    return no(
      "dates-out-of-order",
      `Året ${behind.year} ligger före år som redan är fastställda.`,
      "expected",
    );
  }
  const rows = adjustedRows(c, policy, data);
  return rows.ok ? found({ planRows: rows.value }) : rows;
}

/**
 * What is planned for years not adopted (öre) is let go, by the policy's test; what adopted years
 * returned stays, so no board's amount is raised.
 */
export function exemptRemainder(
  c: Case,
  { data }: CommandOf<"exempt-remainder">,
  context: DecideContext,
): Decided {
  const { policy, today } = context;
  const hindrance =
    tooEarlyToExempt(c, policy, yearOf(today)) ??
    (data.test === "no-attributed-saving"
      ? failedExemptionTest(c, policy, "remainder")
      : undefined);
  if (hindrance) return refused(hindrance);
  const coming = currentPlan(c)?.rows.filter((row) => !isAdopted(c, row.year)) ?? [];
  return found({
    ...moveTo("reconciling", context),
    exempted: sum(coming.map((row) => row.amount)),
  });
}

export function finishRepayment(
  _command: CommandOf<"finish-repayment">,
  context: DecideContext,
): Decided {
  return found(moveTo("reconciling", context));
}
