import type { ActedBy } from "../actor.ts";
import { type Case, currentPlan, isAdopted, planYears } from "../case.ts";
import { yearOf } from "../dates.ts";
import type { CommandOf } from "../events.ts";
import { sum } from "../money.ts";
import { boardName, type Policy } from "../policy.ts";
import { type Refusal, refusal } from "../refusals.ts";
import { lastAdopted, linesOfYear } from "../repayment-of-case/costs.ts";
import {
  adjustedRows,
  failedExemptionTest,
  type PlannedAmounts,
  returnsFor,
  type Settled,
  tooEarlyToExempt,
} from "../repayment-of-case.ts";
import { periodOf } from "../report-periods.ts";
import { accepted, type Result, refused } from "../result.ts";
import {
  type DecideContext,
  type Decided,
  type Found,
  found,
  moveTo,
  no,
  stay,
} from "./decided.ts";

/** The cost lines of one board: what its controller answers for. */
export function linesOf(c: Case, board: string): readonly string[] {
  const lines = c.application?.costLines.filter((costLine) => costLine.board === board) ?? [];
  return lines.map((costLine) => costLine.id);
}

export function sameLines(asked: readonly string[], given: readonly string[]): boolean {
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
  { today, by, policy }: DecideContext,
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
    return no(
      "already-done",
      "Årets utfall är redan fastställt. Rapportera det rätta som ett rättat utfall.",
      "year",
    );
  }
  const before = c.actuals.find((a) => a.board === data.board && a.year === data.year);
  if (before?.certified) return no("already-done", "Årets utfall är redan intygat.", "year");
  if (data.estimated && before && !before.reported.estimated) {
    return no("already-done", "Nämnden har rapporterat sitt eget utfall.", "year");
  }
  const earlier = planYears(c).find((year) => year < data.year && !isAdopted(c, year));
  if (earlier !== undefined) {
    return no(
      "years-missing",
      `Utfallet för ${earlier} är inte fastställt än. Åren tas i ordning.`,
      "year",
    );
  }
  return estimatedInPlace(data, by, today > periodOf("YE", data.year, policy).due);
}

/** Only actuals that are late are estimated, by the office and with its reasons; the rest is the board's own. */
function estimatedInPlace(
  { estimated = false, explanation }: CommandOf<"report-actuals">["data"],
  by: ActedBy,
  isLate: boolean,
): Decided {
  const inPlace = by.role === "coordinator";
  if (!inPlace && !estimated) return stay;
  if (!inPlace) {
    const message =
      "Nämnden rapporterar sitt eget utfall. Bara samordnaren lämnar en uppskattning.";
    return no("not-allowed", message, "estimated");
  }
  if (!estimated) {
    const message = "I nämndens ställe kan bara en uppskattning lämnas: ange att det är en sådan.";
    return no("not-allowed", message, "estimated");
  }
  if (!isLate) {
    return no("dates-out-of-order", "Nämndens tid att rapportera har inte gått ut än.", "year");
  }
  if (explanation !== undefined) return stay;
  return no("reasons-missing", "Ange vad uppskattningen bygger på.", "explanation");
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
  const deferring = boardsToDefer(c, data, policy);
  if (!deferring.ok) return deferring;
  const closed = returnsFor(c, policy, data.year, data.index, deferring.value);
  if (!closed.ok) return closed;
  const deferred = deferring.value.length > 0 ? { deferred: [...deferring.value] } : {};
  return found({ ...settledFacts(closed.value), ...deferred });
}

/** What an adoption records beside what was said, and the money that it moves. */
export function settledFacts({ returns, letGo, settled, earned }: Settled): Found {
  const total = sum(returns.map((r) => r.amount));
  return {
    returns: [...returns],
    letGo: [...letGo],
    settled,
    earned,
    movements: total === 0 ? [] : [{ kind: "return", amount: total }],
  };
}

/** A board whose own result is negative pays anyway, later, or as is decided: by policy, never in silence. */
function boardsToDefer(
  c: Case,
  { year, boardsInDeficit = [] }: CommandOf<"adopt-actuals">["data"],
  policy: Policy,
): Result<readonly string[], Refusal> {
  const inDeficit = c.actuals
    .filter((a) => a.year === year && a.reported.boardResult < 0)
    .map((a) => a.board);
  const decided = new Map(boardsInDeficit.map(({ board, handling }) => [board, handling]));
  if (decided.size < boardsInDeficit.length) {
    const message = "En nämnd är angiven två gånger. Ange en hantering för varje nämnd.";
    return refused(refusal("already-done", message, "boardsInDeficit"));
  }
  const stranger = boardsInDeficit.find(({ board }) => !inDeficit.includes(board));
  if (stranger) {
    const message = `${boardName(policy, stranger.board)} har inget underskott för ${year}.`;
    return refused(refusal("unknown-object", message, "boardsInDeficit"));
  }
  switch (policy.outlook?.boardInDeficit) {
    case undefined:
    case "pay-anyway":
      if (decided.size === 0) return accepted([]);
      return refused(
        refusal(
          "above-policy",
          "Enligt riktlinjerna återför en nämnd även när dess eget resultat är negativt.",
          "boardsInDeficit",
        ),
      );
    case "defer":
      return accepted(inDeficit);
    case "decide": {
      const open = inDeficit.filter((board) => !decided.has(board));
      if (open.length === 0) {
        return accepted(inDeficit.filter((board) => decided.get(board) === "defer"));
      }
      const boards = open.map((board) => boardName(policy, board)).join(", ");
      const message = `Ange om återföringen ska betalas eller skjutas upp för nämnder med underskott: ${boards}.`;
      return refused(refusal("reasons-missing", message, "boardsInDeficit"));
    }
  }
}

/** A new plan version for the years to come; years already adopted stay as they were. */
export function decideAdjustment(
  c: Case,
  { data }: CommandOf<"decide-adjustment">,
  { policy }: DecideContext,
): Decided {
  return expectedAnew(c, data, policy);
}

/** The plan's amounts when its years to come are expected as given. */
export function expectedAnew(
  c: Case,
  data: Pick<CommandOf<"decide-adjustment">["data"], "expected" | "index">,
  policy: Policy,
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
  const last = lastAdopted(c);
  const coming = [...data.expected, ...(currentPlan(c)?.expected ?? [])].some((e) => e.year > last);
  if (!coming) {
    return no("years-missing", "Inget år återstår: ange minst ett kommande år.", "expected");
  }
  const amounts = adjustedRows(c, policy, data);
  return amounts.ok ? found(plannedFacts(amounts.value)) : amounts;
}

export function plannedFacts({ rows, exempted }: PlannedAmounts): Found {
  return { planRows: rows, ...(exempted.length > 0 ? { planExempted: exempted } : {}) };
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

/** What a board in deficit was to pay later is not let go by ending the repayment. */
export function finishRepayment(
  c: Case,
  _command: CommandOf<"finish-repayment">,
  context: DecideContext,
): Decided {
  const last = c.adoptions?.at(-1);
  if (last?.deferred !== undefined && last.settled.waiting.total > 0) {
    const message =
      "Återföring som skjutits upp för nämnd med underskott väntar. Förläng planen, eller besluta om undantag för återstoden.";
    return no("open-actuals", message);
  }
  return found(moveTo("reconciling", context));
}
