import { z } from "zod";
import { minus, sum } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { definitions, paragraph, prose, section, sections, titled } from "./blocks.ts";
import { commonFields } from "./common.ts";
import { effects, effectsOfCase } from "./effects.ts";
import { yearlyFollowUpExample } from "./examples/yearly-follow-up.ts";
import { amount, decisionReference, line, signedAmount, prose as text, year } from "./fields.ts";
import { approvedSection, caseMeta, referenceText } from "./parts.ts";
import { amountTable, textTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

const boardOutcome = z.strictObject({
  board: line(),
  planned: amount,
  /** The attributed saving that the closing shows, öre; negative where the measure cost. */
  saving: signedAmount,
  /** What the year brings back to the fund, öre. */
  returned: amount,
  /** The board's own result for the year, öre. */
  boardResult: signedAmount,
  /** Taken out in the allocation of results, öre. */
  takenOut: amount,
  decision: decisionReference,
  voucher: line(60),
  reportedBy: line(120),
  certifiedBy: line(120),
  explanation: text().optional(),
});

export const yearlyFollowUpData = z.strictObject({
  ...commonFields,
  year,
  status: z.enum(["preliminary", "adopted"]),
  closingDecision: decisionReference,
  outcomes: z.array(boardOutcome).min(1).max(60),
  /** Returned in all years up to and with this one, and planned in all, öre. */
  returnedSoFar: amount,
  plannedInAll: amount,
  /** The machine's own explanation of the difference from the plan. */
  difference: text(),
  effects,
});

type Data = z.output<typeof yearlyFollowUpData>;

/** Step 6: what a year's closing brought back, board by board. Carries out the plan; not appealed. */
export const yearlyFollowUp = documentTemplate({
  kind: "yearly-follow-up",
  name: documentNames["yearly-follow-up"],
  version: "2",
  schema: yearlyFollowUpData,
  example: yearlyFollowUpExample,
  content: (data) => ({
    meta: [
      ...caseMeta(data, data.status === "adopted" ? "Fastställd av" : "Upprättad av"),
      ...definitions(
        ["År", String(data.year)],
        ["Bokslutets ställning", data.status === "adopted" ? "Fastställt" : "Preliminärt"],
        ["Beslut om bokslut", referenceText(data.closingDecision)],
      ),
    ],
    sections: sections(
      section("Årets återföring", paragraph(summary(data)), planAndOutcome(data)),
      section("Skillnad mot planen", prose(data.difference), data.outcomes.flatMap(explained)),
      effectsOfCase("Effekter", data.effects, soFar(data)),
      section("Nämndernas resultat och uttag", results(data), records(data)),
      section("Skäl", prose(data.reasons)),
      approvedSection(data.decidedBy),
    ),
  }),
});

function total({ outcomes }: Data, of: "planned" | "returned") {
  return sum(outcomes.map((outcome) => outcome[of]));
}

function summary(data: Data): string {
  const [returned, planned] = [total(data, "returned"), total(data, "planned")];
  const moved =
    data.status === "adopted"
      ? "Beloppet är tillfört fondens fria medel."
      : "Bokslutet är preliminärt; fondens medel ändras först när det är fastställt.";
  return `För ${data.year} återförs ${kronor(returned)} till ${data.fund}. Planen för året är ${kronor(planned)}. ${moved}`;
}

function planAndOutcome({ outcomes }: Data) {
  return amountTable(
    "Plan och utfall",
    ["Nämnd", "Plan", "Uppnådd besparing", "Återförs", "Skillnad mot plan"],
    outcomes.map(({ board, planned, saving, returned }) => ({
      name: board,
      amounts: [planned, saving, returned, minus(returned, planned)],
    })),
  );
}

function explained({ board, explanation }: Data["outcomes"][number]) {
  return titled(board, explanation);
}

function soFar(data: Data) {
  return definitions(
    [`Återförs för ${data.year}`, kronor(total(data, "returned"))],
    ["Återfört till och med året", kronor(data.returnedSoFar)],
    ["Planerat för alla år", kronor(data.plannedInAll)],
  );
}

function results({ outcomes }: Data) {
  return amountTable(
    "Resultat och uttag i resultatdispositionen",
    ["Nämnd", "Nämndens eget resultat", "Uttaget belopp"],
    outcomes.map(({ board, boardResult, takenOut }) => ({
      name: board,
      amounts: [boardResult, takenOut],
    })),
    false,
  );
}

function records({ outcomes }: Data) {
  return textTable(
    "Underlag",
    ["Nämnd", "Nämndens beslut", "Verifikation", "Rapporterat av", "Intygat av"],
    outcomes.map((each) => [
      each.board,
      referenceText(each.decision),
      each.voucher,
      each.reportedBy,
      each.certifiedBy,
    ]),
  );
}
