import * as z from "zod";
import { minus, plus, sum } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import type { Table } from "#templates/render/description.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { definitions, notices, paragraph, prose, section, sections, titled } from "./blocks.ts";
import { byYear, byYearBlocks } from "./by-year.ts";
import { commonFields } from "./common.ts";
import { computation, computationBlocks } from "./computation.ts";
import { effects, effectsOfCase } from "./effects.ts";
import { closingReconciliationExample } from "./examples/closing-reconciliation.ts";
import { amount, board, line, signedAmount, prose as text, year } from "./fields.ts";
import { approvedSection, caseMeta } from "./parts.ts";
import { amountTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

const boardReconciliation = z.strictObject({
  board: line(),
  planned: amount,
  adjusted: signedAmount,
  returned: amount,
  exempted: amount,
  decidedDifference: signedAmount,
});

/** The basis for the ordinary budget of one area of operation, in the target year's price level. */
const budgetBasis = z.strictObject({
  areaOfOperation: line(),
  /** Whose budget it is, where one board's it is. */
  board: board.optional(),
  /** Lasting change of the area's yearly budget, öre. */
  adjustment: signedAmount,
  form: z.enum(["area-budget", "resource-allocation-model", "cannot-be-adjusted"]),
  explanation: text(3000),
});

export const closingReconciliationData = z.strictObject({
  ...commonFields,
  granted: amount,
  used: amount,
  released: amount,
  rows: z
    .array(
      boardReconciliation.refine(
        (row) =>
          plus(row.planned, row.adjusted) ===
          plus(plus(row.returned, row.exempted), row.decidedDifference),
        { error: "planned ± adjusted must equal returned + exempted + decided difference" },
      ),
    )
    .max(60),
  byYear,
  differenceReasons: text().optional(),
  budgetYear: year,
  priceLevelYear: year,
  budgetBasis: z.array(budgetBasis).max(60),
  computation,
  effects,
  lessons: text(),
  warnings: z.array(text(2000)).max(20),
});

type Data = z.output<typeof closingReconciliationData>;

/** Step 7: plan against outcome to the öre, and the basis for ordinary budgets. Not appealed. */
export const closingReconciliation = documentTemplate({
  kind: "closing-reconciliation",
  name: documentNames["closing-reconciliation"],
  version: "3",
  schema: closingReconciliationData,
  example: closingReconciliationExample,
  content: (data) => ({
    meta: [
      ...caseMeta(data, "Upprättad av"),
      ...definitions(
        ["Beviljat", kronor(data.granted)],
        ["Använt", kronor(data.used)],
        ["Tillbaka till fonden utan att användas", kronor(data.released)],
      ),
    ],
    sections: sections(
      section(
        "Slutavstämning",
        paragraph(summary(data)),
        reconciled(data),
        titled("Beslutad skillnad", data.differenceReasons),
        prose(data.reasons),
      ),
      section("År för år", byYearBlocks(data.byYear)),
      section("Så är beloppen beräknade", computationBlocks(data.computation, data.policyVersion)),
      effectsOfCase("Vad insatsen gav", data.effects, outcome(data)),
      section(
        "Underlag för ordinarie budgetar",
        paragraph(budgetIntroduction(data)),
        basisTable(data),
        data.budgetBasis.flatMap(({ areaOfOperation, explanation }) =>
          titled(areaOfOperation, explanation),
        ),
        notices(data.warnings),
      ),
      section("Lärdomar", prose(data.lessons)),
      approvedSection(data.decidedBy),
    ),
  }),
});

function totalOf({ rows }: Data, key: "planned" | "adjusted" | "returned" | "exempted") {
  return sum(rows.map((row) => row[key]));
}

function summary(data: Data): string {
  const expected = plus(totalOf(data, "planned"), totalOf(data, "adjusted"));
  if (data.rows.length === 0) return "Ärendet har ingen återföringsplan att stämma av.";
  return `Planen med ändringar är ${kronor(expected)}. Av den har ${kronor(totalOf(data, "returned"))} återförts och ${kronor(totalOf(data, "exempted"))} undantagits. Avstämningen går jämnt ut för varje nämnd.`;
}

function reconciled({ rows }: Data) {
  return amountTable(
    "Avstämning per nämnd",
    ["Nämnd", "Plan", "Ändringar", "Återfört", "Undantaget", "Beslutad skillnad"],
    rows.map((row) => ({
      name: row.board,
      amounts: [row.planned, row.adjusted, row.returned, row.exempted, row.decidedDifference],
    })),
  );
}

function outcome(data: Data) {
  return definitions(
    ["Använt ur fonden", kronor(data.used)],
    ["Återfört till fonden", kronor(totalOf(data, "returned"))],
    ["Skillnad", kronor(minus(totalOf(data, "returned"), data.used))],
  );
}

function budgetIntroduction({ budgetYear, priceLevelYear, budgetBasis: basis }: Data): string {
  return basis.length === 0
    ? "Insatsen föranleder ingen ändring av ordinarie budgetar."
    : `Efter återföringen sätts den ordinarie budgeten till vad verksamheten kostar. Underlaget avser budget ${budgetYear} i ${priceLevelYear} års priser.`;
}

const forms: Record<Data["budgetBasis"][number]["form"], string> = {
  "area-budget": "Verksamhetsområdets budget",
  "resource-allocation-model": "Stadsgemensamt förslag till resursfördelningsmodellen",
  "cannot-be-adjusted": "Budgeten kan inte justeras",
};

function basisTable({ budgetBasis: basis }: Data): Table | undefined {
  const amounts = amountTable(
    "Varaktig ändring per år",
    ["Verksamhetsområde", "Ändring"],
    basis.map(({ areaOfOperation, adjustment }) => ({
      name: areaOfOperation,
      amounts: [adjustment],
    })),
    false,
  );
  if (!amounts) return undefined;
  const [area, change] = amounts.columns;
  if (!area || !change) return undefined;
  const columns = [area, { title: "Hur den hanteras", align: "left" as const }, change];
  const rows = amounts.rows.map(([name = "", figure = ""], i) => {
    const form = basis[i]?.form;
    return [name, form ? forms[form] : "", figure];
  });
  return { ...amounts, columns, rows };
}
