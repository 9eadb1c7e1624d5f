import * as z from "zod";
import { calendarDate, isCalendarDate } from "../dates.ts";
import { factorSchema, shareSchema } from "../fraction.ts";
import { ore } from "../money.ts";
import { holdsPersonalIdentityNumber } from "../personal-identity-number.ts";

/** 10 mdkr: more than any fund holds, so a larger amount is a slip of the key. */
export const largestAmount = 1_000_000_000_000;

/** Control characters other than tab and line breaks, and the bidi overrides that disguise text. */
const unprintable = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** Half of a character that takes two (an unpaired surrogate) is none, and no font or store has it. */
function isPrintable(text: string): boolean {
  return text.isWellFormed() && !unprintable.test(text.replace(/[\t\n\r]/g, ""));
}

/** One line of text without a personal identity number. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => isPrintable(text) && !/[\n\r]/.test(text), {
      params: { code: "unprintable" },
    })
    .refine((text) => !holdsPersonalIdentityNumber(text), {
      params: { code: "personal-identity-number" },
    });
}

/** Free text of several lines without a personal identity number (GDPR: aggregates only). */
export function freeText(max = 6000) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isPrintable, { params: { code: "unprintable" } })
    .refine((text) => !holdsPersonalIdentityNumber(text), {
      params: { code: "personal-identity-number" },
    });
}

/** An amount in öre, zero or more. */
export const amount = z.int().min(0).max(largestAmount).transform(ore);
/** An amount in öre above zero. */
export const positiveAmount = z.int().min(1).max(largestAmount).transform(ore);
/** An amount in öre that may be negative. */
export const signedAmount = z.int().min(-largestAmount).max(largestAmount).transform(ore);

export const date = z.iso
  .date({ abort: true })
  .refine(isCalendarDate, "Ange ett datum som finns, skrivet som 2026-11-24.")
  .transform(calendarDate);
export const year = z.int().min(1990).max(2100);

/** A need or price level against its base, above zero, as decimal text: `1.032`. */
export const factor = factorSchema;
/** A share between 0 and 1 as decimal text: `0.85`. */
export const share = shareSchema;

/** Price levels by year from a published edition; no levels where the policy's index is nominal. */
export const indexLevels = z.strictObject({
  edition: line(120),
  published: date,
  levels: z.array(z.strictObject({ year, level: factor, preliminary: z.boolean() })).max(60),
});

/** A board's id in the fund's policy: lower-case words joined by hyphens. */
export const boardId = z
  .string()
  .regex(/^[a-z0-9åäö]+(-[a-z0-9åäö]+)*$/)
  .max(60);
/** An id that the form itself gives a row. */
export const rowId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);

/** A decision's reference: the board's paragraph or a delegation, and its date. */
export const decisionReference = z.strictObject({
  reference: line(120),
  date,
});
