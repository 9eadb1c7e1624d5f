import type { CalendarDate } from "#functions/domain/dates.ts";
import type { Ore } from "#functions/domain/money.ts";
import { hardSpace, minusSign } from "./numbers.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A date in English words, kept together: `24 November 2026`. */
export function englishDate(date: CalendarDate): string {
  const month = months[Number(date.slice(5, 7)) - 1];
  return `${Number(date.slice(8))}${hardSpace}${month}${hardSpace}${date.slice(0, 4)}`;
}

/** `1 January 2027 to 31 December 2029`, both included. */
export function englishPeriod(from: CalendarDate, to: CalendarDate): string {
  return `${englishDate(from)} to ${englishDate(to)}`;
}

/** An amount in kronor with its currency, öre only where there are any: `SEK 1,234,567.50`. */
export function sek(amount: Ore): string {
  return `${amount < 0 ? minusSign : ""}SEK${hardSpace}${figures(amount, hasOre(amount))}`;
}

/** Amounts as a column shows them: no currency, and öre for all or for none. None is negative. */
export function columnOfSek(amounts: readonly Ore[]): readonly string[] {
  const withOre = amounts.some(hasOre);
  return amounts.map((amount) => figures(amount, withOre));
}

function hasOre(amount: Ore): boolean {
  return amount % 100 !== 0;
}

/** The figures alone, without a sign. */
function figures(amount: Ore, withOre: boolean): string {
  const positive = Math.abs(amount);
  const whole = String(Math.floor(positive / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return withOre ? `${whole}.${String(positive % 100).padStart(2, "0")}` : whole;
}

/** A share as decimal text between 0 and 1 in per cent, no digit lost: `0.125` is `12.5%`. */
export function englishPercent(share: string): string {
  const [whole = "0", fraction = ""] = share.split(".");
  const hundredths = fraction.padEnd(2, "0");
  const percents = `${whole}${hundredths.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = hundredths.slice(2).replace(/0+$/, "");
  return `${percents}${rest && `.${rest}`}%`;
}

/** `1 day`, `14 days` */
export function englishDays(count: number): string {
  return `${count}${hardSpace}${count === 1 ? "day" : "days"}`;
}

/** `a, b and c`; `Bo, jurist; Eva, controller` with commas of their own. */
export function englishList(words: readonly string[]): string {
  if (words.some((word) => word.includes(","))) return words.join("; ");
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
