import type { RepaymentWarning } from "../repayment/computation.ts";
import { inKronor } from "./amounts.ts";
import type { Names } from "./names.ts";

const listed = new Intl.ListFormat("sv-SE");

/** What a reader of the plan must know to judge it, a sentence for each kind of warning. */
export function notesOf(warnings: readonly RepaymentWarning[], names: Names): readonly string[] {
  const lines = warnings.filter((warning) => warning.code === "one-baseline-year");
  const years = warnings.filter((warning) => warning.code === "preliminary-index");
  return [
    ...warnings.flatMap(noteOf),
    ...(lines.length > 0 ? [oneBaselineYear(lines.map(({ line }) => names.line(line)))] : []),
    ...(years.length > 0 ? [preliminaryIndex(years.map(({ year }) => String(year)))] : []),
  ];
}

function oneBaselineYear(lines: readonly string[]): string {
  const which = lines.length > 3 ? `${lines.length} kostnadslinjer` : listed.format(lines);
  return `Bara ett basår finns för ${which}. Ett ovanligt år kan se ut som en besparing.`;
}

function preliminaryIndex(years: readonly string[]): string {
  return `Index är preliminärt för ${listed.format(years)}. När det är slutligt rättas beloppet vid nästa bokslut.`;
}

/** The sentence of a warning that comes once; those of lines and years are gathered. */
function noteOf(warning: RepaymentWarning): readonly string[] {
  switch (warning.code) {
    case "cap-above-grant":
      return ["Taket för återföringen ligger över det beviljade beloppet."];
    case "nominal-index":
      return [
        "Beräkningen görs i löpande priser: när priserna stiger ser en verklig besparing efter några år ut som en ökning.",
      ];
    case "returned-above-grant":
      return [`${inKronor(warning.amount)} av det som återförs är mer än det beviljade beloppet.`];
    case "still-waiting":
      return [
        `${inKronor(warning.amount)} är under minsta belopp efter sista året och avgörs vid slutavstämningen.`,
      ];
    case "one-baseline-year":
    case "preliminary-index":
      return [];
  }
}
