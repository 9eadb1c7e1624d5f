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

/** A date in English words, the day and month kept together: `24 November 2026`. */
export function englishDate(date: CalendarDate): string {
  const month = months[Number(date.slice(5, 7)) - 1];
  return `${Number(date.slice(8))}${hardSpace}${month} ${date.slice(0, 4)}`;
}

/** `1 January 2027 to 31 December 2029`, both included. */
export function englishPeriod(from: CalendarDate, to: CalendarDate): string {
  return `${englishDate(from)} to ${englishDate(to)}`;
}

/** An amount in kronor with its currency, öre only where there are any: `SEK 1,234,567.50`. */
export function sek(amount: Ore): string {
  const positive = Math.abs(amount);
  const whole = String(Math.floor(positive / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  const ore = positive % 100 === 0 ? "" : `.${String(positive % 100).padStart(2, "0")}`;
  return `${amount < 0 ? minusSign : ""}SEK${hardSpace}${whole}${ore}`;
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

/** `a, b and c` */
export function englishList(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
