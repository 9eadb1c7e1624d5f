import { type CalendarDate, calendarDate, workingDayFrom, yearOf } from "./dates.ts";
import type { Policy, Tier } from "./policy.ts";

export type PeriodKind = "T1" | "T2" | "YE";

/** A report period: the cut-off date that ends it, and when the report is due. */
export type Period = {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly cutOff: CalendarDate;
  readonly due: CalendarDate;
};

/** Tertials end 30 April and 31 August, the year 31 December: cut-off dates, not due dates. */
const cutOffs: Record<PeriodKind, string> = { T1: "04-30", T2: "08-31", YE: "12-31" };

const kindNames: ReadonlyMap<string, string> = new Map([
  ["T1", "tertial 1"],
  ["T2", "tertial 2"],
  ["YE", "helåret"],
]);

/** A period's id in words, for tasks: `2031-T2` is `tertial 2 2031`. */
export function periodName(id: string): string {
  const [year, kind = ""] = id.split("-");
  const name = kindNames.get(kind);
  if (name === undefined) throw new RangeError(`Not a report period (YYYY-T1, -T2, -YE): ${id}`);
  return `${name} ${year}`;
}

export function periodOf(kind: PeriodKind, year: number, policy: Policy): Period {
  const dueYear = kind === "YE" ? year + 1 : year;
  return {
    id: `${year}-${kind}`,
    kind,
    year,
    cutOff: calendarDate(`${year}-${cutOffs[kind]}`),
    due: workingDayFrom(calendarDate(`${dueYear}-${policy.reportDue[kind]}`)),
  };
}

/** The report periods of a granted time, in order: three a year, or the year's only. */
export function reportPeriods(
  from: CalendarDate,
  to: CalendarDate,
  tier: Tier,
  policy: Policy,
): readonly Period[] {
  const kinds: readonly PeriodKind[] = tier.reportsPerYear === 1 ? ["YE"] : ["T1", "T2", "YE"];
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);
  return years
    .flatMap((year) => kinds.map((kind) => periodOf(kind, year, policy)))
    .filter((period) => period.cutOff > from && period.cutOff <= to);
}
