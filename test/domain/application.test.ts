import { describe, expect, it } from "vitest";
import { applicationFindings, ruleContext } from "#functions/domain/application-rules.ts";
import type { ApplicationForm } from "#functions/domain/forms/application.ts";
import { share } from "#functions/domain/fraction.ts";
import { kronor, minus, mnkr, noMoney, ore } from "#functions/domain/money.ts";
import { aCase, answerTo, caseOf, later, made, tryAct } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";

const writing = aCase().inStage("application-writing").build();
const application = samples["submit-application"](writing);

/** Codes of what the machine finds of an application changed as given. */
function findingsOf(change: Partial<ApplicationForm>, from: ApplicationForm = application) {
  const context = ruleContext(writing.case, writing);
  return applicationFindings({ ...from, ...change }, context).map((f) => `${f.severity} ${f.code}`);
}

const always = "warning single-district-board";
const large = samples["submit-application"]({ ...writing, amount: mnkr(8) });

describe("what the machine finds of an application", () => {
  const [first] = application.costLines;
  if (!first) throw new Error("The sample has a cost line");

  it("is nothing to mend when the application is complete and consistent", () => {
    expect(findingsOf({})).toEqual([always]);
  });

  const faults: readonly (readonly [string, string, Partial<ApplicationForm>])[] = [
    [
      "the budget and what is applied for differ by an öre",
      "budget-does-not-sum",
      {
        otherFunding: ore(1),
      },
    ],
    [
      "a budget year is left out",
      "years-with-gap",
      {
        budget: application.budget.map((row, i) =>
          i === 2 ? { ...row, year: row.year + 1 } : row,
        ),
      },
    ],
    [
      "there is neither a cost line nor a motivated human effect",
      "no-cost-line",
      {
        costLines: [],
      },
    ],
    ["a cost line comes twice", "cost-line-twice", { costLines: [first, first] }],
    [
      "a cost line gives the same year twice",
      "year-twice",
      {
        costLines: [{ ...first, expected: [...first.expected, ...first.expected.slice(0, 1)] }],
      },
    ],
    [
      "the split does not sum to 100 per cent",
      "split-does-not-sum",
      {
        split: [{ board: "social", share: share("0.99") }],
      },
    ],
    [
      "a board outside the case is in the split",
      "stranger-in-split",
      {
        split: [{ board: "kultur", share: share("1") }],
      },
    ],
    [
      "the tier demands an evaluation that costs",
      "evaluation-cost-missing",
      {
        evaluationPlan: { ...application.evaluationPlan, cost: noMoney },
      },
    ],
  ];

  it.each(faults)("is blocking when %s", (_when, code, change) => {
    expect(findingsOf(change)).toContain(`blocking ${code}`);
  });

  it("is a warning when a cost line has only one baseline year", () => {
    const costLines = [{ ...first, baseline: first.baseline.slice(0, 1) }];
    expect(findingsOf({ costLines })).toContain("warning one-baseline-year");
  });

  it("is nothing when a purely human effect is motivated instead of a cost line", () => {
    const humanEffectOnly = "Insatsen stärker barnens tillit; ingen kostnad väntas minska.";
    expect(findingsOf({ costLines: [], humanEffectOnly })).toEqual([]);
  });

  it("keeps small projects in: no evaluation cost, no link to the commission", () => {
    const small = samples["submit-application"]({ ...writing, amount: mnkr(1.5) });
    const { commissionLink: _, ...unlinked } = small;
    const evaluationPlan = { ...small.evaluationPlan, cost: noMoney };
    expect(findingsOf({ evaluationPlan }, unlinked)).toEqual([always]);
  });

  it("asks a large case for its link to the commission", () => {
    const { commissionLink: _, ...unlinked } = large;
    expect(findingsOf({}, unlinked)).toContain("blocking commission-link-missing");
  });

  it("keeps the amount within the policy and within the fund's free money", () => {
    const of = (amount: typeof application.appliedAmount) =>
      findingsOf({}, samples["submit-application"]({ ...writing, amount }));
    const { smallestAmount, largestAmount } = writing.policy;
    expect(of(smallestAmount)).not.toContain("blocking outside-policy");
    expect(of(minus(smallestAmount, ore(1)))).toContain("blocking outside-policy");
    expect(of(largestAmount)).not.toContain("blocking outside-policy");
    expect(of(ore(largestAmount + 1))).toContain("blocking outside-policy");
    const balances = { ...writing.balances, free: mnkr(4) };
    const poor = applicationFindings(
      application,
      ruleContext(writing.case, { ...writing, balances }),
    );
    expect(poor.map(({ code }) => code)).toContain("no-room-in-fund");
  });

  it("counts budget years over the policy's longest time", () => {
    const many = Array.from({ length: 6 }, (_, i) => ({
      year: 2026 + i,
      purpose: "Löner",
      amount: kronor(750_000),
    }));
    expect(findingsOf({ budget: many })).toContain("blocking too-many-years");
    expect(
      findingsOf({
        budget: many.slice(1).map((row) => ({ ...row, amount: kronor(900_000) })),
      }),
    ).toEqual([always]);
  });
});

