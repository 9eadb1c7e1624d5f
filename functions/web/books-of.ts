import type { Actor } from "#functions/domain/actor.ts";
import { type CalendarDate, yearOf } from "#functions/domain/dates.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import { servesTheFund } from "./lists.ts";

/** To whoever does not serve the fund as a whole. */
export const notOfTheFund: Refusal = refusal(
  "not-allowed",
  "Endast den som arbetar med hela fonden kan se detta.",
);

const earliestYear = 1990;

/** A year of the fund's books, for those who serve the fund; none that has not begun. */
export function yearAsked(
  actor: Actor,
  text: string | undefined,
  today: CalendarDate,
): Result<number, Refusal> {
  if (!servesTheFund(actor)) return refused(notOfTheFund);
  const year = /^\d{4}$/.test(text ?? "") ? Number(text) : Number.NaN;
  if (year >= earliestYear && year <= yearOf(today)) return accepted(year);
  const message = `Ange ett år som har börjat, från ${earliestYear} till ${yearOf(today)}.`;
  return refused(refusal("unknown-object", message, "year"));
}
