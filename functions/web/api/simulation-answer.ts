import * as z from "zod";
import type { Foreseen } from "#functions/domain/simulation/outcome.ts";

const ore = z.int().meta({ description: "Öre: 1 krona är 100 öre." });
const board = z.string();
const year = z.int();

const totals = z.object({
  due: ore,
  byYear: z.array(z.object({ year, amount: ore })).readonly(),
  byBoard: z.array(z.object({ board, amount: ore })).readonly(),
  stillWaiting: ore,
  overCap: ore,
  attributed: z.string().meta({ description: "Öre, exakt: heltal eller bråk." }),
  presentValue: ore,
  paybackYear: year.nullable(),
});

const plan = z.array(z.object({ year, board, amount: ore })).readonly();
const course = z.object({ realised: z.string(), yearsLate: z.int() });
const outcome = z.object({ course, plan, totals });
const traced = {
  plan,
  totals,
  trace: z
    .custom<Foreseen["trace"]>()
    .meta({ type: "array", description: "Hur varje siffra kom till, steg för steg." }),
};

const foreseen = z.object({ course, ...traced });

export const simulationAnswer = z.object({
  terms: z.object({
    policy: z.string(),
    outlookDecided: z.string().meta({ format: "date" }),
    outlookSource: z.string(),
    internalRate: z.string(),
    grant: ore,
    firstYear: year,
    lastYear: year,
  }),
  ...traced,
  outlook: z.object({ low: foreseen, expected: foreseen, high: foreseen }),
  whatIf: z.object({ half: outcome, yearLate: outcome, none: outcome }),
  warnings: z.array(z.string()).readonly(),
  notes: z.array(z.string()).readonly(),
});
