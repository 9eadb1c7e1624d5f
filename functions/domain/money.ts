declare const oreBrand: unique symbol;

/** An amount in whole öre (1 krona = 100 öre). Never a fraction, never beyond 2^53. */
export type Ore = number & { readonly [oreBrand]: true };

export function isOre(value: number): value is Ore {
  return Number.isSafeInteger(value);
}

/** The amount in öre; throws when it is not a whole, exactly representable number. */
export function ore(value: number): Ore {
  const positiveZero = value === 0 ? 0 : value;
  if (!isOre(positiveZero)) throw new RangeError(`Not a whole number of öre: ${value}`);
  return positiveZero;
}

export const noMoney: Ore = ore(0);

export function kronor(value: number): Ore {
  return ore(Math.round(value * 100));
}

/** Millions of kronor, the unit boards speak in: `mnkr(4.5)` is 4 500 000 kr. */
export function mnkr(value: number): Ore {
  return ore(Math.round(value * 1_000_000) * 100);
}

export function plus(a: Ore, b: Ore): Ore {
  return ore(a + b);
}

export function minus(a: Ore, b: Ore): Ore {
  return ore(a - b);
}

export function negated(a: Ore): Ore {
  return ore(-a);
}

export function sum(amounts: Iterable<Ore>): Ore {
  let total: Ore = noMoney;
  for (const amount of amounts) total = plus(total, amount);
  return total;
}

export function smaller(a: Ore, b: Ore): Ore {
  return a < b ? a : b;
}
