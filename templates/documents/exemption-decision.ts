import { z } from "zod";
import { minus, sum } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { definitions, paragraph, prose, section, sections } from "./blocks.ts";
import { decisionFields } from "./common.ts";
import { effects, effectsOfCase } from "./effects.ts";
import { exemptionDecisionExample } from "./examples/exemption-decision.ts";
import { amount, date, line, prose as text } from "./fields.ts";
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
  /** The whole case, what remains of it, or one cost line, board or year. */
  scope: z.enum(["case", "remainder", "line", "board", "year"]),
  /** Which line, board or year, where the scope is one of these. */
  scopeName: line().optional(),
  test: z.enum(["no-attributed-saving", "human-effect-only", "budget-cannot-be-adjusted"]),
  testedOn: date,
  evidence: text(),
  rows: z
    .array(z.strictObject({ board: line(), planned: amount, returned: amount, exempted: amount }))
    .max(60),
  effects,
});

type Data = z.output<typeof exemptionDecisionData>;

/** Steps 5 and 6: what need not be returned, by which test, on what evidence. Appealed. */
export const exemptionDecision = documentTemplate({
  kind: "exemption-decision",
  name: documentNames["exemption-decision"],
  version: "2",
  schema: exemptionDecisionData,
  example: exemptionDecisionExample,
  content: (data) => ({
    meta: [...decisionMeta(data), ...definitions(["Prövat per", longDate(data.testedOn)])],
    sections: sections(
      section("Beslut", paragraph(decision(data)), paragraph(reopening)),
      section("Prövningen", paragraph(tests[data.test]), prose(data.evidence)),
      conditionsSection(data),
      reasonsSection(data),
      effectsOfCase("Effekter", data.effects, economy(data)),
      section("Belopp", amounts(data)),
      decidedSection(data),
      appealSection(data),
    ),
  }),
});

/** Late effects are taken up by a new decision; an exemption never raises a board's amount. */
const reopening =
  "Beslutet höjer inte något annat belopp i ärendet. Om insatsen senare visar sig ge en besparing kan frågan tas upp igen genom nytt beslut.";

const tests: Record<Data["test"], string> = {
  "no-attributed-saving": "Insatsen har inte gett någon besparing som kan tillräknas den.",
  "human-effect-only":
    "Insatsen beviljades för sina effekter för människor och har ingen ekonomisk återföring.",
  "budget-cannot-be-adjusted":
    "Besparingen finns i en verksamhet vars budget inte kan justeras för sig.",
};

function decision(data: Data): string {
  return `${capitalised(titleAndName(data.decidedBy))} beslutar att undanta ${scopeText(data)} från återföring till ${data.fund}. Undantaget omfattar ${kronor(exempted(data))}.`;
}

function scopeText({ scope, scopeName }: Data): string {
  const named = scopeName ? ` ”${scopeName}”` : "";
  switch (scope) {
    case "case":
      return "hela ärendet";
    case "remainder":
      return "det som återstår av återföringsplanen";
    case "line":
      return `kostnadslinjen${named}`;
    case "board":
      return `nämnden${named}`;
    case "year":
      return `året${named}`;
  }
}

function exempted({ rows }: Data) {
  return sum(rows.map((row) => row.exempted));
}

function economy(data: Data) {
  return definitions(
    ["Planerat att återföra", kronor(sum(data.rows.map(({ planned }) => planned)))],
    ["Återfört hittills", kronor(sum(data.rows.map(({ returned }) => returned)))],
    ["Undantas genom beslutet", kronor(exempted(data))],
  );
}

function amounts({ rows }: Data) {
  return amountTable(
    "Belopp per nämnd",
    ["Nämnd", "Planerat", "Återfört", "Undantas", "Kvar att återföra"],
    rows.map(({ board, planned, returned, exempted: waived }) => ({
      name: board,
      amounts: [planned, returned, waived, minus(minus(planned, returned), waived)],
    })),
  );
}
