import * as z from "zod";
import { repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";
import { unreachable } from "#functions/domain/result.ts";
import { documentNames } from "#functions/process/documents.ts";
import type { Section } from "#templates/render/description.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate, period } from "#templates/wording/dates.ts";
import { percent } from "#templates/wording/numbers.ts";
import { noRepayment, repaymentTerms } from "#templates/wording/repayment-terms.ts";
import { definitions, notices, paragraph, prose, section, sections } from "./blocks.ts";
import { decisionFields } from "./common.ts";
import { delegatedDecisionExample } from "./examples/delegated-decision.ts";
import { amount, boardShare, budgetRow, date, humanEffects, prose as text } from "./fields.ts";
import {
  appealSection,
  capitalised,
  conditionsSection,
  decidedSection,
  decisionMeta,
  effectsSection,
  leadOf,
  reasonsSection,
  titleAndName,
} from "./parts.ts";
import { budgetTable, figures, textTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

/** What an approval grants: öre, for which time, and how it comes back. */
const granted = {
  amount,
  from: date,
  to: date,
  budget: z.array(budgetRow).max(60),
  /** The part of the budget that others pay, öre. */
  otherFunding: amount.optional(),
  split: z.array(boardShare).max(40),
  /** The repayment rules frozen on the case by the decision; `none` where the fund has no repayment. */
  terms: z.union([z.literal("none"), repaymentPolicySchema]),
};

export const delegatedDecisionData = z.strictObject({
  ...decisionFields,
  appliedAmount: amount,
  outcome: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("approval"), ...granted }),
    z.strictObject({ kind: z.literal("approval-with-changes"), ...granted, changes: text() }),
    z.strictObject({ kind: z.literal("rejection") }),
    z.strictObject({ kind: z.literal("referral-back"), completion: text(), dueDate: date }),
    z.strictObject({ kind: z.literal("postponement"), until: date }),
  ]),
  effects: humanEffects,
  economicGoals: text(),
  /** What must not be overlooked, such as what a saving in one district board means. */
  warnings: z.array(text(2000)).max(20),
});

type Data = z.output<typeof delegatedDecisionData>;

/** Step 3: the city director's decision by delegation. Appealed where it decides the matter. */
export const delegatedDecision = documentTemplate({
  kind: "delegated-decision",
  name: documentNames["delegated-decision"],
  version: "1",
  schema: delegatedDecisionData,
  example: delegatedDecisionExample,
  content: (data) => ({
    meta: [...decisionMeta(data), ...definitions(["Sökt belopp", kronor(data.appliedAmount)])],
    sections: sections(
      section("Beslut", paragraph(decision(data)), prose(changesOf(data)), notices(data.warnings)),
      conditionsSection(data),
      reasonsSection(data),
      effectsSection("Väntade effekter", data.effects, {
        text: data.economicGoals,
        rows: definitions(["Sökt ur fonden", kronor(data.appliedAmount)], grantedRow(data)),
      }),
      ...grantSections(data),
      decidedSection(data),
      decidesTheMatter(data) ? appealSection(data) : undefined,
    ),
  }),
});

function decision(data: Data): string {
  const { outcome, fund, title } = data;
  const decides = `${capitalised(titleAndName(data.decidedBy))} beslutar`;
  switch (outcome.kind) {
    case "approval":
    case "approval-with-changes": {
      const changed =
        outcome.kind === "approval" ? "" : " Beloppet beviljas med ändringarna nedan.";
      return `${decides} att bevilja ${leadOf(data)} ${kronor(outcome.amount)} ur ${fund} för ”${title}” under tiden ${period(outcome.from, outcome.to)}.${changed}`;
    }
    case "rejection":
      return `${decides} att avslå ansökan från ${leadOf(data)} om ${kronor(data.appliedAmount)} ur ${fund}.`;
    case "referral-back":
      return `${decides} att återremittera ansökan för komplettering. Kompletteringen ska ha kommit in senast den ${longDate(outcome.dueDate)}.`;
    case "postponement":
      return `${decides} att bordlägga ärendet till den ${longDate(outcome.until)}.`;
    default:
      return unreachable(outcome);
  }
}

function changesOf({ outcome }: Data): string | undefined {
  if (outcome.kind === "approval-with-changes") return outcome.changes;
  return outcome.kind === "referral-back" ? outcome.completion : undefined;
}

function grantedRow({ outcome }: Data) {
  const text = "amount" in outcome ? kronor(outcome.amount) : undefined;
  return ["Beviljat ur fonden", text] as const;
}

/** Referral back and postponement only prepare: kommunallagen (2017:725) 13 kap. 2 §. */
function decidesTheMatter({ outcome }: Data): boolean {
  return outcome.kind !== "referral-back" && outcome.kind !== "postponement";
}

function grantSections({ outcome }: Data): readonly (Section | undefined)[] {
  if (!("amount" in outcome)) return [];
  return [
    section("Beviljade medel", budgetTable(outcome.budget, outcome.otherFunding)),
    repaymentSection(outcome),
  ];
}

type Granted = Extract<Data["outcome"], { terms: unknown }>;

function repaymentSection({ terms, split }: Granted): Section | undefined {
  if (terms === "none") return section("Återföring till fonden", paragraph(noRepayment));
  const rows = split.map(({ board, share }) => [board, percent(share)]);
  return section(
    "Återföring till fonden",
    paragraph(
      "Den minskning av kostnaderna som insatsen ger återförs till fonden. Tid och belopp bestäms i en återföringsplan när insatsen har utvärderats. Reglerna nedan är låsta för ärendet genom detta beslut.",
    ),
    { kind: "definitions", rows: repaymentTerms(terms) },
    textTable("Nämndernas överenskommelse om fördelning", ["Nämnd", figures("Andel")], rows),
  );
}
