import * as z from "zod";
import { freeText, line, signedAmount, year } from "./fields.ts";

/** Step 7. The basis for the ordinary budgets is in the price level of the target year. */
export const closingForms = {
  "reconcile-case": z.strictObject({
    decidedDifference: signedAmount,
    differenceReasons: freeText(3000).optional(),
    budgetYear: year,
    priceLevelYear: year,
    budgetBasis: z
      .array(
        z.strictObject({
          areaOfOperation: line(100),
          /** Lasting change of the area's yearly budget, öre. */
          adjustment: signedAmount,
          form: z.enum(["area-budget", "resource-allocation-model", "cannot-be-adjusted"]),
          explanation: freeText(2000),
        }),
      )
      .max(40),
    lessons: freeText(),
  }),
  "close-case": z.strictObject({ publish: z.boolean(), summary: freeText(3000) }),
} as const;
