import type { Case } from "#functions/domain/case.ts";
import type { ClosingStatement } from "#functions/domain/closing/statement.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { choiceLabel } from "#templates/wording/labels.ts";
import { type CsvCell, csv } from "./csv.ts";

type Row = readonly CsvCell[];

const titles = [
  "Post",
  "År",
  "Nämnd eller verksamhetsområde",
  "Belopp",
  "Datum",
  "Verifikation",
  "Beslut eller förklaring",
];

/**
 * The closing as one table: planned and changed, less returned, exempted and the difference, is
 * nothing. What waits and the basis for budgets stand below, outside the sum.
 */
export function closingFile(
  { number }: Pick<Case, "number">,
  policy: Policy,
  statement: ClosingStatement,
): { readonly fileName: string; readonly text: string } {
  const board = (id: string) => boardName(policy, id);
  const rows: Row[] = [
    ...statement.versions.flatMap((version, i) =>
      version.rows.map(
        ({ year, board: id, amount }): Row => [
          i === 0 ? "Planerat" : `Ändring, version ${version.version}`,
          String(year),
          board(id),
          amount,
          version.decided,
          undefined,
          version.reasons,
        ],
      ),
    ),
    ...statement.returned.map(
      ({ year, board: id, amount, adopted, voucher, decision, correction }): Row => [
        correction ? "Återfört genom rättelse" : "Återfört",
        String(year),
        board(id),
        amount,
        adopted,
        voucher,
        decision,
      ],
    ),
    ...statement.exempted.map(
      ({ year, board: id, amount }): Row => ["Undantaget", String(year), board(id), amount],
    ),
    ...statement.boards.map(
      ({ board: id, difference }): Row => [
        "Skillnad",
        undefined,
        board(id),
        difference,
        undefined,
        undefined,
        statement.decided?.differenceReasons,
      ],
    ),
    ["Väntar under minsta belopp", undefined, undefined, statement.equation.waiting],
    ...budgetRows(statement),
  ];
  const whole = rows.map((row) => titles.map((_, i) => row[i]));
  return {
    fileName: `${number.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-slutavstämning.csv`,
    text: csv(titles, whole),
  };
}

/** The basis for budgets, in the target year's prices. */
function budgetRows({ budgetBasis: basis }: ClosingStatement): readonly Row[] {
  if (!basis) return [];
  return basis.budgetBasis.map(({ areaOfOperation, adjustment, form, explanation }) => [
    `Budgetunderlag i ${basis.priceLevelYear} års priser`,
    String(basis.budgetYear),
    areaOfOperation,
    adjustment,
    undefined,
    undefined,
    `${choiceLabel("reconcile-case", ["budgetBasis", "form"], form)}. ${explanation}`,
  ]);
}
