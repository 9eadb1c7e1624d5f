import * as z from "zod";

const date = z.string().meta({ format: "date" });
const ore = z.int().meta({ description: "Öre: 1 krona är 100 öre." });
const board = z.string();
const boardYear = z.object({ year: z.int(), board, amount: ore });

const outcome = {
  firstPlanned: ore,
  adjusted: ore,
  returned: ore,
  exempted: ore,
  difference: ore,
};

const exemptYears = { firstYear: z.int(), lastYear: z.int() };

export const closingAnswer = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  policyVersion: z.string(),
  verified: z.boolean().meta({ description: "Avstämningen är kontrollerad mot huvudboken." }),
  equation: z.object({ ...outcome, waiting: ore, holds: z.boolean() }).meta({
    description: "firstPlanned + adjusted = returned + exempted + difference, på öret.",
  }),
  boards: z.array(z.object({ board, name: z.string(), ...outcome })).readonly(),
  versions: z
    .array(
      z.object({
        version: z.int(),
        decided: date.optional(),
        reasons: z.string().optional(),
        rows: z.array(boardYear).readonly(),
        total: ore,
      }),
    )
    .readonly()
    .meta({
      description:
        "Första planen och vad varje senare version ändrar. Version 0 är det beräknade förslaget där ingen plan har beslutats.",
    }),
  returned: z
    .array(
      boardYear.extend({
        adopted: date,
        decision: z.string(),
        voucher: z.string().optional(),
        correction: z.boolean(),
      }),
    )
    .readonly(),
  exempted: z.array(boardYear).readonly(),
  exemptions: z
    .array(
      z.object({
        number: z.int(),
        scope: z.enum(["case", "remainder", "part"]),
        test: z.string(),
        decided: date,
        amount: ore,
        reopened: z.object({ on: date, lastYear: z.int() }).optional(),
      }),
    )
    .readonly(),
  exemptParts: z
    .array(
      z.union([
        z.object({ of: z.literal("all"), ...exemptYears }),
        z.object({ of: z.literal("board"), board, ...exemptYears }),
        z.object({ of: z.literal("line"), line: z.string(), ...exemptYears }),
      ]),
    )
    .readonly(),
  decided: z
    .object({ decidedDifference: ore, differenceReasons: z.string().optional() })
    .optional(),
  budgetBasis: z
    .object({
      budgetYear: z.int(),
      priceLevelYear: z.int(),
      budgetBasis: z
        .array(
          z.object({
            areaOfOperation: z.string(),
            adjustment: ore,
            form: z.enum(["area-budget", "resource-allocation-model", "cannot-be-adjusted"]),
            explanation: z.string(),
          }),
        )
        .readonly(),
    })
    .optional(),
});
