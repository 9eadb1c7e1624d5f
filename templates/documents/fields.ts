import * as z from "zod";
import { amount, date, share, signedAmount, year } from "#functions/domain/forms/fields.ts";

export { amount, date, share, signedAmount, year };

/**
 * Text that was judged when it was said: here only its length counts, so that a document is never
 * held up by what its act already let through.
 */
export function line(max = 200) {
  return z.string().trim().min(1).max(max);
}

/** Text of several paragraphs, parted by blank lines. */
export function prose(max = 20_000) {
  return z.string().trim().min(1).max(max);
}

export const person = z.strictObject({ name: line(120), title: line(120) });

export const board = z.strictObject({
  name: line(200),
  kind: z.enum(["specialist", "district"]),
});

/** A decision's reference (`§ 45`, a delegation number) and its date. */
export const decisionReference = z.strictObject({ reference: line(120), date });

export const budgetRow = z.strictObject({ year, purpose: line(200), amount });
export const boardYear = z.strictObject({ year, board: line(200), amount });
export const yearAmount = z.strictObject({ year, amount: signedAmount });

export const indicator = z.strictObject({
  name: line(),
  baseline: line(120),
  target: line(120),
});

/** What the measure does for people, to stand beside the kronor. */
export const humanEffects = z.strictObject({
  text: prose(),
  indicators: z.array(indicator).max(20),
});

export const boardShare = z.strictObject({ board: line(200), share });
