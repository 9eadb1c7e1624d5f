import type { Plan, PlanRow } from "../case.ts";
import { minus, type Ore, sum } from "../money.ts";
import { inKronor } from "../repayment-of-case/amounts.ts";

export const planChanges = [
  "extended",
  "shortened",
  "raised",
  "lowered",
  "partly-exempted",
  "exempted",
  "no-longer-exempted",
  "returned",
  "unchanged",
] as const;

/** What a version of the plan changes of a year against the version before. Amounts in öre. */
export type PlanChange = {
  readonly year: number;
  readonly before: Ore;
  readonly after: Ore;
  /** What the version lets go of the year. */
  readonly exempted: Ore;
  readonly change: (typeof planChanges)[number];
  readonly sentence: string;
};

/** Each year of either version, in order, and what has become of it. */
export function planChangesBetween(before: Plan, after: Plan): readonly PlanChange[] {
  const years = [...before.expected, ...before.rows, ...after.expected, ...after.rows];
  return [...new Set(years.map(({ year }) => year))]
    .toSorted((a, b) => a - b)
    .map((year) => changeOf(before, after, year));
}

function changeOf(before: Plan, after: Plan, year: number): PlanChange {
  const amounts = {
    year,
    before: ofYear(before.rows, year),
    after: ofYear(after.rows, year),
    exempted: ofYear(after.exempted, year),
  };
  const change = kindOf(before, after, amounts, ofYear(before.exempted, year));
  return { ...amounts, change, sentence: sentences[change](amounts) };
}

type Amounts = Pick<PlanChange, "year" | "before" | "after" | "exempted">;

function ofYear(rows: readonly PlanRow[], year: number): Ore {
  return sum(rows.filter((row) => row.year === year).map(({ amount }) => amount));
}

function kindOf(
  before: Plan,
  after: Plan,
  { year, before: was, after: is, exempted }: Amounts,
  exemptedBefore: Ore,
): PlanChange["change"] {
  if (year <= after.adoptedThrough && year > before.adoptedThrough) return "returned";
  if (!isIn(before, year)) return "extended";
  if (!isIn(after, year)) return "shortened";
  if (exempted > exemptedBefore) return is === 0 ? "exempted" : "partly-exempted";
  if (exempted < exemptedBefore) return "no-longer-exempted";
  if (is === was) return "unchanged";
  return is > was ? "raised" : "lowered";
}

function isIn({ expected, rows }: Plan, year: number): boolean {
  return [...expected, ...rows].some((each) => each.year === year);
}

const sentences: Record<PlanChange["change"], (amounts: Amounts) => string> = {
  extended: ({ year, after }) => `Planen förlängs med ${year}: ${inKronor(after)} ska återföras.`,
  shortened: ({ year, before }) =>
    `${year} utgår ur planen, som hade ${inKronor(before)} det året.`,
  raised: ({ year, before, after }) =>
    `${year} höjs med ${inKronor(minus(after, before))}, från ${inKronor(before)} till ${inKronor(after)}.`,
  lowered: ({ year, before, after }) =>
    `${year} sänks med ${inKronor(minus(before, after))}, från ${inKronor(before)} till ${inKronor(after)}.`,
  "partly-exempted": ({ year, after, exempted }) =>
    `${year} undantas delvis: ${inKronor(exempted)} behöver inte återföras, och ${inKronor(after)} står kvar.`,
  exempted: ({ year, exempted }) =>
    `${year} undantas helt: ${inKronor(exempted)} behöver inte återföras.`,
  "no-longer-exempted": ({ year, before, after }) =>
    `Undantaget för ${year} upphör: ${inKronor(after)} ska återföras, mot ${inKronor(before)} förut.`,
  returned: ({ year, before, after }) =>
    after === before
      ? `${year} är stängt: ${inKronor(after)} har återförts, som planerat.`
      : `${year} är stängt: ${inKronor(after)} har återförts, mot planerade ${inKronor(before)}.`,
  unchanged: ({ year, after }) => `${year} är oförändrat: ${inKronor(after)}.`,
};
