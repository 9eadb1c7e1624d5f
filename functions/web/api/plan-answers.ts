import * as z from "zod";
import { planChanges } from "#functions/domain/why/plan-changes.ts";
import { inputNames, ruleIds } from "#functions/domain/why/rules.ts";
import type { Source } from "#functions/domain/why/source.ts";
import type { Trace } from "#functions/domain/why/trace.ts";

const date = z.string().meta({ format: "date" });
const ore = z.int().meta({ description: "Öre: 1 krona är 100 öre." });
const exact = z.string().meta({ description: "Exakt tal: heltal eller bråk, 1000/3." });
const row = z.object({ year: z.int(), board: z.string(), amount: ore });

export const plansAnswer = z.object({
  items: z
    .array(
      z.object({
        version: z.int(),
        decided: date,
        reasons: z.string(),
        adoptedThrough: z
          .int()
          .meta({ description: "Sista stängda år vid beslutet; 0 när inget." }),
        total: ore,
        rows: z.array(row).readonly(),
        exempted: z.array(row).readonly(),
        changes: z
          .array(
            z.object({
              year: z.int(),
              change: z.enum(planChanges),
              before: ore,
              after: ore,
              exempted: ore,
              sentence: z.string(),
            }),
          )
          .readonly()
          .meta({ description: "Mot versionen före." }),
      }),
    )
    .readonly(),
});

const input = z.object({
  name: z.enum(inputNames),
  label: z.string(),
  value: z.string(),
  unit: z.enum(["ore", "share", "factor", "place", "choice"]),
  figure: z.string().optional().meta({ description: "Adressen, när indata själv är en siffra." }),
  source: z
    .custom<Source>()
    .optional()
    .meta({ type: "object", description: "Varifrån talet kommer." }),
  from: z.string().optional().meta({ description: "Källan i ord." }),
});

export const whyAnswer = z.object({
  figure: z.string(),
  amount: exact,
  unit: z.enum(["ore", "share", "factor", "place", "choice"]),
  sentence: z.string(),
  rule: z.object({ id: z.enum(ruleIds), name: z.string(), source: z.string() }),
  policy: z.string(),
  settled: date,
  rounding: z.object({ unit: ore, rest: exact }).optional(),
  inputs: z.array(input).readonly(),
  above: z.array(z.string()).readonly().meta({ description: "Vägen upp till ett resultat." }),
});

export const traceAnswer = z.object({
  subject: z.string(),
  event: z.int(),
  sha256: z.string(),
  trace: z.custom<Trace>().meta({ type: "object", description: "Spåret som det lagrades." }),
  recomputed: z.union([z.literal("same"), z.object({ differs: z.string() })]),
});
