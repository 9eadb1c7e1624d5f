import type { RepaymentYear } from "#functions/domain/closing/planned-and-returned.ts";
import { kronorIn, unitFor } from "#templates/wording/amounts.ts";
import type { GroupedBars } from "./chart.ts";

/** So many years can be listened to; more are left to the table beside the chart. */
const mostYearsInWords = 8;

/** Planned against returned by year; undefined for less than two years, which a sentence tells. */
export function repaymentByYear(years: readonly RepaymentYear[]): GroupedBars | undefined {
  if (years.length < 2) return undefined;
  const unit = unitFor(years.flatMap(({ planned, returned }) => [planned, returned ?? planned]));
  return {
    kind: "grouped-bars",
    title: `Planerat och återfört per år, ${unit}`,
    text: `Stapeldiagram över planerat och återfört belopp för åren ${years[0]?.year}–${years.at(-1)?.year}. ${inWords(years)}`,
    unit,
    series: [
      { name: "Planerat", fill: "open" },
      { name: "Återfört", fill: "solid" },
    ],
    groups: years.map(({ year, planned, returned }) => ({
      name: String(year),
      amounts: [planned, returned ?? null],
    })),
  };

  function inWords(all: readonly RepaymentYear[]): string {
    if (all.length > mostYearsInWords) return "Beloppen står i tabellen.";
    const told = all.map(({ year, planned, returned }) => {
      const back =
        returned === undefined ? "inget fastställt" : `återfört ${kronorIn(returned, unit)}`;
      return `${year}: planerat ${kronorIn(planned, unit)}, ${back}.`;
    });
    return told.join(" ");
  }
}
