import { describe, expect, it } from "vitest";
import { minus, mnkr, plus, sum } from "#functions/domain/money.ts";
import { termsOf } from "#functions/domain/policy.ts";
import { aCase, answerTo, caseOf, made, onDate, type World } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";
import { actorWith, anotherWith } from "#test/support/samples-of-persons.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const repaying = aCase().inStage("repaying").build();
const inFebruary = onDate(repaying, "2030-02-20");
const bothReported = made(made(inFebruary, "report-actuals"), "report-actuals");
const bothCertified = made(made(bothReported, "certify-actuals"), "certify-actuals");
const adopted = made(bothCertified, "adopt-actuals");

const plannedIn = (world: World, year: number) =>
  sum(
    (caseOf(world).plans.at(-1)?.rows ?? [])
      .filter((row) => row.year === year)
      .map((row) => row.amount),
  );
const returnedIn = (world: World, year: number) =>
  sum(
    caseOf(world)
      .returns.filter((r) => r.year === year)
      .map((r) => r.amount),
  );

describe("forecasts at the tertials", () => {
  it("cover the board's own cost lines, once a period", () => {
    const given = made(repaying, "report-forecast", { board: "social", period: "2029-T1" });
    expect(answerTo(given, "report-forecast", { board: "social", period: "2029-T1" })).toBe(
      "already-done",
    );
    expect(answerTo(given, "report-forecast")).toBe("accepted");
    expect(answerTo(repaying, "report-forecast", { board: "järva" })).toBe("lines-missing");
    expect(answerTo(repaying, "report-forecast", { board: "utbildning" })).toBe("lines-missing");
  });
});

describe("the year's actuals", () => {
  it("are reported when the year has ended, for a year of the plan, in order of the years", () => {
    expect(answerTo(onDate(repaying, "2029-12-31"), "report-actuals", { year: 2029 })).toBe(
      "dates-out-of-order",
    );
    expect(answerTo(onDate(repaying, "2030-01-01"), "report-actuals", { year: 2029 })).toBe(
      "accepted",
    );
    expect(answerTo(inFebruary, "report-actuals", { year: 2028 })).toBe("unknown-object");
    expect(answerTo(onDate(repaying, "2031-02-20"), "report-actuals", { year: 2030 })).toBe(
      "years-missing",
    );
  });

  it("cover all the board's cost lines, by its own controller", () => {
    expect(answerTo(inFebruary, "report-actuals", { board: "järva" })).toBe("lines-missing");
    const by = actorWith("board-controller", "järva");
    expect(answerTo(inFebruary, "report-actuals", {}, { by })).toBe("not-your-board");
  });

  it("may be reported anew until they are certified", () => {
    const again = samples["report-actuals"](inFebruary);
    expect(answerTo(bothReported, "report-actuals", again)).toBe("accepted");
    const social = caseOf(made(bothReported, "report-actuals", again)).actuals;
    expect(social.filter((a) => a.board === "social")).toHaveLength(1);
    const certified = made(bothReported, "certify-actuals", { board: "social", year: 2029 });
    expect(answerTo(certified, "report-actuals", again)).toBe("already-done");
  });

  it("pass through three different persons: reported, certified, adopted", () => {
    const appointments = [
      { role: "board-controller" as const, board: "social" },
      { role: "board-head" as const, board: "social" },
      { role: "city-controller" as const },
    ];
    const by = { person: "mangsysslare", name: "Mångsysslaren", appointments };
    const own = made(inFebruary, "report-actuals", {}, { by });
    const social = { board: "social", year: 2029 };
    expect(answerTo(own, "certify-actuals", social, { by })).toBe("same-person");
    const other = made(made(own, "report-actuals"), "certify-actuals", social);
    const both = made(other, "certify-actuals");
    expect(answerTo(both, "adopt-actuals", {}, { by })).toBe("same-person");
    expect(answerTo(both, "adopt-actuals")).toBe("accepted");
    const head = { ...actorWith("city-controller"), person: "chef-social" };
    expect(answerTo(both, "adopt-actuals", {}, { by: head })).toBe("same-person");
  });

  it("are certified once, and only what is reported", () => {
    const social = { board: "social", year: 2029 };
    expect(answerTo(inFebruary, "certify-actuals", social)).toBe("unknown-object");
    const certified = made(bothReported, "certify-actuals", social);
    const by = anotherWith("board-head", "social");
    expect(answerTo(certified, "certify-actuals", social, { by })).toBe("already-done");
  });

  it("move money only when they are adopted, for all boards together, once", () => {
    expect(bothCertified.balances).toEqual(repaying.balances);
    const one = made(bothReported, "certify-actuals");
    expect(answerTo(one, "adopt-actuals")).toBe("years-missing");
    const back = returnedIn(adopted, 2029);
    expect(back).toBeGreaterThan(0);
    expect(adopted.balances.returned).toBe(back);
    expect(adopted.balances.free).toBe(plus(repaying.balances.free, back));
    expect(answerTo(adopted, "adopt-actuals", { year: 2029 })).toBe("already-done");
  });

  it("bring back what was achieved when it is the policy's basis, whatever was planned", () => {
    expect(returnedIn(adopted, 2029)).toBe(plannedIn(repaying, 2029));
    const lines = samples["report-actuals"](inFebruary).lines.map((line) => ({
      ...line,
      cost: plus(line.cost, mnkr(1)),
    }));
    const worse = made(made(inFebruary, "report-actuals", { lines }), "report-actuals");
    const after = made(made(made(worse, "certify-actuals"), "certify-actuals"), "adopt-actuals");
    expect(returnedIn(after, 2029)).toBeLessThan(plannedIn(after, 2029));
    expect(caseOf(after).followUp).toMatchObject({
      year: 2029,
      planned: plannedIn(after, 2029),
      returned: returnedIn(after, 2029),
    });
  });
});

