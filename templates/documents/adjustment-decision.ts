import * as z from "zod";
import { minus, type Ore, sum } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { definitions, notices, paragraph, prose, section, sections } from "./blocks.ts";
import { decisionFields } from "./common.ts";
import { computation, computationBlocks } from "./computation.ts";
import { effects, effectsOfCase } from "./effects.ts";
import { adjustmentDecisionExample } from "./examples/adjustment-decision.ts";
import { amount, line, prose as text, year } from "./fields.ts";
import {
  appealSection,
  capitalised,
  conditionsSection,
  decidedSection,
  decisionMeta,
  reasonsSection,
  titleAndName,
} from "./parts.ts";
import { changeInWords } from "./plan-change.ts";
import { amountTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

export const adjustmentDecisionData = z.strictObject({
  ...decisionFields,
  /** What changed: the years to come are expected anew, or what was let go is taken up again. */
  cause: z.enum(["expectations", "part-reopened", "repayment-reopened"]),
  /** What shows that effects have come late, where something is taken up again. */
  evidence: text().optional(),
  /** The plan's version that is replaced, if there was one, and the new; the earlier stays readable. */
  fromVersion: z.int().min(1).optional(),
  toVersion: z.int().min(1),
  /** The years to come, öre: as planned before and now, and what of it is let go. */
  rows: z
    .array(z.strictObject({ year, board: line(), before: amount, after: amount, exempted: amount }))
    .min(1)
    .max(1200),
  returnedSoFar: amount,
  computation,
  effects,
  notices: z.array(text(2000)).max(40),
});

type Data = z.output<typeof adjustmentDecisionData>;
type Row = Data["rows"][number];

/** Step 6: a repayment plan changed by a new decision, old and new side by side. Appealed. */
export const adjustmentDecision = documentTemplate({
  kind: "adjustment-decision",
  name: documentNames["adjustment-decision"],
  version: "2",
  schema: adjustmentDecisionData,
  example: adjustmentDecisionExample,
  content: (data) => ({
    meta: [...decisionMeta(data), ...definitions(["Planens version", versions(data)])],
    sections: sections(
      section(
        "Beslut",
        paragraph(decision(data)),
        paragraph(changeInWords(data.rows).join(" ")),
        oldAndNew("per år", "År", byYear(data)),
        { kind: "definitions", rows: soFar(data) },
        notices(data.notices),
      ),
      conditionsSection(data),
      reasonsSection(data),
      section("Underlag för att frågan tas upp igen", prose(data.evidence)),
      section("Ändring per nämnd", oldAndNew("per nämnd", "Nämnd", byBoard(data)), eachTable(data)),
      effectsOfCase("Effekter", data.effects),
      section("Så är beloppen beräknade", computationBlocks(data.computation, data.policyVersion)),
      decidedSection(data),
      appealSection(data),
    ),
  }),
});

function versions({ fromVersion, toVersion }: Data): string {
  return fromVersion === undefined ? String(toVersion) : `${fromVersion} ersätts av ${toVersion}`;
}

function decision({ decidedBy, title, cause, fromVersion }: Data): string {
  const who = capitalised(titleAndName(decidedBy));
  const kept = fromVersion === undefined ? "" : " Den tidigare planen finns kvar i ärendet.";
  switch (cause) {
    case "expectations":
      return `${who} beslutar att återföringsplanen för ”${title}” ändras enligt nedan.${kept}`;
    case "part-reopened":
      return `${who} beslutar att ett undantag i återföringsplanen för ”${title}” upphör, eftersom effekter har kommit senare. Det som redan är undantaget för fastställda år står fast.${kept}`;
    case "repayment-reopened":
      return `${who} beslutar att återföringen för ”${title}” återupptas, eftersom effekter har kommit senare. Undantaget upphör för kommande år.${kept}`;
  }
}

function soFar({ returnedSoFar, rows }: Data) {
  return definitions(
    ["Återfört hittills", kronor(returnedSoFar)],
    ["Kvar att återföra", kronor(sum(rows.map(({ after }) => after)))],
  );
}

function byYear({ rows }: Data) {
  const years = Map.groupBy(rows, (row) => String(row.year));
  return [...years].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function byBoard({ rows }: Data) {
  return [...Map.groupBy(rows, (row) => row.board)];
}

function oldAndNew(
  by: string,
  rowTitle: string,
  groups: readonly (readonly [name: string, rows: readonly Row[]])[],
) {
  const withExempted = groups.some(([, rows]) => rows.some(({ exempted }) => exempted > 0));
  return amountTable(
    `Tidigare och ny plan ${by}`,
    [rowTitle, "Tidigare", "Ny", "Skillnad", ...(withExempted ? ["Undantas"] : [])],
    groups.map(([name, rows]) => ({ name, amounts: changes(rows, withExempted) })),
  );
}

/** Year and board together, where there is more than one board. */
function eachTable(data: Data) {
  if (byBoard(data).length < 2) return undefined;
  return oldAndNew(
    "per år och nämnd",
    "År och nämnd",
    data.rows.map((row) => [`${row.year} ${row.board}`, [row]] as const),
  );
}

function changes(rows: readonly Row[], withExempted: boolean): readonly Ore[] {
  const total = (of: "before" | "after" | "exempted") => sum(rows.map((row) => row[of]));
  const [before, after] = [total("before"), total("after")];
  return [before, after, minus(after, before), ...(withExempted ? [total("exempted")] : [])];
}
