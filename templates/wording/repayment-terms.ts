import type { RepaymentPolicy } from "#functions/domain/repayment-policy.ts";
import { kronor } from "./amounts.ts";
import { percent } from "./numbers.ts";

/** What stands in the terms' place where the policy has no repayment. */
export const noRepayment =
  "Fonden har ingen återföring enligt riktlinjerna: det som insatsen sparar stannar hos nämnderna.";

export type Term = { readonly term: string; readonly text: string };

const indexNames: Record<RepaymentPolicy["index"], string> = {
  "city-uprating": "Stadens egen uppräkning av budgeten",
  pkv: "Prisindex för kommunal verksamhet (PKV)",
  nominal:
    "Ingen uppräkning. Prisökningar minskar då den besparing som syns: vid 3 procent om året ser en verklig besparing på 15 procent ut som en ökning efter omkring sju år.",
};

const dueBasisNames: Record<RepaymentPolicy["dueBasis"], string> = {
  actual: "Den besparing som visas i det fastställda bokslutet",
  plan: "Beloppet i planen",
  lower: "Det lägre av planen och den besparing som visas i bokslutet",
};

/** The policy's choices that decide what is returned, as a reader without the policy needs them. */
export function repaymentTerms(policy: RepaymentPolicy): readonly Term[] {
  return [
    {
      term: "Andel som återförs",
      text: `${percent(policy.share)} av den besparing som insatsen ger`,
    },
    { term: "Belopp som ska återföras", text: dueBasisNames[policy.dueBasis] },
    { term: "Uppräkning", text: indexNames[policy.index] },
    {
      term: "Metodens löpande kostnad",
      text: policy.netOfRunningCost ? "Dras av från besparingen" : "Dras inte av från besparingen",
    },
    { term: "År utan besparing", text: deficitText(policy.deficitCarry) },
    { term: "Tak", text: capText(policy.cap) },
    { term: "Avrundning", text: `Årets summa avrundas till ${roundingText(policy)}` },
    { term: "Minsta belopp", text: minimumText(policy) },
    {
      term: "Längsta tid",
      text: `Högst ${inLetters(policy.maximumYears)} år, räknat från och med planens första år`,
    },
    { term: "Undantag", text: exemptionText(policy.exemption) },
  ];
}

const oneThousandKronor = 100_000;
const oneKrona = 100;

function roundingText({ roundingUnit }: RepaymentPolicy): string {
  switch (roundingUnit) {
    case oneThousandKronor:
      return "hela tusental kronor";
    case oneKrona:
      return "hela kronor";
    default:
      return `närmaste ${kronor(roundingUnit)}`;
  }
}

const upToTwelve = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv".split(" ");

/** A count as running text has it: in letters up to twelve. */
function inLetters(count: number): string {
  return upToTwelve[count] ?? String(count);
}

function deficitText(carries: boolean): string {
  return carries
    ? "Ett år med merkostnad räknas av mot samma nämnds senare besparingar"
    : "Ett år med merkostnad räknas som noll och förs inte vidare";
}

function capText(cap: RepaymentPolicy["cap"]): string {
  return cap === "none" ? "Inget tak" : `${percent(cap.shareOfGrant)} av det beviljade beloppet`;
}

function minimumText({ minimumAmount }: RepaymentPolicy): string {
  return minimumAmount === 0
    ? "Inget; varje belopp återförs samma år"
    : `Under ${kronor(minimumAmount)} väntar beloppet och läggs till nästa år`;
}

function exemptionText({ yearsAfterInvestment, when }: RepaymentPolicy["exemption"]): string {
  const earliest =
    yearsAfterInvestment === 0
      ? "Prövas när investeringsfasen är slut"
      : `Prövas tidigast ${inLetters(yearsAfterInvestment)} år efter investeringsfasen`;
  switch (when.test) {
    case "no-attributed-saving":
      return `${earliest} och ges om insatsen inte har gett någon besparing; en mindre besparing återförs`;
    case "saving-below-amount":
      return `${earliest} och ges om besparingen är under ${kronor(when.threshold)}`;
    case "saving-below-share-of-plan":
      return `${earliest} och ges om besparingen är under ${percent(when.threshold)} av planen`;
  }
}
