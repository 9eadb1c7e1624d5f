import * as z from "zod";
import { calendarDate } from "#functions/domain/dates.ts";
import { factorSchema, shareSchema } from "#functions/domain/fraction.ts";
import { ore } from "#functions/domain/money.ts";
import { repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";

const amount = z.int().transform(ore);
const year = z.int();
const years = { firstYear: year, lastYear: year };

const line = z.strictObject({
  id: z.string(),
  board: z.string(),
  account: z.string(),
  targetGroup: z.string(),
  ...years,
  priceLevelYear: year,
  baseline: z.strictObject({
    years: z.array(z.strictObject({ year, cost: amount, earmarkedGrants: amount })),
    decidedSavings: amount,
  }),
  driver: z.record(z.string(), factorSchema),
  attribution: shareSchema,
  runningCost: z.record(z.string(), amount),
});

const costs = z.array(
  z.strictObject({
    line: z.string(),
    year,
    cost: amount,
    status: z.enum(["expected", "preliminary", "adopted"]),
  }),
);

const index = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nominal") }),
  z.strictObject({
    kind: z.enum(["city-uprating", "pkv"]),
    edition: z.string(),
    published: z.string().transform(calendarDate),
    levels: z.record(z.string(), z.strictObject({ level: factorSchema, preliminary: z.boolean() })),
  }),
]);

/** What an example is computed from, as its file has it: amounts in öre. */
export const inputSchema = z.strictObject({
  policy: repaymentPolicySchema,
  grant: amount,
  ...years,
  lines: z.array(line),
  costs,
  index,
  split: z.union([
    z.literal("each-its-own"),
    z.array(z.strictObject({ board: z.string(), share: shareSchema })),
  ]),
  openingDeficits: z.array(z.strictObject({ board: z.string(), amount })),
  exemptions: z.array(
    z.discriminatedUnion("of", [
      z.strictObject({ of: z.literal("all"), ...years }),
      z.strictObject({ of: z.literal("board"), board: z.string(), ...years }),
      z.strictObject({ of: z.literal("line"), line: z.string(), ...years }),
    ]),
  ),
  successions: z.array(z.strictObject({ from: z.string(), to: z.string(), firstYear: year })),
});

/** What was known when the years were adopted, where it has since become something else. */
export const earlierSchema = z.union([z.strictObject({ costs }), z.strictObject({ index })]);
