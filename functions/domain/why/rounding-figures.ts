import { type Exact, exact, exactly, flooredTo } from "../fraction.ts";
import { minus, type Ore, sum } from "../money.ts";
import { byId, type Parts, type StoredPart } from "../repayment/parts.ts";
import { type Basis, stepOf, yearAt } from "./basis.ts";
import { amountGiven, type Figure, figure, from, type Input } from "./figure.ts";
import type { RuleId } from "./rules.ts";

/** Step 5 of the year: the total rounded to the unit, and the boards' whole parts of it. */
export function roundingFigures(basis: Basis, year: number, rounded: Parts): readonly Figure[] {
  const at = yearAt(basis, year);
  const { amount, unit, rest } = stepOf(basis, "rounding", year);
  const total = figure(`${at}/rounded`, "rounding", rounded.total, [
    from("exact-total", `${at}/share`, amount),
    amountGiven("rounding-unit", unit, "policy"),
  ]);
  const parts = stepOf(basis, "split", year).boards.map((part) => ({
    ...part,
    input: from("exact-part", `${at}/split/${part.board}`, part.amount),
  }));
  return [
    { ...total, rounding: { unit, rest } },
    ...wholeParts({
      rule: "largest-remainder",
      at: `${at}/rounded`,
      remainder: `${at}/remainder`,
      unit,
      total: [from("rounded-total", `${at}/rounded`, rounded.total)],
      whole: rounded,
      parts,
    }),
  ];
}

type ToDivide = {
  readonly rule: RuleId;
  readonly at: string;
  readonly remainder: string;
  readonly unit: Ore;
  /** What the whole is, for what is left of it. */
  readonly total: readonly Input[];
  /** What that and each part is also worked out from. */
  readonly beside?: readonly Input[];
  /** What the total is divided into. */
  readonly whole: Parts;
  readonly parts: readonly (StoredPart & { readonly input: Input })[];
};

/**
 * The whole parts of a total by largest remainder: what is left when every part is lowered to the
 * unit, and for each board its place in the order in which that is handed out.
 */
export function wholeParts(divided: ToDivide): readonly Figure[] {
  const { rule, at, remainder, unit, total, whole, parts, beside = [] } = divided;
  const lowered = parts.map((part) => ({ ...part, floor: flooredTo(exactly(part.amount), unit) }));
  const left = minus(whole.total, sum(lowered.map(({ floor }) => floor)));
  const order = inOrder(lowered);
  const ofUnit = amountGiven("rounding-unit", unit, "policy");
  return [
    figure(remainder, "remainder", left, [
      ...total,
      ...beside,
      ...parts.map(({ input }) => input),
      ofUnit,
    ]),
    ...parts.map(({ board, input, amount }) => {
      const own = whole.boards.find((part) => part.board === board)?.amount;
      if (own === undefined) throw new Error(`${at} has no part for ${board}`);
      const place: Input = {
        name: "place",
        value: String(order.indexOf(board) + 1),
        unit: "place",
        figure: remainder,
      };
      const made = figure(`${at}/${board}`, rule, own, [
        input,
        ...beside,
        from("remainder", remainder, left),
        place,
        ofUnit,
      ]);
      return { ...made, rounding: { unit, rest: restOf(amount, own) } };
    }),
  ];
}

function restOf(amount: Exact, whole: Ore): Exact {
  return exact(exactly(amount).sub(exactly(whole)));
}

type Lowered = StoredPart & { readonly floor: Ore };

/** The boards in the order in which what is left is handed out: largest remainder first, then by id. */
function inOrder(parts: readonly Lowered[]): readonly string[] {
  const remainder = ({ amount, floor }: Lowered) => exactly(amount).sub(exactly(floor));
  return parts
    .toSorted((a, b) => remainder(b).compare(remainder(a)) || byId(a.board, b.board))
    .map(({ board }) => board);
}
