import { isOre, type Ore } from "#functions/domain/money.ts";

const spaces = /[ \u00a0\u2009\u202f]/g;

/** A number as people type it, with a point and a hyphen and nothing between the digits. */
function plain(text: string): string {
  return text
    .replace(spaces, "")
    .replace(/^[\u2212\u2013]/, "-")
    .replace(",", ".");
}

/** Kronor as typed (`1 234 567,50`, any space, comma or point, any minus) in öre, exactly. */
export function oreTyped(text: string): Ore | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain(text.replace(/\s*kr$/i, "")));
  if (!match) return undefined;
  const [, sign, whole, ore = ""] = match;
  const value = Number(whole) * 100 + Number(ore.padEnd(2, "0"));
  const signed = sign === "-" && value !== 0 ? -value : value;
  return isOre(signed) ? signed : undefined;
}

export function integerTyped(text: string): number | undefined {
  const digits = plain(text);
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** A decimal as typed, as the text with a point that the acts hold. */
export function decimalTyped(text: string): string | undefined {
  const decimal = plain(text);
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(decimal) ? decimal : undefined;
}
