import { describe, expect, it } from "vitest";
import { currentPlan } from "#functions/domain/case.ts";
import { fold } from "#functions/domain/fold.ts";
import { comingOf } from "#functions/domain/fund/coming.ts";
import { type Memo, memoFrom, noMemo } from "#functions/domain/fund/memo.ts";
import { memoChange, memoOf } from "#functions/domain/fund/memo-of-case.ts";
import { noMoney, plus, sum } from "#functions/domain/money.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import { aCase, caseOf, type Story } from "#test/support/a-case.ts";

const planned = aCase().inStage("repaying");
const reported = planned.on("2030-02-20").did("report-actuals").did("report-actuals");
const adopted = reported.did("certify-actuals").did("certify-actuals").did("adopt-actuals");
const letGo = adopted
  .on("2032-03-01")
  .did("exempt-remainder", { test: "budget-cannot-be-adjusted" });

const theCase = (story: Story) => caseOf(story.build());
const memo = (story: Story): Memo => memoOf(theCase(story));
const planOf = (story: Story) => currentPlan(theCase(story))?.rows ?? [];
const back = (story: Story) => story.did("reverse-act", { event: theCase(story).lastAct.seq });

describe("the memo accounts", () => {
  it("have nothing until a plan is decided, then all that is planned", () => {
    expect(memo(aCase().inStage("repayment-decision"))).toEqual(noMemo);
    const all = sum(planOf(planned).map(({ amount }) => amount));
    expect(all).toBeGreaterThan(0);
    expect(memo(planned)).toEqual({ planned: all, exempted: noMoney });
    expect(memo(reported)).toEqual(memo(planned));
  });

  it("let an adopted year go from what is planned, whatever it returned", () => {
    const [first = 0] = planOf(adopted).map(({ year }) => year);
    const later = planOf(adopted).filter(({ year }) => year > first);
    expect(memo(adopted)).toEqual({
      planned: sum(later.map(({ amount }) => amount)),
      exempted: noMoney,
    });
    expect(memo(adopted).planned).toBeLessThan(memo(planned).planned);
  });

  it("take what is exempt from what is planned", () => {
    expect(memo(letGo)).toEqual({ planned: noMoney, exempted: memo(adopted).planned });
  });

  it("are as before when an exemption, or the plan, is taken back", () => {
    expect(memo(back(letGo))).toEqual(memo(adopted));
    expect(memo(back(planned))).toEqual(noMemo);
  });

  it("take a part that is exempt from what is planned, and give it back when it is reopened", () => {
    const part = planned.on("2032-02-01").did("exempt-part");
    const { planned: all } = memo(planned);
    expect(memo(part).exempted).toBeGreaterThan(0);
    expect(plus(memo(part).planned, memo(part).exempted)).toBe(all);
    expect(memo(part.did("reopen-exemption"))).toEqual({ planned: all, exempted: noMoney });
    expect(memo(back(part))).toEqual(memo(planned));
  });

  it("have exempted what the case's reconciliation says, once nothing is to come", () => {
    for (const story of [letGo, aCase().inStage("closed")]) {
      expect(memo(story).exempted).toBe(reconciliationOf(theCase(story)).exempted);
    }
  });

  it("hold nothing planned of a case that is closed", () => {
    expect(memo(aCase().inStage("closed")).planned).toBe(noMoney);
  });

  it("are what every act of the story has changed in them, added up", () => {
    const { events } = back(letGo).build();
    const changes = events.flatMap((_, i) => {
      const before = i === 0 ? undefined : fold(events.slice(0, i));
      return memoChange(before, fold(events.slice(0, i + 1))) ?? [];
    });
    expect(changes.length).toBe(4);
    expect(memoFrom(changes)).toEqual(memo(adopted));
  });
});

describe("what a case may still bring back", () => {
  it("is nothing until it is granted, and then unknown until there is a plan", () => {
    expect(comingOf(theCase(aCase().inStage("decision-preparation")))).toBeUndefined();
    const granted = theCase(aCase().inStage("under-way"));
    expect(comingOf(granted)).toEqual({ granted: granted.grant?.amount });
  });

  it("is what is planned for each year not adopted, all boards together", () => {
    const { years = [] } = comingOf(theCase(planned)) ?? {};
    expect(sum(years.map(({ amount }) => amount))).toBe(memo(planned).planned);
    expect(new Set(years.map(({ year }) => year)).size).toBe(years.length);
    expect(comingOf(theCase(adopted))?.years).toEqual(years.slice(1));
  });

  it("is nothing of a case that is exempt or closed", () => {
    expect(comingOf(theCase(letGo))).toBeUndefined();
    expect(comingOf(theCase(aCase().inStage("closed")))).toBeUndefined();
  });
});
