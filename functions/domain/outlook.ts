import * as z from "zod";
import { date, line } from "./forms/fields.ts";
import { factorSchema, shareSchema } from "./fraction.ts";

/** One way that things may go, against what is planned. */
const course = z.strictObject({
  /** The part of the planned saving that comes true; above 1 where more comes than was planned. */
  realised: z.union([factorSchema, shareSchema]),
  /** How many years later than planned it comes. */
  yearsLate: z.int().min(0).max(5),
});

/** The factors by which returns are foreseen: dated and sourced, never a flat ± %. */
export const outlookSchema = z.strictObject({
  decided: date,
  source: line(300),
  low: course,
  expected: course,
  high: course,
  /** The internal rate of interest of a year (*internränta*), as decimal text: `0.0225`. */
  internalRate: shareSchema,
  /** How prices are taken to grow in a year where no index is published yet: `1.025`. */
  yearlyPrices: factorSchema,
  /** What a board in deficit does when its savings are to be returned. */
  boardInDeficit: z.enum(["pay-anyway", "defer", "decide"]),
  /** Effects of early measures often come this late, years after the investment. */
  lateEffectsWithinYears: z.int().min(0).max(15),
});

export type Outlook = z.output<typeof outlookSchema>;
export type Course = Outlook["low"];
export const courses = ["low", "expected", "high"] as const;
export type CourseName = (typeof courses)[number];
