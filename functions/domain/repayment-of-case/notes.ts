import type { RepaymentWarning } from "../repayment/computation.ts";
import { inKronor } from "./amounts.ts";
import type { Names } from "./names.ts";

const years = new Intl.ListFormat("sv-SE");

/** What a reader of the plan must know to judge it, a sentence each. */
export function notesOf(warnings: readonly RepaymentWarning[], names: Names): readonly string[] {
  const preliminary = warnings.filter((warning) => warning.code === "preliminary-index");
  return [
    ...warnings.flatMap((warning) => noteOf(warning, names)),
    ...(preliminary.length === 0 ? [] : [preliminaryIndex(preliminary.map(({ year }) => year))]),
  ];
}

function preliminaryIndex(of: readonly number[]): string {
  const listed = years.format(of.map(String));
  return `Index är preliminärt för ${listed}. När det är slutligt rättas beloppet följande år.`;
}

function noteOf(warning: RepaymentWarning, names: Names): readonly string[] {
  switch (warning.code) {
    case "cap-above-grant":
      return ["Taket för återföringen ligger över det beviljade beloppet."];
    case "nominal-index":
      return [
        "Beräkningen görs i löpande priser: när priserna stiger ser en verklig besparing efter några år ut som en ökning.",
      ];
    case "one-baseline-year":
      return [
        `Bara ett basår finns för ${names.line(warning.line)}. Ett ovanligt år kan se ut som en besparing.`,
      ];
    case "returned-above-grant":
      return [`${inKronor(warning.amount)} av det som återförs är mer än det beviljade beloppet.`];
    case "still-waiting":
      return [
        `${inKronor(warning.amount)} är under minsta belopp efter sista året och avgörs vid slutavstämningen.`,
      ];
    case "preliminary-index":
      return [];
  }
}
