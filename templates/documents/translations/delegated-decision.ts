import type * as z from "zod";
import { sum } from "#functions/domain/money.ts";
import { unreachable } from "#functions/domain/result.ts";
import type { Section, Table } from "#templates/render/description.ts";
import {
  columnOfSek,
  englishDate,
  englishList,
  englishPercent,
  englishPeriod,
  sek,
} from "#templates/wording/en.ts";
import {
  englishAppeal,
  englishNoRepayment,
  englishRepaymentTerms,
  englishTitleAndName,
} from "#templates/wording/en-terms.ts";
import { definitions, paragraph, section, sections } from "../blocks.ts";
import { delegatedDecision, type delegatedDecisionData } from "../delegated-decision.ts";
import { capitalised, leadOf } from "../parts.ts";
import { figures, textTable } from "../tables.ts";
import { applicants, inSwedish, translationOf } from "./translation.ts";

type Data = z.output<typeof delegatedDecisionData>;
type Granted = Extract<Data["outcome"], { budget: unknown }>;

/** The city director's decision, in English. */
export const delegatedDecisionInEnglish = translationOf(delegatedDecision, {
  name: "Decision by delegation",
  version: "1",
  swedishIs: "the decision",
  content: (data) => ({
    meta: definitions(
      applicants(data),
      ["Decided by", capitalised(englishTitleAndName(data.decidedBy))],
      ["Presented by", data.presentedBy],
      ["Took part", englishList(data.tookPart)],
      ["Stepped aside, conflict of interest", englishList(data.steppedAside)],
      ["Delegation", data.delegation],
      ["Amount applied for", sek(data.appliedAmount)],
    ),
    sections: sections(
      section(
        "Decision",
        paragraph(decision(data)),
        inSwedish(changesOf(data)),
        data.warnings.flatMap(inSwedish),
      ),
      section("Conditions", data.conditions.flatMap(inSwedish)),
      section("Reasons", inSwedish(data.reasons)),
      section("Expected effects for people", inSwedish(data.effects.text), indicators(data)),
      section("Expected economic effects", inSwedish(data.economicGoals), money(data)),
      ...grantSections(data),
      answering(data),
      appeal(data),
    ),
  }),
});

function decision(data: Data): string {
  const { outcome, fund, title } = data;
  const decides = `The ${englishTitleAndName(data.decidedBy)} decides`;
  switch (outcome.kind) {
    case "approval":
    case "approval-with-changes": {
      const changed =
        outcome.kind === "approval" ? "" : " The grant is made with the changes below.";
      return `${decides} to grant ${leadOf(data)} ${sek(outcome.amount)} from ${fund} for “${title}”, ${englishPeriod(outcome.from, outcome.to)}.${changed}`;
    }
    case "rejection":
      return `${decides} to reject the application by ${leadOf(data)} for ${sek(data.appliedAmount)} from ${fund}.`;
    case "referral-back":
      return `${decides} to refer the application back for completion, by ${englishDate(outcome.dueDate)}.`;
    case "postponement":
      return `${decides} to postpone the matter until ${englishDate(outcome.until)}.`;
    default:
      return unreachable(outcome);
  }
}

function changesOf({ outcome }: Data): string | undefined {
  if (outcome.kind === "approval-with-changes") return outcome.changes;
  return outcome.kind === "referral-back" ? outcome.completion : undefined;
}

function money({ appliedAmount, outcome }: Data) {
  const granted = "amount" in outcome ? sek(outcome.amount) : undefined;
  const rows = definitions(
    ["Applied for from the fund", sek(appliedAmount)],
    ["Granted from the fund", granted],
  );
  return { kind: "definitions", rows } as const;
}

function indicators({ effects }: Data) {
  return textTable(
    "Indicators, named in Swedish",
    ["Indicator", "Before", "Target"],
    effects.indicators.map(({ name, baseline, target }) => [name, baseline, target]),
  );
}

function grantSections({ outcome }: Data): readonly (Section | undefined)[] {
  if (!("amount" in outcome)) return [];
  const { budget, otherFunding, terms, split } = outcome;
  const others =
    budget.length > 0 && otherFunding !== undefined && otherFunding > 0
      ? paragraph(`Of the budget, others than the fund pay ${sek(otherFunding)}.`)
      : undefined;
  const shares = split.map(({ board, share }) => [board, englishPercent(share)]);
  return [
    section("Money granted", budgetTable(budget), others),
    terms === "none"
      ? section("Return to the fund", paragraph(englishNoRepayment))
      : section(
          "Return to the fund",
          paragraph(
            "The reduction in costs that the measure gives is returned to the fund. Time and amount are set in a repayment plan when the measure has been evaluated. The rules below are frozen for the case by this decision.",
          ),
          { kind: "definitions", rows: englishRepaymentTerms(terms) },
          textTable("The boards’ agreed split", ["Board", figures("Share")], shares),
        ),
  ];
}

/** Year by year what the money is for, named in Swedish, with the sum of it all. */
function budgetTable(budget: Granted["budget"]): Table | undefined {
  const rows = budget.toSorted((a, b) => a.year - b.year);
  const [total = "", ...amounts] = columnOfSek([
    sum(rows.map(({ amount }) => amount)),
    ...rows.map(({ amount }) => amount),
  ]);
  const table = textTable(
    "Budget, SEK; purposes named in Swedish",
    ["Year", "Purpose", figures("Amount")],
    rows.map(({ year, purpose }, i) => [String(year), purpose, amounts[i] ?? ""]),
  );
  return table && { ...table, sum: ["Total", "", total] };
}

function answering({ decidedBy }: Data): Section {
  const { name } = decidedBy;
  const statement =
    "The decision was made in the fund’s case system and therefore bears no handwritten signature.";
  const title = capitalised(englishTitleAndName({ ...decidedBy, name: "" }).trim());
  return {
    heading: "Decided by",
    blocks: [{ kind: "signatures", statement, persons: [{ name, title }] }],
  };
}

/** Only where the matter is decided: a referral back or a postponement prepares. */
function appeal({ outcome, court, caseNumber, documentNumber }: Data): Section | undefined {
  if (outcome.kind === "referral-back" || outcome.kind === "postponement") return undefined;
  const paragraphs = englishAppeal(court, { caseNumber, documentNumber });
  return { heading: "How to appeal", blocks: [{ kind: "appeal", paragraphs }] };
}
