import * as z from "zod";
import { exactly, one, sumOf } from "#functions/domain/fraction.ts";
import { documentNames } from "#functions/process/documents.ts";
import type { Table } from "#templates/render/description.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { percent } from "#templates/wording/numbers.ts";
import { definitions, notices, paragraph, prose, section, sections, titled } from "./blocks.ts";
import { commonFields } from "./common.ts";
import { examinationReportExample } from "./examples/examination-report.ts";
import {
  amount,
  budgetRow,
  decisionReference,
  humanEffects,
  line,
  share,
  prose as text,
  yearAmount,
} from "./fields.ts";
import { approvedSection, caseMeta, effectsSection, referenceText, savingRows } from "./parts.ts";
import { budgetTable, figures, textTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

export const examinationReportData = z.strictObject({
  ...commonFields,
  recommendation: z.enum(["approve", "approve-with-changes", "reject"]),
  /** Rank among the applications when money is short; 1 is first. */
  rank: z.int().min(1).optional(),
  appliedAmount: amount,
  /** At the end of the report's own day. */
  freeCapital: amount,
  rows: z
    .array(z.strictObject({ question: line(), finding: text(2000), met: z.boolean() }))
    .min(1)
    .max(30),
  /** What the machine's own check found and a person has seen. */
  findings: z.array(text(600)).max(200),
  referrals: z
    .array(
      z.strictObject({
        board: line(),
        position: z.enum(["supports", "supports-with-remarks", "opposes"]),
        statement: text(),
        decision: decisionReference,
      }),
    )
    .max(40),
  /** The applicant's own decision too, where it has a share. */
  agreements: z
    .array(z.strictObject({ board: line(), share: share.optional(), decision: decisionReference }))
    .max(60),
  budget: z.array(budgetRow).min(1).max(60),
  /** The part of the budget that others pay, öre. */
  otherFunding: amount.optional(),
  effects: humanEffects,
  economicGoals: text(),
  expectedSavings: z.array(yearAmount).max(30),
});

type Data = z.output<typeof examinationReportData>;

/** Step 2: what the examination of an application found. Prepares; not appealed. */
export const examinationReport = documentTemplate({
  kind: "examination-report",
  name: documentNames["examination-report"],
  version: "1",
  schema: examinationReportData,
  example: examinationReportExample,
  content: (data) => ({
    meta: [
      ...caseMeta(data, "Granskad av"),
      ...definitions(
        ["Sökt belopp", kronor(data.appliedAmount)],
        ["Fondens fria medel", `${kronor(data.freeCapital)} den ${longDate(data.date)}`],
        ["Plats i rangordningen", data.rank?.toString()],
      ),
    ],
    sections: sections(
      section(
        "Samlad bedömning",
        paragraph(recommendations[data.recommendation]),
        prose(data.reasons),
        notices(data.findings),
      ),
      section("Frågor som har prövats", examined(data), data.rows.flatMap(longFinding)),
      effectsSection("Effekter", data.effects, {
        text: data.economicGoals,
        rows: savingRows(data.expectedSavings),
      }),
      section("Budget", budgetTable(data.budget, data.otherFunding)),
      section("Remissvar", referralTable(data), data.referrals.flatMap(referralText)),
      section("Överenskommelser", agreementTable(data)),
      approvedSection(data.decidedBy),
    ),
  }),
});

const recommendations: Record<Data["recommendation"], string> = {
  approve: "Granskningen visar att ansökan kan beviljas.",
  "approve-with-changes": "Granskningen visar att ansökan kan beviljas med ändringar.",
  reject: "Granskningen visar att ansökan bör avslås.",
};

const positions: Record<Data["referrals"][number]["position"], string> = {
  supports: "Tillstyrker",
  "supports-with-remarks": "Tillstyrker med synpunkter",
  opposes: "Avstyrker",
};

/** A finding longer than this has its own paragraph below the table. */
const longestInTable = 500;

function longFinding({ question, finding }: Data["rows"][number]) {
  return finding.length > longestInTable ? titled(question, finding) : [];
}

function examined({ rows }: Data) {
  const texts = rows.map(({ question, finding, met }) => [
    question,
    met ? "Ja" : "Nej",
    finding.length > longestInTable ? "Se nedan" : finding,
  ]);
  return textTable("Granskningens frågor", ["Fråga", "Uppfyllt", "Iakttagelse"], texts);
}

function referralTable({ referrals }: Data) {
  return textTable(
    "Nämndernas svar",
    ["Nämnd", "Ställningstagande", "Beslut"],
    referrals.map(({ board, position, decision }) => [
      board,
      positions[position],
      referenceText(decision),
    ]),
  );
}

function referralText({ board, statement }: Data["referrals"][number]) {
  return titled(board, statement);
}

function agreementTable({ agreements }: Data): Table | undefined {
  const without = agreements.some((each) => each.share) ? "Ingen andel" : "Egen besparing";
  const table = textTable(
    "Nämnder som har godkänt fördelning och återföring",
    ["Nämnd", figures("Andel"), "Beslut"],
    agreements.map(({ board, share: part, decision }) => [
      board,
      part === undefined ? without : percent(part),
      referenceText(decision),
    ]),
  );
  return table && isWhole(agreements) ? { ...table, sum: ["Summa", percent("1"), ""] } : table;
}

function isWhole(agreements: Data["agreements"]): boolean {
  const shares = agreements.flatMap(({ share: part }) => part ?? []);
  return sumOf(shares.map(exactly)).equals(one);
}
