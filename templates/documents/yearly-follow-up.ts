import * as z from "zod";
import { minus, negated, sum } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { definitions, notices, paragraph, prose, section, sections, titled } from "./blocks.ts";
import { byYear, byYearBlocks } from "./by-year.ts";
import { commonFields } from "./common.ts";
import { computation, computationBlocks } from "./computation.ts";
import { effects, effectsOfCase } from "./effects.ts";
import { yearlyFollowUpExample } from "./examples/yearly-follow-up.ts";
import { amount, decisionReference, line, signedAmount, prose as text, year } from "./fields.ts";
import { approvedSection, caseMeta, referenceText } from "./parts.ts";
import { amountTable, textTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

/** What the board itself has reported of the year, and had certified. */
const boardReport = z.strictObject({
  /** The board's own result for the year, öre. */
  boardResult: signedAmount,
  /** Taken out in the allocation of results, öre. */
  takenOut: amount,
  decision: decisionReference,
  voucher: line(60),
  reportedBy: line(120),
  certifiedBy: line(120),
  /** Estimated by the office in the board's place, to be corrected when the board has reported. */
  estimated: z.boolean(),
  explanation: text().optional(),
});

const boardOutcome = z.strictObject({
  board: line(),
  planned: amount,
  /** The attributed saving that the closing shows, öre; negative where the measure cost. */
  saving: signedAmount,
  /** What the year brings back to the fund, with what corrections of it have brought back, öre. */
  returned: amount,
  /** What of the year is let go, öre. */
  exempted: amount,
  /** Absent for a board that returns for others, by an agreed split or as their successor. */
  report: boardReport.optional(),
});

export const yearlyFollowUpData = z.strictObject({
  ...commonFields,
  year,
  status: z.enum(["preliminary", "adopted"]),
  closingDecision: decisionReference,
  outcomes: z.array(boardOutcome).min(1).max(80),
  /** The correction of the closed year that the document tells of. */
  correction: z
    .strictObject({
      board: line(),
      reasons: text(3000),
      voucher: line(60),
      reportedBy: line(120),
      certifiedBy: line(120),
      /** What the correction itself brings back, öre. */
      returned: amount,
    })
    .optional(),
  /** Boards whose own result is negative: whether their return waits, and why. */
  boardsInDeficit: z
    .array(z.strictObject({ board: line(), deferred: z.boolean(), reasons: text(2000).optional() }))
    .max(60),
  /** What waits for later years, öre; negative when it is to be deducted. */
  waiting: signedAmount,
  /** Returned in all years up to and with this one, and planned in all, öre. */
  returnedSoFar: amount,
  plannedInAll: amount,
  byYear,
  /** The machine's own explanation of the difference from the plan. */
  difference: text(),
  computation,
  effects,
  notices: z.array(text(2000)).max(40),
});

type Data = z.output<typeof yearlyFollowUpData>;

/** Step 6: what a year's closing brought back, board by board. Carries out the plan; not appealed. */
export const yearlyFollowUp = documentTemplate({
  kind: "yearly-follow-up",
  name: documentNames["yearly-follow-up"],
  version: "3",
  schema: yearlyFollowUpData,
  example: yearlyFollowUpExample,
  content: (data) => ({
    meta: [
      ...caseMeta(data, data.status === "adopted" ? "Godkänd av" : "Upprättad av"),
      ...definitions(
        ["År", String(data.year)],
        ["Bokslutets ställning", data.status === "adopted" ? "Fastställt" : "Preliminärt"],
        ["Beslut om bokslut", referenceText(data.closingDecision)],
      ),
    ],
    sections: sections(
      section(
        "Årets återföring",
        paragraph(summary(data)),
        planAndOutcome(data),
        { kind: "definitions", rows: soFar(data) },
        notices(data.notices),
      ),
      correctionSection(data),
      section("Skillnad mot planen", prose(data.difference), data.outcomes.flatMap(explained)),
      section("År för år", byYearBlocks(data.byYear)),
      section("Så är beloppen beräknade", computationBlocks(data.computation, data.policyVersion)),
      effectsOfCase("Effekter", data.effects),
      section(
        "Nämndernas resultat och uttag",
        results(data),
        data.boardsInDeficit.map((each) => paragraph(deficit(each, data))),
        records(data),
      ),
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
  if (data.status === "preliminary") {
    return `För ${data.year} återförs ${kronor(returned)} till ${data.fund}. Planen för året är ${kronor(planned)}. Bokslutet är preliminärt; fondens medel ändras först när det är fastställt.`;
  }
  const opening = data.correction
    ? `Utfallet för ${data.year} är rättat. Rättelsen återför ${kronor(data.correction.returned)}; sammanlagt har ${kronor(returned)} återförts för året.`
    : `För ${data.year} har ${kronor(returned)} återförts till ${data.fund}.`;
  return `${opening} Planen för året var ${kronor(planned)}. Beloppet är tillfört fondens fria medel.`;
}

function planAndOutcome({ outcomes, status }: Data) {
  const isAdopted = status === "adopted";
  const withExempted = outcomes.some(({ exempted }) => exempted > 0);
  return amountTable(
    "Plan och utfall",
    [
      "Nämnd",
      "Planerad återföring",
      "Uppnådd besparing",
      isAdopted ? "Återfört" : "Återförs",
      ...(withExempted ? [isAdopted ? "Undantaget" : "Undantas"] : []),
      "Skillnad mot plan",
    ],
    outcomes.map(({ board, planned, saving, returned, exempted }) => ({
      name: board,
      amounts: [
        planned,
        saving,
        returned,
        ...(withExempted ? [exempted] : []),
        minus(returned, planned),
      ],
    })),
  );
}

function correctionSection({ correction }: Data) {
  if (!correction) return undefined;
  const { board, reasons, voucher, reportedBy, certifiedBy } = correction;
  return section("Rättelsen", prose(reasons), {
    kind: "definitions",
    rows: definitions(
      ["Nämnd", board],
      ["Verifikation", voucher],
      ["Rapporterad av", reportedBy],
      ["Intygad av", certifiedBy],
    ),
  });
}

function explained({ board, report }: Data["outcomes"][number]) {
  return titled(board, report?.explanation);
}

type InDeficit = Data["boardsInDeficit"][number];

function deficit({ board, deferred, reasons }: InDeficit, { outcomes }: Data): string {
  const returns = outcomes.some((each) => each.board === board && each.returned > 0);
  return `${board} har ett negativt eget resultat. ${handled(deferred, returns)} ${reasons ?? ""}`.trim();
}

function handled(deferred: boolean, returns: boolean): string {
  if (deferred) return "Nämndens återföring för året skjuts upp till ett senare år.";
  return returns
    ? "Nämndens återföring för året skjuts inte upp."
    : "Nämnden återför inget för året, så inget behöver skjutas upp.";
}

function soFar(data: Data) {
  const { waiting } = data;
  return definitions(
    [`Återfört till och med ${data.year}`, kronor(data.returnedSoFar)],
    ["Planerad återföring alla år", kronor(data.plannedInAll)],
    ["Väntar till senare år", waiting > 0 ? kronor(waiting) : undefined],
    ["Räknas av mot kommande återföring", waiting < 0 ? kronor(negated(waiting)) : undefined],
  );
}

type Report = NonNullable<Data["outcomes"][number]["report"]>;

function reportsOf({ outcomes }: Data): readonly (Report & { readonly board: string })[] {
  return outcomes.flatMap(({ board, report }) => (report ? [{ ...report, board }] : []));
}

function results(data: Data) {
  return amountTable(
    "Resultat och uttag i resultatdispositionen",
    ["Nämnd", "Nämndens eget resultat", "Uttaget belopp"],
    reportsOf(data).map(({ board, boardResult, takenOut }) => ({
      name: board,
      amounts: [boardResult, takenOut],
    })),
    false,
  );
}

function records(data: Data) {
  return textTable(
    "Underlag",
    ["Nämnd", "Nämndens beslut", "Verifikation", "Rapporterat av", "Intygat av"],
    reportsOf(data).map((each) => [
      each.board,
      referenceText(each.decision),
      each.voucher,
      each.estimated ? `${each.reportedBy} (uppskattat)` : each.reportedBy,
      each.certifiedBy,
    ]),
  );
}
