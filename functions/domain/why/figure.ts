import { type Decimal, type Exact, exact, exactly } from "../fraction.ts";
import type { Ore } from "../money.ts";
import type { InputName, RuleId } from "./rules.ts";

/** Öre, a share from 0 to 1, a factor, a place in an order, or a choice of the policy in words. */
export type Unit = "ore" | "share" | "factor" | "place" | "choice";

/** What went into a figure: another figure, by its address, or what a source says. */
export type Input = {
  readonly name: InputName;
  /** An exact number, a decimal, or a choice. */
  readonly value: string;
  readonly unit: Unit;
} & ({ readonly figure: string } | { readonly source: string });

/** An amount (exact öre; a share for `exempt-share`), and by which rule it came of what. */
export type Figure = {
  /** Stable, and its own within the case: `plan/2/2030/due/social`. */
  readonly address: string;
  readonly rule: RuleId;
  readonly amount: Exact;
  readonly inputs: readonly Input[];
  /** The unit (öre) that was rounded to, and what that left: exact = rounded + rest. */
  readonly rounding?: { readonly unit: Ore; readonly rest: Exact };
};

export function figure(
  address: string,
  rule: RuleId,
  amount: Exact | Ore,
  inputs: readonly Input[],
): Figure {
  return { address, rule, amount: exactText(amount), inputs };
}

/** An input that is itself a figure, in öre unless told. */
export function from(
  name: InputName,
  address: string,
  value: Exact | Ore,
  unit: Unit = "ore",
): Input {
  return { name, value: exactText(value), unit, figure: address };
}

/** An amount (öre) that a source gives. */
export function amountGiven(name: InputName, value: Ore, source: string): Input {
  return { name, value: exactText(value), unit: "ore", source };
}

/** A decimal or a choice that a source gives. */
export function given(name: InputName, value: Decimal | string, unit: Unit, source: string): Input {
  return { name, value, unit, source };
}

/** As it is stored: exact, without a decimal point. */
export function exactText(amount: Exact | Ore): Exact {
  return exact(exactly(amount));
}
