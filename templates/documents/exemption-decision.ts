import * as z from "zod";
import { sum } from "#functions/domain/money.ts";
import { repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";
import { documentNames } from "#functions/process/documents.ts";
import type { Block } from "#templates/render/description.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { percent } from "#templates/wording/numbers.ts";
import { definitions, notices, paragraph, prose, section, sections } from "./blocks.ts";
import { decisionFields } from "./common.ts";
import { effects, effectsOfCase } from "./effects.ts";
import { exemptionDecisionExample } from "./examples/exemption-decision.ts";
import { amount, date, line, signedAmount, prose as text, year } from "./fields.ts";
import {
  appealSection,
  capitalised,
  conditionsSection,
  decidedSection,
  decisionMeta,
  reasonsSection,
  titleAndName,
} from "./parts.ts";
import { amountTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

export const exemptionDecisionData = z.strictObject({
  ...decisionFields,
  /** The whole case, what remains of it, or one cost line, one board or all in certain years. */
  scope: z.enum(["case", "remainder", "line", "board", "year"]),
  /** Which line or board, where the scope is one of these. */
  scopeName: line().optional(),
  /** Of a part: the years that are let go, the last included. */
  years: z.strictObject({ first: year, last: year }).optional(),
  /** The policy's own test with the saving that it tried, öre, or another ground. */
  test: z.discriminatedUnion("ground", [
    z.strictObject({
      ground: z.literal("policy-test"),
      when: repaymentPolicySchema.shape.exemption.shape.when,
      attributed: signedAmount,
    }),
    z.strictObject({ ground: z.literal("human-effect-only") }),
    z.strictObject({ ground: z.literal("budget-cannot-be-adjusted") }),
    z.strictObject({ ground: z.literal("fund-without-repayment") }),
  ]),
  testedOn: date,
  evidence: text(),
  rows: z
    .array(
      z.strictObject({
        board: line(),
        /** Returned so far, öre. */
        returned: amount,
        /** What was still to be returned before the decision, öre. */
        remaining: amount,
        exempted: amount,
        /** What is still to be returned after it, öre. */
        kept: amount,
      }),
    )
    .max(60),
  effects,
  notices: z.array(text(2000)).max(40),
});

type Data = z.output<typeof exemptionDecisionData>;
type Test = Data["test"];
type PolicyTest = Extract<Test, { ground: "policy-test" }>;

/** Steps 5 and 6: what need not be returned, by which test, on what evidence. Appealed. */
export const exemptionDecision = documentTemplate({
  kind: "exemption-decision",
  name: documentNames["exemption-decision"],
  version: "2",
  schema: exemptionDecisionData,
  example: exemptionDecisionExample,
  content: (data) => ({
    name: isWithoutRepayment(data) ? nameWithoutRepayment : documentNames["exemption-decision"],
    meta: [...decisionMeta(data), ...definitions(["Prövat per", longDate(data.testedOn)])],
    sections: sections(
      section("Beslut", ...decisionTexts(data).map(paragraph)),
      section("Prövningen", tested(data), prose(data.evidence)),
      conditionsSection(data),
      reasonsSection(data),
      isWithoutRepayment(data)
        ? undefined
        : section("Belopp", amounts(data), notices(data.notices)),
      effectsOfCase("Effekter", data.effects),
      decidedSection(data),
      appealSection(data),
    ),
  }),
});

/** Late effects are taken up by a new decision; an exemption never raises a board's amount. */
const reopening =
  "Beslutet höjer inte något annat belopp i ärendet. Om insatsen senare visar sig ge en besparing kan frågan tas upp igen genom nytt beslut.";

const otherGrounds: Record<Exclude<Test, PolicyTest>["ground"], string> = {
  "human-effect-only":
    "Insatsen beviljades för sina effekter för människor och har ingen ekonomisk återföring.",
  "budget-cannot-be-adjusted":
    "Besparingen finns i en verksamhet vars budget inte kan justeras för sig.",
  "fund-without-repayment":
    "Enligt fondens riktlinjer återförs inget: besparingen stannar hos nämnderna.",
};

function tested({ test, scope }: Data): Block {
  if (test.ground !== "policy-test") return paragraph(otherGrounds[test.ground]);
  return {
    kind: "definitions",
    rows: definitions(
      ["Villkor enligt riktlinjerna", conditionText(test.when)],
      [triedSaving(scope), kronor(test.attributed)],
      ["Utfall", "Villkoret är uppfyllt"],
    ),
  };
}

function conditionText(when: PolicyTest["when"]): string {
  switch (when.test) {
    case "no-attributed-saving":
      return "Ingen besparing kan tillräknas insatsen; en mindre besparing återförs";
    case "saving-below-amount":
      return `Den besparing som tillräknas insatsen är under ${kronor(when.threshold)}`;
    case "saving-below-share-of-plan":
      return `Den besparing som tillräknas insatsen är under ${percent(when.threshold)} av den planerade`;
  }
}

/** The whole is tried by what the evaluation expects, the rest by what the closings show. */
function triedSaving(scope: Data["scope"]): string {
  switch (scope) {
    case "case":
      return "Väntad besparing enligt utvärderingen";
    case "remainder":
    case "year":
      return "Besparing enligt fastställda bokslut";
    case "line":
    case "board":
      return "Besparing i den prövade delen enligt fastställda bokslut";
  }
}

/** Nothing is exempted where the policy asks for nothing back. */
const nameWithoutRepayment = "Beslut att avsluta utan återföring";

function isWithoutRepayment({ test }: Pick<Data, "test">): boolean {
  return test.ground === "fund-without-repayment";
}

function decisionTexts(data: Data): readonly string[] {
  const decides = `${capitalised(titleAndName(data.decidedBy))} beslutar`;
  if (isWithoutRepayment(data)) {
    return [
      `${decides} att ärendet avslutas utan återföring enligt riktlinjerna för ${data.fund}.`,
    ];
  }
  return [
    `${decides} att undanta ${scopeText(data)} från återföring till ${data.fund}. ${amountText(data)}`,
    reopening,
  ];
}

function scopeText(data: Data): string {
  const name = data.scopeName ?? "";
  switch (data.scope) {
    case "case":
      return "hela ärendet";
    case "remainder":
      return "det som återstår av återföringsplanen";
    case "line":
      return `kostnadslinjen ”${name}” för ${yearsText(data)}`;
    case "board":
      return `${name} för ${yearsText(data)}`;
    case "year":
      return `alla nämnder för ${yearsText(data)}`;
  }
}

function yearsText({ years }: Data): string {
  if (!years) return "de år som återstår";
  return years.first === years.last ? String(years.first) : `${years.first}–${years.last}`;
}

function exempted({ rows }: Pick<Data, "rows">) {
  return sum(rows.map((row) => row.exempted));
}

/** A measure for people alone, or one that saves nothing, had nothing planned to let go. */
function amountText(data: Data): string {
  const amount = exempted(data);
  return amount === 0
    ? "Inget belopp var planerat att återföras, så beslutet ändrar inget belopp."
    : `Undantaget omfattar ${kronor(amount)}.`;
}

function amounts({ rows }: Data) {
  return amountTable(
    "Belopp per nämnd",
    ["Nämnd", "Återfört", "Återstod", "Undantas", "Kvar att återföra"],
    rows.map((row) => ({
      name: row.board,
      amounts: [row.returned, row.remaining, row.exempted, row.kept],
    })),
  );
}
