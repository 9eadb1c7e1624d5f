import type { Course, Outlook } from "#functions/domain/outlook.ts";
import { longDate } from "./dates.ts";
import { courseNames } from "./names.ts";
import { decimalNumber, percent } from "./numbers.ts";
import type { Term } from "./repayment-terms.ts";

const deficits: Record<Outlook["boardInDeficit"], string> = {
  "pay-anyway": "Återför ändå",
  defer: "Återföringen väntar tills nämnden har överskott",
  decide: "Beslutas från fall till fall när utfallet fastställs",
};

/** By which dated factors returns are foreseen. */
export function outlookTerms(outlook: Outlook): readonly Term[] {
  return [
    { term: "Antaganden", text: `${outlook.source}. Beslutade ${longDate(outlook.decided)}.` },
    { term: courseNames.low, text: courseText(outlook.low) },
    { term: courseNames.expected, text: courseText(outlook.expected) },
    { term: courseNames.high, text: courseText(outlook.high) },
    { term: "Internränta", text: `${percent(outlook.internalRate)} om året` },
    {
      term: "Prisökning där index saknas",
      text: `Varje år räknas upp med faktorn ${decimalNumber(outlook.yearlyPrices)}`,
    },
    { term: "Nämnd med underskott", text: deficits[outlook.boardInDeficit] },
    {
      term: "Sena effekter",
      text: `Kan komma inom ${outlook.lateEffectsWithinYears} år efter investeringsfasen`,
    },
  ];
}

function courseText({ realised, yearsLate }: Course): string {
  const when = yearsLate === 0 ? "i planerad tid" : `${yearsLate} år senare än planerat`;
  return `${percent(realised)} av den planerade besparingen, ${when}`;
}
