import { describe, expect, it } from "vitest";
import { noMoney, type Ore, ore, plus, sum } from "#functions/domain/money.ts";
import { reconciliationByBoard, reconciliationOf } from "#functions/domain/reconciliation.ts";
import { aCase, answerTo, caseOf, made, onDate, type World } from "#test/support/a-case.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const repaying = aCase().inStage("repaying").build();
const years = [2029, 2030, 2031, 2032, 2033];

/** The years from that on are adopted, and the repayment is finished. */
function finished(world: World, from = 2029): World {
  return made(years.filter((year) => year >= from).reduce(yearAdopted, world), "finish-repayment");
}

/** 2029 is adopted, and then the district board's or all boards' year 2031 is let go. */
function partExempt(part: "board" | "all"): World {
  const after = onDate(yearAdopted(repaying, 2029), "2030-09-01");
  return made(after, "exempt-part", {
    ...(part === "board" ? { board: "järva" } : { board: undefined }),
    firstYear: 2031,
    lastYear: 2031,
  });
}

function corrected(): World {
  const after = onDate(yearAdopted(repaying, 2029), "2030-09-01");
  return made(made(made(after, "report-correction"), "certify-correction"), "adopt-correction");
}

const remainderExempt = () => made(yearAdopted(repaying, 2029), "exempt-remainder");

const stories: readonly (readonly [string, () => World])[] = [
  ["all that was planned comes back", () => finished(repaying)],
  ["a board is let go for a year", () => finished(partExempt("board"), 2030)],
  ["a year is let go", () => finished(partExempt("all"), 2030)],
  [
    "a part is let go, and taken up again",
    () => finished(made(partExempt("board"), "reopen-exemption"), 2030),
  ],
  ["a closed year is corrected", () => finished(corrected(), 2030)],
  ["the remainder is let go", remainderExempt],
  ["a part is let go, and then the remainder", () => made(partExempt("board"), "exempt-remainder")],
  [
    "the whole is let go before there is a plan",
    () => made(aCase().inStage("repayment-decision").build(), "decide-exemption"),
  ],
];

describe("the reconciliation", () => {
  it.each(stories)("comes out even for each board and for all where %s", (_, story) => {
    const c = caseOf(story());
    for (const r of [reconciliationOf(c), ...reconciliationByBoard(c)]) {
      expect(plus(r.firstPlanned, r.adjusted)).toBe(
        plus(plus(r.returned, r.exempted), r.difference),
      );
      expect(r.exempted).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(stories)("closes with that difference and no other where %s", (_, story) => {
    const world = story();
    const { difference } = reconciliationOf(caseOf(world));
    const answer = (by: number) =>
      answerTo(world, "reconcile-case", { decidedDifference: plus(difference, ore(by)) });
    expect([answer(0), answer(1), answer(-1)]).toEqual(["accepted", "sums-differ", "sums-differ"]);
  });

  it("counts what was let go once: there is no difference where all else came back as planned", () => {
    for (const part of ["board", "all"] as const) {
      const r = reconciliationOf(caseOf(finished(partExempt(part), 2030)));
      expect(r.exempted).toBeGreaterThan(0);
      expect([r.adjusted, r.difference]).toEqual([noMoney, noMoney]);
    }
  });

  it("lets a board go and raises no other", () => {
    const before = byBoard(finished(repaying));
    const after = byBoard(finished(partExempt("board"), 2030));
    expect(after.get("järva")?.exempted).toBeGreaterThan(0);
    expect(after.get("social")).toEqual(before.get("social"));
  });

  it("tells by board exactly what the remainder lets go: what is planned of years not adopted", () => {
    const c = caseOf(remainderExempt());
    const coming = c.plans.at(-1)?.rows.filter(({ year }) => year > 2029) ?? [];
    for (const { board, exempted } of reconciliationByBoard(c)) {
      const own = coming.filter((row) => row.board === board);
      expect(exempted).toBe(sum(own.map(({ amount }): Ore => amount)));
    }
    expect(reconciliationOf(c).exempted).toBe(c.exemptions[0]?.amount);
  });
});

function byBoard(world: World) {
  return new Map(reconciliationByBoard(caseOf(world)).map((each) => [each.board, each]));
}