describe("the examination", () => {
  const examined = aCase().inStage("application-examination").build();

  it("waits for the machine's check of the application", () => {
    const unchecked = tryAct(writing, "submit-application");
    if (!unchecked.ok) throw new Error("The application is complete");
    expect(answerTo(unchecked.value, "complete-examination")).toBe("application-not-valid");
  });

  it("cannot be completed while the application has something to mend", () => {
    const faulty = made(writing, "submit-application", { otherFunding: kronor(1) });
    expect(answerTo(faulty, "complete-examination")).toBe("application-not-valid");
  });

  it("asks for a completion with a due date, and the completed application is checked anew", () => {
    const faulty = made(writing, "submit-application", { otherFunding: kronor(1) });
    const asked = made(faulty, "request-completion");
    expect(asked.case).toMatchObject({ stage: "application-completion", due: "2026-04-15" });
    const completed = made(later(asked, 14), "complete-application");
    expect(completed.case).toMatchObject({ stage: "application-examination", validated: true });
    expect(completed.case?.findings.filter((f) => f.severity === "blocking")).toEqual([]);
    expect(answerTo(faulty, "request-completion", { dueDate: faulty.today })).toBe(
      "due-date-passed",
    );
  });

  it("knows only boards of the fund", () => {
    const stranger = application.costLines.map((line) => ({ ...line, board: "okänd" }));
    expect(tryAct(writing, "submit-application", { costLines: stranger })).toMatchObject({
      refusal: { code: "unknown-board", field: "costLines.0.board" },
    });
  });

  it("gives the applicant a receipt for each application that comes in", () => {
    const again = made(made(examined, "request-completion"), "complete-application");
    const kinds = again.case?.documents.map(({ kind }) => kind);
    expect(kinds).toEqual(["council-statement", "receipt", "receipt"]);
  });
});

describe("a referral", () => {
  const examined = aCase().inStage("application-examination").build();
  const referred = made(examined, "refer-to-boards", { boards: ["social"] });

  it("goes to boards of the case, once each, with a reply date ahead", () => {
    expect(answerTo(examined, "refer-to-boards", { boards: ["kultur"] })).toBe("unknown-board");
    expect(answerTo(referred, "refer-to-boards", { boards: ["social"] })).toBe("already-done");
    expect(answerTo(referred, "refer-to-boards", { boards: ["järva"] })).toBe("accepted");
    expect(answerTo(examined, "refer-to-boards", { replyBy: examined.today })).toBe(
      "due-date-passed",
    );
  });

  it("is replied to once, by the board that was asked", () => {
    const replied = made(referred, "reply-to-referral", { board: "social" });
    expect(caseOf(replied).referrals).toMatchObject([{ reply: { position: "supports" } }]);
    expect(answerTo(replied, "reply-to-referral", { board: "social" })).toBe("already-done");
    expect(answerTo(referred, "reply-to-referral", { board: "järva" })).toBe("unknown-object");
    const by = actorWith("board-head", "kultur");
    expect(answerTo(referred, "reply-to-referral", { board: "social" }, { by })).toBe(
      "not-your-board",
    );
  });

  it("holds the examination until it is replied to, or its time has passed", () => {
    const agreed = made(made(referred, "agree-to-split"), "agree-to-split");
    expect(answerTo(agreed, "complete-examination")).toBe("replies-missing");
    expect(answerTo(later(agreed, 21), "complete-examination")).toBe("replies-missing");
    expect(answerTo(later(agreed, 22), "complete-examination")).toBe("accepted");
    expect(answerTo(made(agreed, "reply-to-referral"), "complete-examination")).toBe("accepted");
  });
});

describe("the boards' agreement on split and repayment", () => {
  const examined = aCase().inStage("application-examination").build();

  it("is demanded of every board but the one that leads, before the examination ends", () => {
    const one = made(examined, "agree-to-split");
    expect(answerTo(one, "complete-examination")).toBe("agreements-missing");
    expect(answerTo(made(one, "agree-to-split"), "complete-examination")).toBe("accepted");
  });

  it("is given once, by the board's own head", () => {
    const agreed = made(examined, "agree-to-split", { board: "social" });
    expect(answerTo(agreed, "agree-to-split", { board: "social" })).toBe("already-done");
    expect(answerTo(agreed, "agree-to-split", { board: "utbildning" })).toBe("unknown-board");
    const by = actorWith("board-head", "järva");
    expect(answerTo(agreed, "agree-to-split", { board: "social" }, { by })).toBe("not-your-board");
  });

  it("falls when the application is completed: boards agree to what they have read", () => {
    const asked = made(made(examined, "agree-to-split"), "request-completion");
    expect(caseOf(asked).agreements).toHaveLength(1);
    expect(caseOf(made(asked, "complete-application")).agreements).toEqual([]);
  });

  it("may be given by several boards side by side: none makes the other's page stale", () => {
    const seen = examined.case.revision;
    const one = made(examined, "agree-to-split");
    expect(answerTo(one, "agree-to-split", {}, { seen })).toBe("accepted");
  });
});
