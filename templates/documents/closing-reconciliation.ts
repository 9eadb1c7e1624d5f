import * as z from "zod";
import { minus, plus, sum } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronor, kronorAlike, tableOfKronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { hardSpace, listed } from "#templates/wording/numbers.ts";
import { definitions, notices, paragraph, prose, section, sections, titled } from "./blocks.ts";
import { byYear, byYearBlocks } from "./by-year.ts";
import { commonFields } from "./common.ts";
import { computation, computationBlocks } from "./computation.ts";
import { effects, effectsOfCase } from "./effects.ts";
import { closingReconciliationExample } from "./examples/closing-reconciliation.ts";
import { amount, board, date, line, signedAmount, prose as text, year } from "./fields.ts";
import { approvedSection, caseMeta } from "./parts.ts";
import { amountTable, figures, textTable } from "./tables.ts";
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
  /** The decisions by which something is exempt. */
  exemptions: z.array(z.strictObject({ date, documentNumber: z.int().min(1) })).max(60),
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
    meta: [...caseMeta(data, "Upprättad av"), ...grant(data)],
    sections: sections(
      section(
        "Slutavstämning",
        paragraph(summary(data)),
        reconciled(data),
        exemptedBy(data),
        titled("Beslutad skillnad", data.differenceReasons),
        prose(data.reasons),
      ),
      section("År för år", byYearBlocks(data.byYear), exemptYears(data)),
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

function grant(data: Data) {
  const [granted, used, released] = kronorAlike([data.granted, data.used, data.released]);
  return definitions(["Beviljat", granted], ["Använt", used], ["Återlämnat oanvänt", released]);
}

type Total = Exclude<keyof Data["rows"][number], "board">;

function totalOf({ rows }: Data, key: Total) {
  return sum(rows.map((row) => row[key]));
}

function planTotal(data: Data) {
  return plus(totalOf(data, "planned"), totalOf(data, "adjusted"));
}

function summary(data: Data): string {
  if (data.rows.length === 0) return "Ärendet har ingen återföringsplan att stämma av.";
  const difference = totalOf(data, "decidedDifference");
  const rest = difference === 0 ? "" : ` Beslutad skillnad är ${kronor(difference)}.`;
  return `Planen med ändringar är ${kronor(planTotal(data))}. Av den har ${kronor(totalOf(data, "returned"))} återförts och ${kronor(totalOf(data, "exempted"))} undantagits.${rest} Avstämningen går jämnt ut för varje nämnd.`;
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

function exemptedBy(data: Data) {
  if (totalOf(data, "exempted") === 0 || data.exemptions.length === 0) return undefined;
  const decisions = data.exemptions.map(
    (each) => `den ${longDate(each.date)} (handling${hardSpace}${each.documentNumber})`,
  );
  return paragraph(`Undantaget är beslutat ${listed(decisions)}.`);
}

/** Why the years' planned amounts are less than the plan. */
function exemptYears(data: Data) {
  const planned = sum(data.byYear.map((each) => each.planned));
  if (totalOf(data, "exempted") === 0 || planned >= planTotal(data)) return undefined;
  return paragraph("Det som är undantaget för ett stängt år räknas inte i årets planerade belopp.");
}

function outcome(data: Data) {
  const back = totalOf(data, "returned");
  const [used, returned, difference] = kronorAlike([data.used, back, minus(back, data.used)]);
  return definitions(
    ["Använt", used],
    ["Återfört", returned],
    ["Återfört minus använt", difference],
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

function basisTable({ budgetBasis: basis }: Data) {
  const [changes = []] = tableOfKronor([basis.map(({ adjustment }) => adjustment)]);
  return textTable(
    "Varaktig ändring per år, kronor",
    ["Verksamhetsområde", "Nämnd", "Hur den hanteras", figures("Ändring")],
    basis.map(({ areaOfOperation, board: owner, form }, i) => [
      areaOfOperation,
      owner?.name ?? "–",
      forms[form],
      changes[i] ?? "",
    ]),
  );
}
