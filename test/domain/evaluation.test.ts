import { describe, expect, it } from "vitest";
import { minus, mnkr, noMoney, sum } from "#functions/domain/money.ts";
import { termsOf } from "#functions/domain/policy.ts";
import { aCase, answerTo, caseOf, made, tryAct } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { roadTo } from "#test/support/samples-roads.ts";

const humanEffectOnly = "Insatsen stärker barnens tillit; ingen kostnad väntas minska.";
const evaluating = aCase().inStage("evaluating").build();
const proposed = aCase().inStage("repayment-decision").build();

describe("the evaluation", () => {
  it("is made by the board itself in the small tier, and by an evaluator above it", () => {
    const by = actorWith("applicant", "utbildning");
    const small = aCase().granted(mnkr(2)).inStage("evaluating").build();
    expect(answerTo(small, "submit-evaluation", {}, { by })).toBe("accepted");
    expect(answerTo(evaluating, "submit-evaluation", {}, { by })).toBe("not-allowed");
    expect(answerTo(evaluating, "submit-evaluation")).toBe("accepted");
  });

  it("treats the application's cost lines, neither more nor fewer, each once", () => {
    const { lines } = samples["submit-evaluation"](evaluating);
    const [first] = lines;
    if (!first) throw new Error("The sample evaluates a line");
    expect(answerTo(evaluating, "submit-evaluation", { lines: [first] })).toBe("lines-missing");
    const more = [...lines, { ...first, costLine: "okand" }];
    expect(answerTo(evaluating, "submit-evaluation", { lines: more })).toBe("lines-missing");
    expect(answerTo(evaluating, "submit-evaluation", { lines: [...lines, first] })).toBe(
      "already-done",
    );
  });

  it("is returned or accepted by the coordinator; accepted, it leaves a report", () => {
    const submitted = made(evaluating, "submit-evaluation");
    expect(caseOf(made(submitted, "return-evaluation"))).toMatchObject({
      stage: "evaluating",
      completion: expect.stringContaining("jämförelsegruppen"),
    });
    const accepted = made(submitted, "accept-evaluation");
    expect(caseOf(accepted).documents.at(-1)?.kind).toBe("evaluation-report");
    expect(caseOf(accepted).proposal?.total).toBeGreaterThan(0);
  });
});

describe("the repayment plan", () => {
  it("is the computed proposal: time and amount, nothing typed by hand", () => {
    const decided = made(proposed, "decide-plan");
    expect(caseOf(decided).plans).toMatchObject([
      { version: 1, rows: proposed.case.proposal?.rows, decided: proposed.today },
    ]);
  });

  it("waits for the computation", () => {
    const submitted = made(evaluating, "submit-evaluation");
    const uncomputed = tryAct(submitted, "accept-evaluation");
    if (!uncomputed.ok) throw new Error(uncomputed.refusal.message);
    expect(answerTo(uncomputed.value, "decide-plan")).toBe("plan-missing");
    expect(answerTo(uncomputed.value, "decide-exemption")).toBe("plan-missing");
  });

  it("gives back what is left of the grant; planned returns are no money yet", () => {
    const { grant } = proposed.case;
    const decided = made(proposed, "decide-plan");
    expect(caseOf(decided).grant).toMatchObject({ reserved: 0, released: grant?.reserved });
    expect(decided.balances).toMatchObject({ reserved: 0, returned: 0 });
    expect(decided.balances.free).toBe(minus(mnkr(300), grant?.used ?? noMoney));
  });

  it("is not decided where nothing is to be returned: that is an exemption", () => {
    const human = aCase()
      .saying("submit-application", { costLines: [], split: [], humanEffectOnly })
      .inStage("repayment-decision")
      .build();
    expect(human.case.proposal).toMatchObject({ exempt: true, total: 0 });
    expect(answerTo(human, "decide-plan")).toBe("plan-missing");
  });
});

describe("an exemption", () => {
  it("of the whole case is refused where there is a saving to return", () => {
    expect(answerTo(proposed, "decide-exemption", { test: "no-attributed-saving" })).toBe(
      "exemption-test-not-met",
    );
    expect(answerTo(proposed, "decide-exemption", { test: "human-effect-only" })).toBe(
      "exemption-test-not-met",
    );
  });

  it("is for a purely human effect, where the application had no cost line", () => {
    const human = aCase()
      .saying("submit-application", { costLines: [], split: [], humanEffectOnly })
      .inStage("repayment-decision")
      .build();
    const exempted = made(human, "decide-exemption", { test: "human-effect-only" });
    expect(caseOf(exempted)).toMatchObject({
      stage: "reconciling",
      exemptions: [{ scope: "case", test: "human-effect-only", amount: 0 }],
      grant: { reserved: 0 },
    });
    expect(roadTo("closed", exempted).case).toMatchObject({ outcome: "completed", returns: [] });
  });

  it("lets go what was planned, with the reason kept", () => {
    const exempted = made(proposed, "decide-exemption");
    expect(caseOf(exempted).exemptions).toMatchObject([
      {
        scope: "case",
        test: "budget-cannot-be-adjusted",
        amount: sum(proposed.case.proposal?.rows.map((row) => row.amount) ?? []),
      },
    ]);
    expect(exempted.balances.returned).toBe(0);
  });

  it("comes no earlier than the policy says after the investment", () => {
    const { policy } = proposed;
    const { exemption } = termsOf(policy);
    const patient = {
      ...policy,
      repayment: { ...termsOf(policy), exemption: { ...exemption, yearsAfterInvestment: 2 } },
    };
    const early = { ...proposed, policy: patient };
    expect(answerTo(early, "decide-exemption")).toBe("exemption-test-not-met");
  });
});