describe("an adjustment of the plan", () => {
  it("is a new version by a new decision; the earlier one is kept, adopted years too", () => {
    const adjusted = made(adopted, "decide-adjustment");
    const [first, second] = caseOf(adjusted).plans;
    expect(first).toEqual(caseOf(adopted).plans[0]);
    expect(second).toMatchObject({ version: 2, decided: adopted.today });
    expect(plannedIn(adjusted, 2029)).toBe(returnedIn(adopted, 2029));
    expect(caseOf(adjusted).documents.at(-1)?.kind).toBe("adjustment-decision");
    expect(adjusted.balances).toEqual(adopted.balances);
  });

  it("waits until what is reported is adopted, and knows the case's cost lines", () => {
    expect(answerTo(bothCertified, "decide-adjustment")).toBe("open-actuals");
    expect(answerTo(bothCertified, "exempt-remainder")).toBe("open-actuals");
    const expected = samples["decide-adjustment"](adopted).expected.map((e) => ({
      ...e,
      costLine: "okand",
    }));
    expect(answerTo(adopted, "decide-adjustment", { expected })).toBe("unknown-object");
  });
});

describe("the end of the repayment", () => {
  it("comes when all years of the plan are adopted", () => {
    expect(answerTo(adopted, "finish-repayment")).toBe("years-missing");
    const all = [2030, 2031, 2032, 2033].reduce(yearAdopted, adopted);
    expect(caseOf(made(all, "finish-repayment")).stage).toBe("reconciling");
  });

  it("comes early when the rest is exempted: what has come back stays", () => {
    const exempted = made(adopted, "exempt-remainder");
    const planned = sum(repaying.case.plans[0]?.rows.map((row) => row.amount) ?? []);
    expect(caseOf(exempted)).toMatchObject({
      stage: "reconciling",
      exemptions: [{ scope: "remainder", amount: minus(planned, returnedIn(adopted, 2029)) }],
    });
    expect(exempted.balances).toEqual(adopted.balances);
  });
});

describe("the policy's due basis", () => {
  it.each(["plan", "lower"] as const)("%s returns no more than planned", (dueBasis) => {
    const policy = {
      ...repaying.policy,
      repayment: { ...termsOf(repaying.policy), dueBasis },
    };
    const lines = samples["report-actuals"](inFebruary).lines.map((line) => ({
      ...line,
      cost: minus(line.cost, mnkr(1)),
    }));
    const better = made(
      made({ ...inFebruary, policy }, "report-actuals", { lines }),
      "report-actuals",
    );
    const certified = made(made(better, "certify-actuals"), "certify-actuals");
    const after = made(onDate(certified, "2030-04-20"), "adopt-actuals");
    expect(returnedIn(after, 2029)).toBe(plannedIn(after, 2029));
  });
});
