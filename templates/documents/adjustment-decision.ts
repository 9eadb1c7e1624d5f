import { z } from "zod";
import { minus, noMoney, type Ore, sum } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { definitions, paragraph, section, sections } from "./blocks.ts";
import { decisionFields } from "./common.ts";
import { effects, effectsOfCase } from "./effects.ts";
import { adjustmentDecisionExample } from "./examples/adjustment-decision.ts";
import { amount, line, year } from "./fields.ts";
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

export const adjustmentDecisionData = z.strictObject({
  ...decisionFields,
  /** The plan's version that is replaced, and the new one; the earlier stays readable. */
  fromVersion: z.int().min(1),
  toVersion: z.int().min(2),
  rows: z
    .array(z.strictObject({ year, board: line(), before: amount, after: amount }))
    .min(1)
    .max(1200),
  returnedSoFar: amount,
  effects,
});

type Data = z.output<typeof adjustmentDecisionData>;

/** Step 6: a repayment plan changed by a new decision, old and new side by side. Appealed. */
export const adjustmentDecision = documentTemplate({
  kind: "adjustment-decision",
  name: documentNames["adjustment-decision"],
  version: "2",
  schema: adjustmentDecisionData,
  example: adjustmentDecisionExample,
  content: (data) => ({
    meta: [
      ...decisionMeta(data),
      ...definitions(["Planens version", `${data.fromVersion} ersätts av ${data.toVersion}`]),
    ],
    sections: sections(
      section("Beslut", paragraph(decision(data)), oldAndNew("per år", "År", byYear(data))),
      conditionsSection(data),
      reasonsSection(data),
      section("Ändring per nämnd", oldAndNew("per nämnd", "Nämnd", byBoard(data)), eachTable(data)),
      effectsOfCase(
        "Effekter",
        data.effects,
        definitions(
          ["Återfört hittills", kronor(data.returnedSoFar)],
          ["Ny plan, alla år", kronor(totals(data).after)],
        ),
      ),
      decidedSection(data),
      appealSection(data),
    ),
  }),
});

type Change = { readonly before: Ore; readonly after: Ore };

function totals({ rows }: Pick<Data, "rows">): Change {
  return {
    before: sum(rows.map(({ before }) => before)),
    after: sum(rows.map(({ after }) => after)),
  };
}

function decision(data: Data): string {
  const { before, after } = totals(data);
  const change = minus(after, before);
  const direction =
    change === noMoney
      ? "Summan är oförändrad"
      : `Summan ${change > 0 ? "höjs" : "sänks"} från ${kronor(before)} till ${kronor(after)}`;
  return `${capitalised(titleAndName(data.decidedBy))} beslutar att återföringsplanen för ”${data.title}” ändras enligt nedan. ${direction}. Den tidigare planen ersätts men finns kvar i ärendet.`;
}

function grouped(data: Data, key: (row: Data["rows"][number]) => string) {
  return Map.groupBy(data.rows, key);
}

function byYear(data: Data) {
  return [...grouped(data, (row) => String(row.year))].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function byBoard(data: Data) {
  return [...grouped(data, (row) => row.board)];
}

function oldAndNew(
  by: string,
  rowTitle: string,
  groups: readonly (readonly [string, Data["rows"]])[],
) {
  return amountTable(
    `Tidigare och ny plan ${by}`,
    [rowTitle, "Tidigare", "Ny", "Skillnad"],
    groups.map(([name, rows]) => ({ name, amounts: changeOf(totals({ rows })) })),
  );
}

/** Year and board together, where there is more than one board. */
function eachTable(data: Data) {
  if (byBoard(data).length < 2) return undefined;
  return amountTable(
    "Tidigare och ny plan per år och nämnd",
    ["År och nämnd", "Tidigare", "Ny", "Skillnad"],
    data.rows.map((row) => ({ name: `${row.year} ${row.board}`, amounts: changeOf(row) })),
  );
}

function changeOf({ before, after }: Change): readonly Ore[] {
  return [before, after, minus(after, before)];
}
