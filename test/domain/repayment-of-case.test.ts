import { describe, expect, it } from "vitest";
import { planYears } from "#functions/domain/case.ts";
import { factor } from "#functions/domain/fraction.ts";
import { kronor } from "#functions/domain/money.ts";
import { termsOf } from "#functions/domain/policy.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import { proposePlan } from "#functions/domain/repayment-of-case.ts";
import { caseOf, made, onDate } from "#test/support/a-case.ts";
import {
  closed,
  costOf,
  evaluated,
  followed,
  followUp,
  noLevels,
  plannedTkr,
  repaying,
  returnedTkr,
  three,
  tkr,
  waitingTkr,
} from "./repayment-of-case/story.ts";

describe("the plan of a case", () => {
  it("is what the evaluation expects, in time and amount", () => {
    expect(plannedTkr(repaying(three))).toEqual([
      [2029, "social", 500],
      [2030, "social", 600],
      [2031, "social", 700],
    ]);
  });

  it("has a year in which nothing falls due, so that it is followed up too", () => {
    const world = repaying({ expected: { placeringar: [-100, 600, 700] } });
    expect(plannedTkr(world)).toEqual([
      [2030, "social", 500],
      [2031, "social", 700],
    ]);
    expect(planYears(caseOf(world))).toEqual([2029, 2030, 2031]);
  });

  it("says what waits below the minimum after its last year", () => {
    const world = evaluated({
      policy: { minimumAmount: kronor(50_000) },
      expected: { placeringar: [500, 20] },
    });
    expect(caseOf(world).proposal?.notes.join()).toMatch(
      /20\s000\skr är under minsta belopp efter sista året/,
    );
  });

  it("is of nothing, not an exemption, when all that is saved waits", () => {
    const world = evaluated({
      policy: { minimumAmount: kronor(500_000) },
      expected: { placeringar: [20, 20] },
    });
    expect(caseOf(world).proposal).toMatchObject({ exempt: false, total: 0 });
    const decided = made(world, "decide-plan");
    expect(plannedTkr(decided)).toEqual([
      [2029, "social", 0],
      [2030, "social", 0],
    ]);
  });

  it("cannot be computed without the price levels it needs, and says which", () => {
    const world = evaluated(three);
    const refused = proposePlan(caseOf(world), {
      ...world.policy,
      repayment: { ...termsOf(world.policy), index: "pkv" },
    });
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: "not-computable",
        message:
          "Återföringen kan inte beräknas. Index saknas för 2029 eller för prisnivååret i kostnadslinjen ”placeringar”. Index saknas för 2030 eller för prisnivååret i kostnadslinjen ”placeringar”. Index saknas för 2031 eller för prisnivååret i kostnadslinjen ”placeringar”.",
      },
    });
  });
});

describe("what a year brings back", () => {
  it("is what three years of success saved", () => {
    const world = followed(three, [500, 650, 700]);
    expect(returnedTkr(world)).toEqual([500, 650, 700]);
    expect(reconciliationOf(caseOf(world)).difference).toBe(kronor(-50_000));
  });

  it("makes good a year of extra cost first", () => {
    const world = followed(three, [-200, 500, 300]);
    expect(returnedTkr(world)).toEqual([0, 300, 300]);
    expect(followUp(world, 2030)).toMatchObject({
      planned: kronor(600_000),
      returned: kronor(300_000),
      causes: [
        { cause: "attributed-saving", amount: "-10000000" },
        { cause: "deficits", amount: "-20000000" },
      ],
    });
  });

  it("waits below the minimum and is then paid, and what waits at the end is in the difference", () => {
    const told = { ...three, policy: { minimumAmount: kronor(400_000) } };
    const [one, two, all] = [1, 2, 3].map((n) => followed(told, [150, 300, 20].slice(0, n)));
    if (!one || !two || !all) throw new Error("Three years were to be followed");
    expect(waitingTkr(one)).toBe(150);
    expect(followUp(one, 2029).explanation).toMatch(/150\s000\skr är under minsta belopp/);
    expect(waitingTkr(two)).toBe(0);
    expect(returnedTkr(all)).toEqual([0, 450, 0]);
    expect(waitingTkr(all)).toBe(20);
    // 1 800 planned, 450 returned: 1 350 to decide, of which 20 waits
    expect(reconciliationOf(caseOf(all)).difference).toBe(kronor(1_350_000));
  });

  it("is the planned or the lower amount where policy says so", () => {
    const saved = [400, 800, 600];
    expect(returnedTkr(followed({ ...three, policy: { dueBasis: "plan" } }, saved))).toEqual([
      500, 600, 700,
    ]);
    const lower = followed({ ...three, policy: { dueBasis: "lower" } }, saved);
    expect(returnedTkr(lower)).toEqual([400, 600, 600]);
    expect(followUp(lower, 2030)).toMatchObject({
      difference: 0,
      causes: [
        { cause: "attributed-saving", amount: "20000000" },
        { cause: "due-basis", amount: "-20000000" },
      ],
    });
  });

  it("counts the cap from what earlier years returned", () => {
    // 0,2 × 4 500 000 = 900 tkr
    const told = { ...three, policy: { cap: { shareOfGrant: factor("0.2") } } };
    expect(returnedTkr(followed(told, [400, 600, 700]))).toEqual([400, 500, 0]);
  });

  it("is each board's own: one that costs more does not lower what the other saved", () => {
    const start = repaying({ expected: { placeringar: [500, 500], "stod-i-hemmet": [300, 300] } });
    const after = closed(start, 2029, { placeringar: 400, "stod-i-hemmet": -100 });
    expect(tkr(caseOf(after).returns)).toEqual([
      [2029, "järva", 0],
      [2029, "social", 400],
    ]);
    expect(followUp(after, 2029).lines).toEqual([
      { costLine: "placeringar", board: "social", planned: "50000000", achieved: "40000000" },
      { costLine: "stod-i-hemmet", board: "järva", planned: "30000000", achieved: "-10000000" },
    ]);
  });

  it("asks only boards with a line that can save in the year", () => {
    const start = repaying({ expected: { placeringar: [500, 500], "stod-i-hemmet": [300] } });
    const one = closed(start, 2029, { placeringar: 500, "stod-i-hemmet": 300 });
    const reported = made(onDate(one, "2031-02-20"), "report-actuals", {
      board: "social",
      year: 2030,
      lines: [{ costLine: "placeringar", driver: factor("1"), cost: costOf(450) }],
    });
    const certified = made(reported, "certify-actuals", { board: "social", year: 2030 });
    const after = made(certified, "adopt-actuals", { year: 2030, index: noLevels });
    expect(tkr(caseOf(after).returns.filter(({ year }) => year === 2030))).toEqual([
      [2030, "järva", 0],
      [2030, "social", 450],
    ]);
  });

  it("is taken back with its adoption", () => {
    const world = followed(three, [500]);
    const back = made(world, "reverse-act");
    expect(caseOf(back)).toMatchObject({ returns: [] });
    expect(caseOf(back).adoptions).toBeUndefined();
  });
});
