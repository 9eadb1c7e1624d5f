/** An exact number; the denominator is above zero. Written apart from the product's own fractions. */
export type Ratio = { readonly n: bigint; readonly d: bigint };

export const whole = (n: number): Ratio => ({ n: BigInt(n), d: 1n });
export const nought = whole(0);
export const unity = whole(1);

/** `1.0303` as 10303 / 10000. */
export function decimal(text: string): Ratio {
  const [units = "0", decimals = ""] = text.split(".");
  return { n: BigInt(units + decimals), d: 10n ** BigInt(decimals.length) };
}

export const added = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const less = (a: Ratio, b: Ratio): Ratio => added(a, { n: -b.n, d: b.d });
export const times = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.n, d: a.d * b.d });

export function over(a: Ratio, b: Ratio): Ratio {
  if (b.n <= 0n) throw new RangeError("The model divides only by what is above zero");
  return { n: a.n * b.d, d: a.d * b.n };
}

export const summed = (all: readonly Ratio[]): Ratio => all.reduce(added, nought);
export const isAbove = (a: Ratio, b: Ratio): boolean => a.n * b.d > b.n * a.d;
export const notBelowZero = (a: Ratio): Ratio => (a.n < 0n ? nought : a);

/** The largest multiple of the unit that is not above the number, which is zero or more. */
export function lowered({ n, d }: Ratio, unit: number): number {
  const u = BigInt(unit);
  return Number((n / (d * u)) * u);
}

/** The nearest multiple of the unit, half upwards; the number is zero or more. */
export function nearest({ n, d }: Ratio, unit: number): number {
  const u = BigInt(unit);
  return Number(((2n * n + d * u) / (2n * d * u)) * u);
}
