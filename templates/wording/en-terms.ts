import type { RepaymentPolicy } from "#functions/domain/repayment-policy.ts";
import { unreachable } from "#functions/domain/result.ts";
import { englishPercent, sek } from "./en.ts";
import { hardSpace } from "./numbers.ts";
import type { Term } from "./repayment-terms.ts";

export const englishNoRepayment =
  "By its policy the fund has no repayment: what the measure saves stays with the boards.";

const indexNames: Record<RepaymentPolicy["index"], string> = {
  "city-uprating": "The city’s own uprating of its budget",
  pkv: "The price index of municipal services (PKV)",
  nominal:
    "None. Rising prices then reduce the saving that shows: at 3 per cent a year a real saving of 15 per cent looks like an increase after about seven years.",
};

const dueBasisNames: Record<RepaymentPolicy["dueBasis"], string> = {
  actual: "The saving shown in the adopted year-end closing",
  plan: "The amount of the plan",
  lower: "The lower of the plan and the saving shown in the closing",
};

/** The policy's choices that decide what is returned, in English. */
export function englishRepaymentTerms(policy: RepaymentPolicy): readonly Term[] {
  const { share, dueBasis, index, cap, minimumAmount, maximumYears, roundingUnit } = policy;
  return [
    {
      term: "Share returned",
      text: `${englishPercent(share)} of the saving that the measure gives`,
    },
    { term: "Amount to be returned", text: dueBasisNames[dueBasis] },
    { term: "Uprating", text: indexNames[index] },
    {
      term: "Running cost of the method",
      text: policy.netOfRunningCost ? "Deducted from the saving" : "Not deducted from the saving",
    },
    {
      term: "Years without a saving",
      text: policy.deficitCarry
        ? "A year with added cost is deducted from the same board’s later savings"
        : "A year with added cost counts as zero and is not carried forward",
    },
    {
      term: "Cap",
      text: cap === "none" ? "No cap" : `${englishPercent(cap.shareOfGrant)} of the grant`,
    },
    { term: "Rounding", text: `Each year’s sum is rounded to ${roundingText(roundingUnit)}` },
    {
      term: "Minimum amount",
      text:
        minimumAmount === 0
          ? "None; every amount is returned in the same year"
          : `Below ${sek(minimumAmount)} the amount waits and is added to the next year`,
    },
    {
      term: "Longest time",
      text: `${maximumYears}${hardSpace}${maximumYears === 1 ? "year" : "years"}, counted from the first year of the plan`,
    },
    { term: "Exemption", text: exemptionText(policy.exemption) },
  ];
}

const oneThousandKronor = 100_000;
const oneKrona = 100;

function roundingText(unit: RepaymentPolicy["roundingUnit"]): string {
  switch (unit) {
    case oneThousandKronor:
      return "whole thousands of kronor";
    case oneKrona:
      return "whole kronor";
    default:
      return `the nearest ${sek(unit)}`;
  }
}

function exemptionText({ yearsAfterInvestment, when }: RepaymentPolicy["exemption"]): string {
  const years = `${yearsAfterInvestment}${hardSpace}${yearsAfterInvestment === 1 ? "year" : "years"}`;
  const earliest =
    yearsAfterInvestment === 0
      ? "Considered when the investment phase is over"
      : `Considered at the earliest ${years} after the investment phase`;
  switch (when.test) {
    case "no-attributed-saving":
      return `${earliest}, and given if the measure has given no saving; a smaller saving is returned`;
    case "saving-below-amount":
      return `${earliest}, and given if the saving is below ${sek(when.threshold)}`;
    case "saving-below-share-of-plan":
      return `${earliest}, and given if the saving is below ${englishPercent(when.threshold)} of the plan`;
    default:
      return unreachable(when);
  }
}

/** How a decision is appealed: Local Government Act (2017:725), chapter 13, sections 1, 2 and 5. */
export function englishAppeal(
  court: string,
  { caseNumber, documentNumber }: { readonly caseNumber: string; readonly documentNumber: number },
): readonly string[] {
  return [
    `Every member of the municipality is entitled to have the lawfulness of the decision reviewed by appealing it under chapter${hardSpace}13 of the Local Government Act (kommunallagen 2017:725).`,
    `The appeal is made in writing to ${court}, and must reach the court within three weeks of the day on which it was announced on the municipality’s notice board that the minutes of the meeting at which the decision was reported to the executive board had been confirmed. If the last day is a Saturday, a Sunday or another public holiday, Midsummer’s Eve, Christmas Eve or New Year’s Eve, it is enough that the appeal arrives the next working day.`,
    `State which decision you appeal (registration number ${caseNumber.replaceAll(" ", hardSpace)}, document${hardSpace}${documentNumber}, and the date of the decision), why you hold that it is unlawful, and the circumstances on which you rely. Circumstances that come in after the three weeks will not be considered. Give your name, address and telephone number too.`,
  ];
}

const titles: Readonly<Record<string, string>> = {
  stadsdirektör: "city director",
  samordnare: "coordinator",
  registrator: "registrar",
  "stadens controller": "city controller",
  "ärendesystemet vid": "the case system at",
};

/** `city director Åsa Öberg`; a title that has no English name stays as it is. */
export function englishTitleAndName({
  title,
  name,
}: {
  readonly title: string;
  readonly name: string;
}): string {
  const isTitle = name.toLocaleLowerCase("sv").startsWith(title.toLocaleLowerCase("sv"));
  const english = titles[title] ?? title;
  if (isTitle) return english === title ? name : english;
  return `${english} ${name}`;
}
