import * as z from "zod";
import { documentNames } from "#functions/process/documents.ts";
import type { Block } from "#templates/render/description.ts";
import { kronor } from "#templates/wording/amounts.ts";
import {
  bullets,
  definitions,
  notices,
  paragraph,
  prose,
  section,
  sections,
  titled,
} from "./blocks.ts";
import { commonFields } from "./common.ts";
import { proposalExample } from "./examples/proposal.ts";
import {
  amount,
  budgetRow,
  humanEffects,
  line,
  person,
  prose as text,
  yearAmount,
} from "./fields.ts";
import { approvedSection, bothEffects, caseMeta, savingRows } from "./parts.ts";
import { budgetTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

export const proposalData = z.strictObject({
  ...commonFields,
  to: line(),
  /** The handläggare, whom the reader may call. */
  officer: z.strictObject({ name: line(120), phone: line(60) }),
  proposals: z.array(text(2000)).min(1).max(20),
  /** Whether the paragraph is to be confirmed at the meeting itself. */
  immediateConfirmation: z.boolean(),
  amount,
  summary: text(),
  background: text(),
  matter: text(),
  preparation: text(),
  considerations: text(),
  economicConsequences: text(),
  budget: z.array(budgetRow).max(60),
  /** The part of the budget that others pay, öre. */
  otherFunding: amount.optional(),
  childrenAndEquality: text(),
  effects: humanEffects,
  economicGoals: text(),
  expectedSavings: z.array(yearAmount).max(30),
  warnings: z.array(text(2000)).max(20),
  attachments: z.array(line()).max(60),
  /** Approves beside the director, where one takes part. */
  headOfDepartment: person.optional(),
});

type Data = z.output<typeof proposalData>;

/**
 * Step 3: the city director's tjänsteutlåtande to the executive board, in the order that such
 * proposals have. It prepares; what the board decides is its own minutes.
 */
export const proposal = documentTemplate({
  kind: "proposal",
  name: documentNames.proposal,
  version: "1",
  schema: proposalData,
  example: proposalExample,
  content: (data) => ({
    meta: [
      ...definitions(
        ["Till", data.to],
        ["Handläggare", `${data.officer.name}, telefon ${data.officer.phone}`],
        ["Begärt belopp", kronor(data.amount)],
      ),
      ...caseMeta(data, "Godkänns av", approvers(data)),
    ],
    sections: sections(
      section("Förslag till beslut", paragraph(lead(data)), {
        kind: "proposals",
        items: proposalsOf(data),
      }),
      section("Sammanfattning", prose(data.summary)),
      section("Bakgrund", prose(data.background)),
      section(
        "Ärendet",
        prose(data.matter),
        { kind: "subheading", text: "Väntade effekter" },
        bothEffects(data.effects, {
          text: data.economicGoals,
          rows: savingRows(data.expectedSavings),
        }),
        notices(data.warnings),
      ),
      section("Ärendets beredning", prose(data.preparation)),
      section(
        "Synpunkter och förslag",
        prose(data.considerations),
        titled("Skäl", data.reasons),
        conditions(data),
      ),
      section(
        "Ekonomiska konsekvenser",
        prose(data.economicConsequences),
        budgetTable(data.budget, data.otherFunding),
      ),
      section("Konsekvenser för barn och jämställdhet", prose(data.childrenAndEquality)),
      section("Bilagor", bullets(data.attachments)),
      approvedSection(...approvers(data)),
    ),
  }),
});

function approvers({ decidedBy, headOfDepartment }: Data) {
  return headOfDepartment ? [decidedBy, headOfDepartment] : [decidedBy];
}

function lead({ municipality, to }: Data): string {
  const decider = to.charAt(0).toLocaleLowerCase("sv") + to.slice(1);
  return `${municipality.office} föreslår att ${decider} beslutar följande.`;
}

function conditions(data: Data): readonly Block[] {
  const list = bullets(data.conditions);
  return list ? [{ kind: "subheading", text: "Villkor" }, list] : [];
}

function proposalsOf({ proposals, immediateConfirmation }: Data): readonly string[] {
  return immediateConfirmation ? [...proposals, "Paragrafen justeras omedelbart."] : proposals;
}
