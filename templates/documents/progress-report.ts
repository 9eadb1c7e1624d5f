import * as z from "zod";
import { minus } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import { reportPeriodName } from "#templates/wording/dates.ts";
import { definitions, paragraph, prose, section, sections } from "./blocks.ts";
import { commonFields } from "./common.ts";
import { progressReportExample } from "./examples/progress-report.ts";
import { amount, line, prose as text } from "./fields.ts";
import { capitalised, caseMeta, effectsSection, receivedSection, titleAndName } from "./parts.ts";
import { amountTable } from "./tables.ts";
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
        "Effekter och ekonomi så långt",
        { text: data.humanEffects, indicators: [] },
        { title: "Ekonomi", text: data.economy, rows: [] },
      ),
      section("Medel ur fonden", moneyTable(data)),
      section("Avvikelser", prose(data.deviations)),
      receivedSection(data, data.reportedBy),
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

function moneyTable({ granted, used, forecastToEnd }: Data) {
  return amountTable(
    "Utfall och prognos",
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
