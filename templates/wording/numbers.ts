/** The space that keeps a number together: never broken over a line. */
export const hardSpace = "\u00a0";
/** The typographic minus; a hyphen is too short beside figures. */
export const minusSign = "\u2212";

/** A whole number with its digits in groups of three: `1 234 567`, `−12`. */
export function wholeNumber(value: number): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, hardSpace);
  return value < 0 ? `${minusSign}${digits}` : digits;
}

/** A decimal written as text with a point, in Swedish: `0.85` is `0,85`. */
export function decimalNumber(decimal: string): string {
  const [whole = "0", fraction] = decimal.replace("-", minusSign).split(".");
  return fraction === undefined ? whole : `${whole},${fraction}`;
}

/** A share as decimal text between 0 and 1 in per cent, no digit lost: `0.125` is `12,5 %`. */
export function percent(share: string): string {
  const [whole = "0", fraction = ""] = share.split(".");
  const hundredths = fraction.padEnd(2, "0");
  const percents = `${whole}${hundredths.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = hundredths.slice(2).replace(/0+$/, "");
  return `${percents}${rest && `,${rest}`}${hardSpace}%`;
}

/** Words in a row as a sentence lists them: `a, b och c`; `Bo, jurist; Eva, controller` with commas of their own. */
export function listed(words: readonly string[]): string {
  if (words.some((word) => word.includes(","))) return words.join("; ");
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} och ${last}`;
}
