import type { Ore } from "../money.ts";

const inSwedish = {
  style: "currency",
  currency: "SEK",
  trailingZeroDisplay: "stripIfInteger",
} as const;
const plain = new Intl.NumberFormat("sv-SE", inSwedish);
const signed = new Intl.NumberFormat("sv-SE", { ...inSwedish, signDisplay: "exceptZero" });

/** `1 234 567 kr`, with öre only where there are any. */
export function inKronor(amount: Ore): string {
  return plain.format(amount / 100);
}

/** As `inKronor`, with its sign: `+50 000 kr`, `−50 000 kr`. */
export function signedKronor(amount: Ore): string {
  return signed.format(amount / 100);
}
