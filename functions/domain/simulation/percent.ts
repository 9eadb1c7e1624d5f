import * as z from "zod";
import {
  type Decimal,
  exactly,
  isDecimal,
  type Share,
  share,
  wholeNumber,
  zero,
} from "../fraction.ts";

const hundred = wholeNumber(100);
const mostDecimals = 10;

function isPercent(text: string): text is Decimal {
  if (!isDecimal(text)) return false;
  const value = exactly(text);
  const [, decimals = ""] = text.split(".");
  return value.compare(zero) >= 0 && value.compare(hundred) <= 0 && decimals.length <= mostDecimals;
}

/** Per cent as decimal text from 0 to 100, kept as the share that it is: `12.5` becomes `0.125`. */
export const percent = z
  .string()
  .refine(isPercent, "Ange procent från 0 till 100, till exempel 12,5.")
  .transform(asShare);

function asShare(text: string): Share {
  const [whole = "0", decimals = ""] = text.split(".");
  const digits = whole.padStart(3, "0");
  return share(`${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`);
}
