import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { mnkr } from "#functions/domain/money.ts";
import { aCase, answerTo, caseOf, made, tryAct } from "#test/support/a-case.ts";
import { districtBoard } from "#test/support/samples-application.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";

describe("an idea", () => {
  const submitted = aCase().build();

  it("opens a case with a registration number, due when the policy says", () => {
    expect(submitted.case).toMatchObject({
      number: "SIF 2026/0042",
      stage: "idea-review",
      opened: "2026-03-02",
      due: "2026-04-16",
      policyVersion: "Stockholm 2026:1",
      revision: 1,
    });
  });

  it("comes from the board that leads it, for boards that the fund has", () => {
    const nothing = { ...submitted, case: undefined, events: [] };
    const by = actorWith("applicant", "social");
    expect(answerTo(nothing, "submit-idea", {}, { by })).toBe("not-your-board");
    const unknown = tryAct(nothing, "submit-idea", { savingBoards: ["social", "okänd"] });
    expect(unknown).toMatchObject({ refusal: { code: "unknown-board", field: "savingBoards.1" } });
  });

  it("is asked of the right case: nothing else opens one", () => {
    const nothing = { ...submitted, case: undefined, events: [] };
    expect(answerTo(nothing, "approve-idea")).toBe("unknown-case");
    expect(answerTo(submitted, "submit-idea")).toBe("wrong-stage");
  });

  it("is warned at once when a single district board would save", () => {
    expect(submitted.case.findings).toMatchObject([
      { code: "single-district-board", severity: "warning", field: "savingBoards" },
    ]);
    const several = aCase()
      .saying("submit-idea", { savingBoards: ["social"] })
      .build();
    expect(several.case.findings).toEqual([]);
    const two = aCase()
      .saying("submit-idea", { savingBoards: [districtBoard, "farsta"] })
      .build();
    expect(two.case.findings).toEqual([]);
  });

  it("is warned when it is larger than the policy's largest amount", () => {
    const large = aCase().granted(mnkr(31)).build();
    expect(large.case.findings.map(({ code }) => code)).toContain("outside-policy");
  });
});

describe("the council's review", () => {
  const idea = aCase().build();

  it("returns the idea for completion, with a due date ahead", () => {
    const returned = made(idea, "return-idea", { dueDate: calendarDate("2026-04-30") });
    expect(returned.case).toMatchObject({
      stage: "idea-completion",
      due: "2026-04-30",
      council: { outcome: "returned" },
      completion: expect.stringContaining("väntas spara"),
    });
    const completed = made(returned, "complete-idea", { title: "Skolnärvaro i Järva och Farsta" });
    expect(completed.case).toMatchObject({
      stage: "idea-review",
      title: "Skolnärvaro i Järva och Farsta",
    });
  });

  it("gives no due date that has passed, and none for today", () => {
    for (const dueDate of ["2026-03-01", "2026-03-02"].map(calendarDate)) {
      expect(answerTo(idea, "return-idea", { dueDate })).toBe("due-date-passed");
    }
  });

  it("declines: the case is closed, and nothing more can be done", () => {
    const declined = made(idea, "decline-idea");
    expect(declined.case).toMatchObject({ stage: "closed", outcome: "declined" });
    expect(declined.case?.due).toBeUndefined();
    expect(answerTo(declined, "approve-idea")).toBe("wrong-stage");
    expect(answerTo(declined, "reverse-act")).toBe("wrong-stage");
  });

  it("leaves the council's statement, whatever it says", () => {
    for (const act of ["approve-idea", "return-idea", "decline-idea"] as const) {
      expect(caseOf(made(idea, act)).documents).toMatchObject([
        { document: 1, kind: "council-statement", issued: { templateVersion: "1" } },
      ]);
    }
  });

  it("is read before it is acted on: what has come since makes the page stale", () => {
    const returned = made(idea, "return-idea");
    const completed = made(returned, "complete-idea");
    expect(answerTo(completed, "approve-idea", {}, { seen: idea.case.revision })).toBe("stale");
    expect(answerTo(completed, "approve-idea")).toBe("accepted");
  });
});

describe("an idea that its board takes back", () => {
  it("is closed as withdrawn until the decision, never after it", () => {
    const before = aCase().granted(mnkr(8)).inStage("executive-board").build();
    expect(made(before, "withdraw").case).toMatchObject({ stage: "closed", outcome: "withdrawn" });
    expect(answerTo(aCase().inStage("start-up").build(), "withdraw")).toBe("wrong-stage");
  });

  it("is taken back by the board that leads", () => {
    const by = actorWith("applicant", "social");
    expect(answerTo(aCase().build(), "withdraw", {}, { by })).toBe("not-your-board");
  });
});
