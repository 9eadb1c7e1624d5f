import * as z from "zod";
import { sum } from "#functions/domain/money.ts";
import { repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";
import { documentNames } from "#functions/process/documents.ts";
import type { Block } from "#templates/render/description.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { listed, percent } from "#templates/wording/numbers.ts";
import { repaymentTerms } from "#templates/wording/repayment-terms.ts";
import { bullets, definitions, notices, paragraph, section, sections } from "./blocks.ts";
import { decisionFields } from "./common.ts";
import { computation, computationBlocks } from "./computation.ts";
import { effects, effectsOfCase } from "./effects.ts";
import { planDecisionExample } from "./examples/plan-decision.ts";
import { amount, boardShare, boardYear, prose as text } from "./fields.ts";
import {
  appealSection,
  capitalised,
  conditionsSection,
  decidedSection,
  decisionMeta,
  reasonsSection,
  titleAndName,
} from "./parts.ts";
import { boardYearTables, figures, textTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

export const planDecisionData = z.strictObject({
  ...decisionFields,
  planVersion: z.int().min(1),
  /** What is due by year and board, öre. */
  rows: z.array(boardYear).min(1).max(1200),
  computation,
  granted: amount,
  used: amount,
  split: z.array(boardShare).max(40),
  terms: repaymentPolicySchema,
  /** What the computation showed: what waits, what the cap held back, what is preliminary. */
  notes: z.array(text(600)).max(40),
  effects,
  warnings: z.array(text(2000)).max(40),
});

type Data = z.output<typeof planDecisionData>;

/** Step 5: time and amount of the repayment, by year and board. Appealed. */
export const planDecision = documentTemplate({
  kind: "plan-decision",
  name: documentNames["plan-decision"],
  version: "2",
  schema: planDecisionData,
  example: planDecisionExample,
  content: (data) => ({
    meta: [
      ...decisionMeta(data),
      ...definitions(
        ["Planens version", String(data.planVersion)],
        ["Beviljat belopp", `${kronor(data.granted)}, varav ${kronor(data.used)} är använt`],
      ),
    ],
    sections: sections(
      section(
        "Beslut",
        paragraph(decision(data)),
        boardYearTables("Återföringsplan", data.rows),
        notices(data.warnings),
      ),
      conditionsSection(data),
      reasonsSection(data),
      effectsOfCase("Effekter som planen vilar på", data.effects),
      section(
        "Så är beloppen beräknade",
        computationBlocks(data.computation, data.policyVersion),
        { kind: "definitions", rows: [...repaymentTerms(data.terms), ...eachItsOwn(data)] },
        splitTable(data),
        notesOf(data),
      ),
      decidedSection(data),
      appealSection(data),
    ),
  }),
});

function decision({ decidedBy, rows, fund }: Data): string {
  const boards = [...new Set(rows.map(({ board }) => board))];
  const years = rows.map(({ year }) => year);
  const total = sum(rows.map(({ amount: due }) => due));
  const who = boards.length > 6 ? `${boards.length} nämnder` : listed(boards);
  const whose = boards.length > 1 ? "nämndernas" : "nämndens";
  const [amount, taken] =
    rows.length > 1 ? [`sammanlagt ${kronor(total)}`, "Beloppen"] : [kronor(total), "Beloppet"];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [when, closing] =
    first === last
      ? [`år ${first}`, `bokslutet för ${first}`]
      : [`åren ${first}–${last}`, "bokslutet för respektive år"];
  return `${capitalised(titleAndName(decidedBy))} beslutar att ${who} ska återföra ${amount} till ${fund} ${when} enligt planen nedan. ${taken} tas ut i ${whose} resultatdisposition i ${closing}.`;
}

/** What holds where several boards save and have agreed on no split. */
function eachItsOwn({ split, rows }: Data) {
  const boards = new Set(rows.map(({ board }) => board));
  if (split.length > 0 || boards.size < 2) return [];
  return [{ term: "Fördelning", text: "Varje nämnd återför andelen av sin egen besparing" }];
}

function splitTable({ split }: Data) {
  const rows = split.map(({ board, share }) => [board, percent(share)]);
  return textTable("Nämndernas överenskommelse om fördelning", ["Nämnd", figures("Andel")], rows);
}

function notesOf({ notes }: Data): readonly Block[] {
  const list = bullets(notes);
  return list ? [{ kind: "subheading", text: "Att notera" }, list] : [];
}
