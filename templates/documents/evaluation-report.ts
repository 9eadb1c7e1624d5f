import * as z from "zod";
import { documentNames } from "#functions/process/documents.ts";
import { tableOfKronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { percent, wholeNumber } from "#templates/wording/numbers.ts";
import { definitions, notices, prose, section, sections, titled } from "./blocks.ts";
import { commonFields } from "./common.ts";
import { effects, effectsOfCase, evidenceSection } from "./effects.ts";
import { evaluationReportExample } from "./examples/evaluation-report.ts";
import { amount, date, line, share, prose as text, yearAmount } from "./fields.ts";
import { approvedSection, caseMeta } from "./parts.ts";
import { boardYearTables, figures, textTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

const evaluatedLine = z.strictObject({
  board: line(),
  name: line(),
  comparison: z.enum(["before-after", "comparison-group", "trend", "none"]),
  attribution: share,
  /** The method's running cost, öre a year. */
  runningCost: amount,
  /** Whether the evaluator confirms the need that the line follows. */
  driverConfirmed: z.boolean(),
  assessment: text(),
  /** Attributed savings that are expected, öre; negative where the measure costs. */
  savings: z.array(yearAmount).max(30),
});

export const evaluationReportData = z.strictObject({
  ...commonFields,
  evaluator: line(150),
  relation: z.enum(["own", "internal", "independent"]),
  /** How many persons the measure reached. */
  observed: z.int().min(0),
  /** From the grant's first day until the measure ended. */
  investment: z.strictObject({ from: date, to: date }),
  /** How the application meant it to be evaluated. */
  design: text(),
  conclusions: text(),
  effects,
  lines: z.array(evaluatedLine).max(40),
  professions: text().optional(),
  /** The coordinator's review, which a self-evaluation always has. */
  assessment: text(),
  warnings: z.array(text(2000)).max(40),
});

type Data = z.output<typeof evaluationReportData>;

/** Step 5: what became of people and of kronor, side by side. Not a decision; not appealed. */
export const evaluationReport = documentTemplate({
  kind: "evaluation-report",
  name: documentNames["evaluation-report"],
  version: "2",
  schema: evaluationReportData,
  example: evaluationReportExample,
  content: (data) => ({
    meta: [
      ...caseMeta(data, "Godkänd av"),
      ...definitions(
        ["Utvärderare", `${data.evaluator} (${relations[data.relation]})`],
        ["Investeringsfas", periodText(data.investment)],
        ["Personer som har fått insatsen", observedText(data.observed)],
      ),
    ],
    sections: sections(
      section("Slutsatser", prose(data.conclusions), notices(data.warnings)),
      section("Uppläggning enligt ansökan", prose(data.design)),
      effectsOfCase("Effekter", data.effects, [], "nedan"),
      evidenceSection(data.effects),
      section("Kostnader som insatsen påverkar", lineTable(data), savingTables(data)),
      section(
        "Bedömning av varje kostnadslinje",
        data.lines.flatMap(({ name, assessment }) => titled(name, assessment)),
      ),
      section("Professionernas syn", prose(data.professions)),
      section("Samordnarens bedömning", prose(data.assessment)),
      approvedSection(data.decidedBy),
    ),
  }),
});

const relations: Record<Data["relation"], string> = {
  own: "självutvärdering",
  internal: "intern utvärderare",
  independent: "oberoende utvärderare",
};

function periodText({ from, to }: Data["investment"]): string {
  return `${longDate(from)} – ${longDate(to)}`;
}

const comparisons: Record<Data["lines"][number]["comparison"], string> = {
  "before-after": "Före och efter",
  "comparison-group": "Jämförelsegrupp",
  trend: "Trend",
  none: "Ingen jämförelse",
};

/** Groups below five are not shown, so that no single person can be told (GDPR). */
function observedText(observed: number): string {
  return observed > 0 && observed < 5 ? "färre än 5" : wholeNumber(observed);
}

function lineTable({ lines }: Data) {
  const [runningCosts = []] = tableOfKronor([lines.map(({ runningCost }) => runningCost)]);
  return textTable(
    "Kostnadslinjer",
    [
      "Kostnadslinje",
      "Nämnd",
      "Jämförelse",
      figures("Tillräknad andel"),
      figures("Metodens kostnad per år, kronor"),
      "Behovsmåttet bekräftat",
    ],
    lines.map((each, i) => [
      each.name,
      each.board,
      comparisons[each.comparison],
      percent(each.attribution),
      runningCosts[i] ?? "",
      each.driverConfirmed ? "Ja" : "Nej",
    ]),
  );
}

function savingTables({ lines }: Data) {
  const rows = lines.flatMap(({ board, savings }) =>
    savings.map((saving) => ({ board, ...saving })),
  );
  return boardYearTables("Väntad besparing", rows);
}
