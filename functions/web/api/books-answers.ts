import * as z from "zod";
import { caseFigures } from "#functions/domain/fund/case-figures.ts";
import { movementKinds } from "#functions/domain/ledger.ts";

const date = z.string().meta({ format: "date" });
const ore = z.int().meta({ description: "Öre: 1 krona är 100 öre." });

const balances = z.object({ capital: ore, free: ore, reserved: ore, used: ore, returned: ore });
const memo = z
  .object({ planned: ore, exempted: ore })
  .meta({ description: "Vid sidan av huvudboken: planerat att återföra, och undantaget." });

function proven<B extends z.ZodType>(of: B) {
  return z.object({
    entries: z.int(),
    entriesToDate: z.int(),
    atDate: of,
    fromEntries: of,
    stored: of,
    equal: z.boolean(),
  });
}

export const proofAnswer = z.object({ date, money: proven(balances), memo: proven(memo) });

const figures = z.record(z.enum(caseFigures), ore);

export const yearEndAnswer = z.object({
  year: z.int(),
  finished: z.boolean().meta({ description: "Året är slut: listan ändras inte mer." }),
  opening: balances,
  changes: z.record(z.enum(movementKinds), ore),
  closing: balances,
  memo: z.object({ opening: memo, closing: memo }),
  cases: z
    .array(z.object({ caseId: z.string(), number: z.string(), year: figures, total: figures }))
    .readonly(),
});

const course = z.object({ realised: z.string(), yearsLate: z.int() });

export const forecastAnswer = z.object({
  from: date,
  free: ore,
  planned: ore,
  years: z.array(z.object({ year: z.int(), low: ore, expected: ore, high: ore })).readonly(),
  withoutPlan: z.object({ cases: z.int(), granted: ore }),
  outlook: z
    .object({ decided: date, source: z.string(), low: course, expected: course, high: course })
    .nullable()
    .meta({ description: "Faktorerna som prognosen vilar på; inga i en fond utan återföring." }),
  notes: z.array(z.string()).readonly(),
});
