import { Fraction as Rational } from "fraction.js";
import { z } from "zod";
import { type Ore, ore } from "#functions/domain/money.ts";

/** An exact rational number. Only exact numbers combine with it, so that no float slips in. */
export interface Fraction {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
  add(other: Fraction): Fraction;
  sub(other: Fraction): Fraction;
  mul(other: Fraction): Fraction;
  div(other: Fraction): Fraction;
  neg(): Fraction;
  floor(): Fraction;
  roundTo(unit: Fraction): Fraction;
  compare(other: Fraction): number;
  equals(other: Fraction): boolean;
  toFraction(): string;
}

declare const decimalBrand: unique symbol;
declare const shareBrand: unique symbol;
declare const factorBrand: unique symbol;
declare const exactBrand: unique symbol;

/** A decimal number as text with a point, `"-1.032"`: at most 15 digits on each side, no exponent. */
export type Decimal = string & { readonly [decimalBrand]: true };

/** A decimal from 0 to 1, both included: `"0.85"` is 85 %. */
export type Share = Decimal & { readonly [shareBrand]: true };

/** A decimal above zero: a driver, an index level. */
export type Factor = Decimal & { readonly [factorBrand]: true };

/** An exact number as it is stored, `"100"` or `"-1000/3"`: what JSON cannot hold as a number. */
export type Exact = string & { readonly [exactBrand]: true };

export const zero: Fraction = new Rational(0);
export const one: Fraction = new Rational(1);

export function isDecimal(text: string): text is Decimal {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text);
}

export function isShare(text: string): text is Share {
  return isDecimal(text) && exactly(text).compare(zero) >= 0 && exactly(text).compare(one) <= 0;
}

export function isFactor(text: string): text is Factor {
  return isDecimal(text) && exactly(text).compare(zero) > 0;
}

export function isExact(text: string): text is Exact {
  return /^-?\d+(\/[1-9]\d*)?$/.test(text);
}

/** The text as a decimal; throws when it is not one. */
export function decimal(text: string): Decimal {
  if (!isDecimal(text)) throw new RangeError(`Not a decimal number such as 1.032: ${text}`);
  return text;
}

/** The text as a share; throws when it is not a decimal from 0 to 1. */
export function share(text: string): Share {
  if (!isShare(text)) throw new RangeError(`Not a decimal from 0 to 1 such as 0.85: ${text}`);
  return text;
}

/** The text as a factor; throws when it is not a decimal above zero. */
export function factor(text: string): Factor {
  if (!isFactor(text)) throw new RangeError(`Not a decimal above zero such as 1.032: ${text}`);
  return text;
}

/** The number in the form in which it is stored; `exactly` reads it back. */
export function exact(value: Fraction): Exact {
  const text = value.toFraction();
  if (!isExact(text)) throw new RangeError(`Not an exact number: ${text}`);
  return text;
}

/** The very number that a decimal, a stored exact number or an amount in öre stands for. */
export function exactly(value: Decimal | Exact | Ore): Fraction {
  return new Rational(value);
}

export function wholeNumber(value: number): Fraction {
  return new Rational(BigInt(value));
}

export function sumOf(values: Iterable<Fraction>): Fraction {
  let total = zero;
  for (const value of values) total = total.add(value);
  return total;
}

export function atLeastZero(value: Fraction): Fraction {
  return value.compare(zero) < 0 ? zero : value;
}

/** An exact number of öre as the nearest multiple of the unit (öre), half away from zero. */
export function roundedTo(value: Fraction, unit: Ore): Ore {
  return wholeOre(value.roundTo(exactly(unit)));
}

/** An exact number of öre as whole öre, half away from zero. */
export function toOre(value: Fraction): Ore {
  return roundedTo(value, ore(1));
}

/** The largest multiple of the unit (öre) that does not exceed an exact number of öre. */
export function flooredTo(value: Fraction, unit: Ore): Ore {
  return wholeOre(value.div(exactly(unit)).floor().mul(exactly(unit)));
}

function wholeOre(value: Fraction): Ore {
  return ore(Number(value.s * value.n));
}

export const shareSchema = z
  .string()
  .refine(isShare, "Ange ett tal från 0 till 1 med decimalpunkt, till exempel 0.85.")
  .transform(share);

export const factorSchema = z
  .string()
  .refine(isFactor, "Ange ett tal över noll med decimalpunkt, till exempel 1.032.")
  .transform(factor);
