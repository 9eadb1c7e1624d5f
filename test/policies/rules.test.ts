import { describe, expect, it } from "vitest";
import { describeMilestone } from "#functions/documents/describe.ts";
import { milestoneOf } from "#functions/documents/milestone.ts";
import { handedIn, nextDeadline, roundOf } from "#functions/domain/application-round.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import type { ApplicationForm } from "#functions/domain/forms/application.ts";
import { kronor, ore } from "#functions/domain/money.ts";
import { policyInForce } from "#functions/store/policies.ts";
import { caseOf, made, onDate, tryAct } from "#test/support/a-case.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { inExempelkommun, inExempelstad, sayingsInExempelstad } from "./stories.ts";

const exempelstad = policyInForce("exempelstad", calendarDate("2026-03-01"));

describe("who may apply", () => {
  const nobody = { ...inExempelstad().build(), case: undefined, events: [] };
  const byNorra = { by: actorWith("applicant", "norra") };

  it("is said beside the field, when the board that leads is of another kind", () => {
    const answer = tryAct(nobody, "submit-idea", { leadBoard: "norra" }, byNorra);
    expect(answer).toMatchObject({
      refusal: {
        code: "board-may-not-apply",
        field: "leadBoard",
        message: expect.stringContaining("får facknämnder ansöka"),
      },
    });
  });

  it("does not keep such a board from taking part", () => {
    const idea = { cooperatingBoards: ["norra"], savingBoards: ["norra"] };
    expect(tryAct(nobody, "submit-idea", idea).ok).toBe(true);
  });

  it("is no matter of budgets at the idea, where a district board's budget can be adjusted", () => {
    const idea = { cooperatingBoards: ["norra"], savingBoards: ["norra"] };
    expect(caseOf(made(nobody, "submit-idea", idea)).findings).toEqual([]);
  });
});

describe("the share of the cost that the fund pays", () => {
  const writing = inExempelstad().opened("2026-04-01").inStage("application-writing").build();

  function applied(change: Partial<ApplicationForm>) {
    return caseOf(made(writing, "submit-application", change)).findings;
  }

  it("may be used to the last öre", () => {
    expect(applied({})).toEqual([]);
  });

  it("may not be passed by an öre, and the highest possible amount is told", () => {
    const change = { otherFunding: ore(59_999_999), appliedAmount: ore(240_000_001) };
    expect(applied(change)).toMatchObject([
      {
        code: "above-share-of-cost",
        severity: "blocking",
        field: "appliedAmount",
        message: expect.stringMatching(/högst 80 procent.*högst 2\s400\s000 kr sökas/),
      },
    ]);
  });

  it("is counted of the whole cost, downwards to an öre", () => {
    const budget = [{ year: 2026, purpose: "Team", amount: ore(100_000_001) }];
    const most = { budget, otherFunding: ore(20_000_001), appliedAmount: ore(80_000_000) };
    expect(applied(most)).toEqual([]);
    const over = { budget, otherFunding: ore(20_000_000), appliedAmount: ore(80_000_001) };
    expect(applied(over)).toMatchObject([{ code: "above-share-of-cost" }]);
  });

  it("is the whole cost where the policy says so", () => {
    const other = inExempelkommun().inStage("application-examination").build();
    expect(other.case.application).toMatchObject({ otherFunding: kronor(0) });
    expect(other.case.findings).toEqual([]);
  });
});

describe("a round of applications", () => {
  const rounds: readonly (readonly [string, string])[] = [
    ["2026-01-01", "2026-03-15"],
    ["2026-03-15", "2026-03-15"],
    ["2026-03-16", "2026-09-30"],
    ["2026-09-30", "2026-09-30"],
    ["2026-10-01", "2027-03-15"],
  ];

  it.each(rounds)("an application of %s belongs to the round that closes %s", (day, closes) => {
    expect(nextDeadline(exempelstad, calendarDate(day))).toBe(closes);
  });

  it("there is none where applications are taken all year", () => {
    expect(nextDeadline({ applicationDeadlines: [] }, calendarDate("2026-05-01"))).toBeUndefined();
  });

  const writing = inExempelstad().opened("2026-08-03").inStage("application-writing").build();
  const inTime = made(onDate(writing, "2026-09-30"), "submit-application");
  const late = made(onDate(writing, "2026-10-01"), "submit-application");

  it("takes an application on its last day, and examines when it has closed", () => {
    expect(caseOf(inTime).findings).toEqual([]);
    expect(roundOf(caseOf(inTime), exempelstad)).toBe("2026-09-30");
    expect(caseOf(inTime).due).toBe("2026-12-29");
  });

  it("loses no application: the day after, it is in the next round, which it is told", () => {
    expect(caseOf(late)).toMatchObject({ stage: "application-examination", due: "2027-06-14" });
    expect(caseOf(late).findings).toMatchObject([
      {
        code: "next-round",
        severity: "warning",
        message: expect.stringMatching(/30 september 2026.*1 oktober 2026.*15 mars 2027/),
      },
    ]);
  });

  it("keeps an application that is completed after the round has closed", () => {
    const asked = made(onDate(inTime, "2026-10-10"), "request-completion");
    const completed = made(onDate(asked, "2026-10-20"), "complete-application");
    expect(handedIn(caseOf(completed))).toBe("2026-09-30");
    expect(roundOf(caseOf(completed), exempelstad)).toBe("2026-09-30");
    expect(caseOf(completed).findings).toEqual([]);
    expect(caseOf(completed).due).toBe("2027-01-18");
  });
});

describe("a district board in a fund where its budget can be adjusted", () => {
  it("gets its budget row at closing, which the document tells", () => {
    const { costLines } = sayingsInExempelstad(2026)["submit-application"] ?? {};
    const areaOfOperation = "Förebyggande arbete i norra kommundelen";
    const ofNorra = costLines?.map((line) => ({ ...line, board: "norra", areaOfOperation }));
    const reconciling = inExempelstad()
      .saying("submit-idea", { cooperatingBoards: [], savingBoards: ["norra"] })
      .saying("submit-application", {
        ...sayingsInExempelstad(2026)["submit-application"],
        costLines: ofNorra ?? [],
      })
      .inStage("reconciling")
      .build();
    const row = { areaOfOperation, adjustment: kronor(-400_000), explanation: "Lägre kostnad." };
    const basis = { budgetBasis: [{ ...row, form: "area-budget" as const }] };
    const closing = made(reconciling, "reconcile-case", basis);
    const ref = caseOf(closing).documents.findLast(({ kind }) => kind === "closing-reconciliation");
    if (!ref) throw new Error("The reconciliation is a document");
    const told = describeMilestone(ref.kind, milestoneOf(closing.events, ref));
    expect(JSON.stringify(told)).toContain("Norra kommundelsnämnden");
  });
});
