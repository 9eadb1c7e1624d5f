import type { Case } from "../case.ts";
import { exactly, one } from "../fraction.ts";
import { exemptIn } from "../repayment/exempt.ts";
import type { ExemptShare } from "../repayment/exempt-share.ts";
import { boardIn, boardsThrough } from "../repayment/succession.ts";
import { exemptsOf } from "../repayment-of-case/exempts.ts";
import { type Basis, stepsOf, yearAt } from "./basis.ts";
import type { ChosenYear } from "./chosen-year.ts";
import { type Figure, figure, from, given, type Input } from "./figure.ts";

/** How much of a board's amount in the year is exempt, and by which decisions. */
export function exemptShareFigure(
  basis: Basis,
  chosen: ChosenYear,
  { board, share }: ExemptShare,
): Figure {
  const { year } = chosen.year;
  const inputs =
    (basis.case.application?.split ?? []).length === 0
      ? lineInputs(basis, chosen, (line) => line.board === board)
      : [...splitInputs(basis, year, board), ...lineInputs(basis, chosen, () => true)];
  return figure(`${yearAt(basis, year)}/exempt-share/${board}`, "exempt-share", share, [
    ...(exactly(share).equals(one) ? [] : inputs),
    ...decisionsIn(basis.case, year).map(({ number, amount }) =>
      given("exemption", amount, "choice", `exemption/${number}`),
    ),
  ]);
}

/** The exemptions that hold in the year, numbered as they were decided. */
function decisionsIn(c: Case, year: number) {
  return c.exemptions.flatMap((exemption, i) => {
    const [only] = exemptsOf({ ...c, exemptions: [exemption] });
    if (!only || exemptIn(year, [only]).length === 0) return [];
    return [{ number: i + 1, amount: only.of }];
  });
}

function lineInputs(
  basis: Basis,
  { year: { year }, computed, linesAt }: ChosenYear,
  isOwn: (line: { readonly board: string }) => boolean,
): readonly Input[] {
  const exempt = exemptIn(year, exemptsOf(basis.case));
  const splits = (basis.case.application?.split ?? []).length > 0;
  const isExempt = (line: string) =>
    exempt.some((each) => each.of === "line" && each.line === line) ||
    (!splits && isExemptBoard(basis, year, boardOfLine(basis.case, line)));
  return stepsOf({ computed }, "attributed-saving", year)
    .filter(isOwn)
    .map(({ line, saving }) =>
      from(isExempt(line) ? "exempt-line" : "line-saving", `${linesAt}/line/${line}`, saving),
    );
}

function boardOfLine(c: Case, line: string): string {
  return c.application?.costLines.find(({ id }) => id === line)?.board ?? "";
}

function splitInputs(basis: Basis, year: number, board: string): readonly Input[] {
  return (basis.case.application?.split ?? [])
    .filter((row) => boardIn(row.board, year, basis.successions) === board)
    .map((row) =>
      given(
        isExemptBoard(basis, year, row.board) ? "exempt-split-share" : "split-share",
        row.share,
        "share",
        "agreement",
      ),
    );
}

function isExemptBoard(basis: Basis, year: number, board: string): boolean {
  const through = boardsThrough(board, year, basis.successions);
  return exemptIn(year, exemptsOf(basis.case)).some(
    (each) => each.of === "all" || (each.of === "board" && through.includes(each.board)),
  );
}
