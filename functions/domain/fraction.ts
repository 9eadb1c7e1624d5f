import * as z from "zod";
import { type Ore, ore } from "#functions/domain/money.ts";

/**
 * An exact rational number: `n` / `d`, with `d` above zero and not always in lowest terms. Only exact
 * numbers and whole öre combine with it, so that no float slips in. Terms are lowered where a number is stored or
 * grows long, not after every operation: the common divisor costs more than all the rest.
 */
export class Fraction {
  readonly n: bigint;
  readonly d: bigint;

  constructor(n: bigint, d: bigint) {
    this.n = n;
    this.d = d;
  }

  add(other: Fraction): Fraction {
    return this.plus(other.n, other.d);
  }

  sub(other: Fraction | Ore): Fraction {
    if (typeof other !== "number") return this.plus(-other.n, other.d);
    return new Fraction(this.n - BigInt(other) * this.d, this.d);
  }

  /** Over the least common denominator: those of amounts, decimals and indices seldom differ much. */
  private plus(n: bigint, d: bigint): Fraction {
    if (this.d === d) return new Fraction(this.n + n, d);
    if (d === 1n) return new Fraction(this.n + n * this.d, this.d);
    if (this.d === 1n) return new Fraction(this.n * d + n, d);
    const common = commonDivisor(this.d, d);
    const [here, there] = [d / common, this.d / common];
    const total = new Fraction(this.n * here + n * there, this.d * here);
    return total.d < long ? total : total.lowest();
  }

  mul(other: Fraction): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d);
  }

  /** Throws for a divisor of zero. Equal denominators, as of two price levels, cancel. */
  div({ n, d }: Fraction): Fraction {
    if (n === 0n) throw new RangeError("Division by zero");
    const [above, below] = this.d === d ? [this.n, n] : [this.n * d, this.d * n];
    return below < 0n ? new Fraction(-above, -below) : new Fraction(above, below);
  }

  neg(): Fraction {
    return new Fraction(-this.n, this.d);
  }

  /** Below zero, zero or above zero as this is less than, equal to or more than the other. */
  compare(other: Fraction | Ore): number {
    if (typeof other === "number") return order(this.n, BigInt(other) * this.d);
    if (other.n === 0n || this.d === other.d) return order(this.n, other.n);
    return order(this.n * other.d, other.n * this.d);
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  /** The nearest multiple of the unit (above zero), half away from zero. */
  roundTo(unit: Fraction): Fraction {
    const step = this.d * unit.n;
    const halfStep = this.n < 0n ? -step : step;
    return new Fraction(((2n * this.n * unit.d + halfStep) / (2n * step)) * unit.n, unit.d);
  }

  /** The same number in lowest terms. */
  lowest(): Fraction {
    if (this.d === 1n) return this;
    const common = commonDivisor(this.n < 0n ? -this.n : this.n, this.d);
    return common === 1n ? this : new Fraction(this.n / common, this.d / common);
  }
}

const long = 1n << 256n;
const safe = BigInt(Number.MAX_SAFE_INTEGER);

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}

/** By Euclid; in floating point and then in short integers, many times faster, once numbers fit. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > safe) [larger, smaller] = [smaller, larger % smaller];
  if (smaller === 0n) return larger;
  let [x, y] = [Number(smaller), Number(larger % smaller)];
  while (y > 0x7fffffff) [x, y] = [y, x % y];
  return BigInt(y === 0 ? x : shortDivisor(y, x % y));
}

/** The same of numbers below 2^31: `| 0` keeps them integers to the engine. */
function shortDivisor(a: number, b: number): number {
  let [x, y] = [a | 0, b | 0];
  while (y > 0) [x, y] = [y, (x % y) | 0];
  return x;
}

declare const decimalBrand: unique symbol;
declare const shareBrand: unique symbol;
declare const factorBrand: unique symbol;

/** A decimal number as text with a point, `"-1.032"`: at most 15 digits on each side, no exponent. */
export type Decimal = string & { readonly [decimalBrand]: true };

/** A decimal from 0 to 1, both included: `"0.85"` is 85 %. */
export type Share = Decimal & { readonly [shareBrand]: true };

/** A decimal above zero: a driver, an index level. */
export type Factor = Decimal & { readonly [factorBrand]: true };

/** An exact number as it is stored, `"100"` or `"-1000/3"`: what JSON cannot hold as a number. */
export type Exact = `${bigint}` | `${bigint}/${bigint}`;

export const zero: Fraction = new Fraction(0n, 1n);
export const one: Fraction = new Fraction(1n, 1n);

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
  const { n, d } = value.lowest();
  return d === 1n ? `${n}` : `${n}/${d}`;
}

/** The very number that a decimal, a stored exact number or an amount in öre stands for. */
export function exactly(value: Decimal | Exact | Ore): Fraction {
  if (typeof value === "number") return wholeNumber(value);
  const point = value.indexOf(".");
  if (point >= 0) {
    return new Fraction(wholeText(value), tenTo[value.length - point - 1] ?? 1n);
  }
  const bar = value.indexOf("/");
  return bar < 0
    ? new Fraction(wholeText(value), 1n)
    : new Fraction(BigInt(value.slice(0, bar)), BigInt(value.slice(bar + 1)));
}

const tenTo = Array.from({ length: 16 }, (_, digits) => 10n ** BigInt(digits));

/** The digits of a decimal as one whole number, read one by one while a number holds them exactly. */
function wholeText(text: string): bigint {
  if (text.length > 15) return BigInt(text.replace(".", ""));
  let whole = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = text.charCodeAt(i) - zeroDigit;
    if (digit >= 0) whole = whole * 10 + digit;
  }
  return BigInt(text.startsWith("-") ? -whole : whole);
}

/** Above the codes of minus and point. */
const zeroDigit = "0".charCodeAt(0);

export function wholeNumber(value: number): Fraction {
  return new Fraction(BigInt(value), 1n);
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
  return wholeOre(value.roundTo(exactly(unit)).n);
}

/** An exact number of öre as whole öre, half away from zero. */
export function toOre(value: Fraction): Ore {
  return roundedTo(value, ore(1));
}

/** The largest multiple of the unit (öre) that does not exceed an exact number of öre. */
export function flooredTo(value: Fraction, unit: Ore): Ore {
  return lowered(value, unit).floor;
}

/** The same, with what is left above it: zero or more, below the unit. */
export function lowered(
  { n, d }: Fraction,
  unit: Ore,
): { readonly floor: Ore; readonly remainder: Fraction } {
  const step = d * BigInt(unit);
  const above = n % step;
  const remainder = above < 0n ? above + step : above;
  return { floor: wholeOre((n - remainder) / d), remainder: new Fraction(remainder, d) };
}

function wholeOre(value: bigint): Ore {
  return ore(Number(value));
}

export const shareSchema = z
  .string()
  .refine(isShare, "Ange ett tal från 0 till 1 med decimalpunkt, till exempel 0.85.")
  .transform(share);

export const factorSchema = z
  .string()
  .refine(isFactor, "Ange ett tal över noll med decimalpunkt, till exempel 1.032.")
  .transform(factor);
