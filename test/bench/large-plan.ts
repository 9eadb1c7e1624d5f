import { calendarDate } from "#functions/domain/dates.ts";
import { factor, share } from "#functions/domain/fraction.ts";
import { kronor, mnkr } from "#functions/domain/money.ts";
import type { CostLine } from "#functions/domain/repayment/cost-line.ts";
import type { RepaymentInput } from "#functions/domain/repayment/input.ts";
import { repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";

const firstYear = 2027;
const years = Array.from({ length: 10 }, (_, i) => firstYear + i);

/** Every step of the computation has work to do. */
const policy = repaymentPolicySchema.parse({
  share: "0.85",
  index: "pkv",
  netOfRunningCost: true,
  deficitCarry: true,
  roundingUnit: kronor(1000),
  cap: { shareOfGrant: "1" },
  minimumAmount: kronor(100_000),
  dueBasis: "actual",
  exemption: { yearsAfterInvestment: 2, when: { test: "no-attributed-saving" } },
  maximumYears: 10,
});

function eachYear<T>(value: (i: number) => T): Record<string, T> {
  return Object.fromEntries(years.map((year, i) => [String(year), value(i)]));
}

function aLine(n: number): CostLine {
  const baseline = [0, 1].map((i) => ({
    year: 2025 - i,
    cost: kronor(4_000_000 + 137_911 * ((n + i) % 17)),
    earmarkedGrants: kronor(50_000),
  }));
  return {
    id: `linje-${String(n).padStart(4, "0")}`,
    board: `nämnd-${n % 5}`,
    account: "5310-7420",
    targetGroup: "Barn 6–12 år",
    firstYear,
    lastYear: firstYear + 9,
    priceLevelYear: 2025,
    baseline: { years: baseline, decidedSavings: kronor(25_000) },
    driver: eachYear((i) => factor((1 + ((n + i) % 7) / 250).toFixed(3))),
    attribution: share((0.6 + (n % 4) / 10).toFixed(2)),
    runningCost: eachYear(() => kronor(60_000)),
  };
}

/** A plan of so many lines over ten years for five boards; costs saved in most years, not in all. */
export function largePlan(lines: number): RepaymentInput {
  const all = Array.from({ length: lines }, (_, n) => aLine(n));
  const levels = Array.from({ length: 12 }, (_, i) => [
    String(2025 + i),
    { level: factor((100 * 1.0317 ** i).toFixed(2)), preliminary: i > 3 },
  ]);
  return {
    policy,
    grant: mnkr(3 * lines),
    firstYear,
    lastYear: firstYear + 9,
    lines: all,
    costs: all.flatMap(({ id }, n) =>
      years.map((year, i) => ({
        line: id,
        year,
        cost: kronor(3_700_000 + 211_337 * ((3 * n + 5 * i) % 11)),
        status: "expected" as const,
      })),
    ),
    index: {
      kind: "pkv",
      edition: "SKR, PKV april 2027",
      published: calendarDate("2027-04-29"),
      levels: Object.fromEntries(levels),
    },
    split: "each-its-own",
    openingDeficits: [],
    exemptions: [],
    successions: [],
  };
}
