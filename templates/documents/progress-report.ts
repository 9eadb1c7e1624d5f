import * as z from "zod";
import { minus } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { reportPeriodName } from "#templates/wording/dates.ts";
import { definitions, paragraph, prose, section, sections } from "./blocks.ts";
import { commonFields } from "./common.ts";
import { progressReportExample } from "./examples/progress-report.ts";
import { amount, line, prose as text } from "./fields.ts";
import { approvedSection, capitalised, caseMeta, effectsSection, titleAndName } from "./parts.ts";
import { amountTable, textTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

export const progressReportData = z.strictObject({
  ...commonFields,
  period: z.string().regex(/^\d{4}-(T1|T2|YE)$/),
  reportedBy: line(),
  /** What the city director decided on receiving the report, where the act says so. */
  act: z.enum(["continue", "change", "stop"]).optional(),
  assessment: text(),
  progress: text(),
  humanEffects: text(),
  economy: text(),
  deviations: text().optional(),
  indicators: z
    .array(
      z.strictObject({
        name: line(),
        baseline: line(120),
        target: line(120),
        outcome: line(120),
      }),
    )
    .max(20),
  granted: amount,
  used: amount,
  forecastToEnd: amount,
});

type Data = z.output<typeof progressReportData>;

/** Step 4: a tertial or yearly report, and with what act it was received. Not appealed. */
export const progressReport = documentTemplate({
  kind: "progress-report",
  name: documentNames["progress-report"],
  version: "1",
  schema: progressReportData,
  example: progressReportExample,
  content: (data) => ({
    meta: [
      ...caseMeta(data, "Mottagen av"),
      ...definitions(["Period", reportPeriodName(data.period)], ["Lämnad av", data.reportedBy]),
    ],
    sections: sections(
      section("Stadsdirektörens åtgärd", paragraph(received(data)), prose(data.assessment)),
      section("Genomförande", prose(data.progress)),
      effectsSection(
        "Effekter så långt",
        { text: data.humanEffects, indicators: [] },
        {
          text: data.economy,
          rows: definitions(
            ["Rekvirerat hittills", kronor(data.used)],
            ["Prognos för hela insatsen", kronor(data.forecastToEnd)],
          ),
        },
      ),
      section("Mål och utfall", indicatorTable(data)),
      section("Ekonomi", moneyTable(data)),
      section("Avvikelser", prose(data.deviations)),
      approvedSection(data.decidedBy),
    ),
  }),
});

const acts: Record<NonNullable<Data["act"]>, string> = {
  continue: "Insatsen fortsätter som planerat.",
  change: "En ändring av insatsen tas upp till särskilt beslut.",
  stop: "Frågan om att avbryta insatsen i förtid tas upp till särskilt beslut.",
};

function received({ decidedBy, period, act }: Data): string {
  const who = capitalised(titleAndName(decidedBy));
  return `${who} har tagit emot rapporten för ${reportPeriodName(period).toLowerCase()}.${act ? ` ${acts[act]}` : ""}`;
}

function indicatorTable({ indicators }: Data) {
  return textTable(
    "Indikatorer",
    ["Indikator", "Före", "Mål", "Utfall"],
    indicators.map(({ name, baseline, target, outcome }) => [name, baseline, target, outcome]),
  );
}

function moneyTable({ granted, used, forecastToEnd }: Data) {
  return amountTable(
    "Medel ur fonden",
    ["Post", "Belopp"],
    [
      { name: "Beviljat", amounts: [granted] },
      { name: "Rekvirerat hittills", amounts: [used] },
      { name: "Prognos för hela insatsen", amounts: [forecastToEnd] },
      { name: "Beviljat minus prognos", amounts: [minus(granted, forecastToEnd)] },
    ],
    false,
  );
}
