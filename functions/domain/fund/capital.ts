import * as z from "zod";
import type { ActedBy, Actor } from "../actor.ts";
import type { CalendarDate } from "../dates.ts";
import { decisionReference, positiveAmount } from "../forms/fields.ts";
import { capitalKinds, type Movement } from "../ledger.ts";

/**
 * What is said when the fund's capital is changed: which way, how much (öre, above zero) and the
 * city council's decision, with its paragraph and date. Without a decision the capital stands.
 */
export const capitalForm = z.strictObject({
  act: z.enum(capitalKinds),
  amount: positiveAmount,
  decision: decisionReference,
});
export type CapitalForm = z.output<typeof capitalForm>;

/** One entry of the ledger that belongs to no case. */
export type CapitalEntry = {
  readonly act: CapitalForm["act"];
  /** The day of the books: when it was registered, so that no closed year changes afterwards. */
  readonly date: CalendarDate;
  readonly reference: string;
  /** The day of the decision. */
  readonly decided: CalendarDate;
  readonly by?: ActedBy;
  readonly movements: readonly Movement[];
};

/** Who keeps the fund's books. */
export const registers = "city-controller";

export function mayChangeCapital(actor: Actor): boolean {
  return actor.appointments.some(({ role }) => role === registers);
}
