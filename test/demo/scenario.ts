import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import * as z from "zod";
import { outcomes } from "#functions/domain/case.ts";
import { calendarDate, isCalendarDate } from "#functions/domain/dates.ts";
import { amount } from "#functions/domain/forms/fields.ts";
import { forms } from "#functions/domain/forms/forms.ts";
import { refusalCodes } from "#functions/domain/refusals.ts";
import { personActNames } from "#functions/process/acts.ts";
import { openStages } from "#functions/process/stages.ts";

/** What the fund's money has done in the case so far, öre. */
const figures = {
  granted: amount.optional(),
  used: amount.optional(),
  /** By the plan now in force. */
  planned: amount.optional(),
  returned: amount.optional(),
  exempted: amount.optional(),
};

/** How the case stands when the act has been answered and the workflow has done its work. */
const expectation = z.strictObject({
  stage: z.enum([...openStages, "closed"]).optional(),
  outcome: z.enum(outcomes).optional(),
  /** The act is refused with this code, and changes nothing. */
  refused: z.enum(refusalCodes).optional(),
  /** Codes of the machine's findings, no more and no fewer. */
  findings: z
    .array(z.string())
    .transform((codes) => codes.sort())
    .optional(),
  /** Task and level of reminders that had gone out before the act: `idea-completion overdue-7`. */
  reminded: z.array(z.string()).optional(),
  ...figures,
});
export type Expectation = z.output<typeof expectation>;

const step = z
  .strictObject({
    on: z.iso.date().refine(isCalendarDate).transform(calendarDate),
    /** The person's id in the embedded fund: `sokande-social`, `stadsdirektor`. */
    who: z.string().regex(/^[a-z0-9-]+$/),
    act: z.enum(personActNames),
    data: z.looseObject({}),
    expect: expectation.optional(),
  })
  .refine(({ expect }) => expect?.refused === undefined || Object.keys(expect).length === 1, {
    error: "a refused act changes nothing, so nothing more is expected of it",
  })
  .superRefine(({ act, data, expect }, context) => {
    const read = forms[act].safeParse(data);
    if (read.success || expect?.refused === "invalid-input") return;
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: "custom", path: ["data", ...path], message });
    }
  });
export type ScenarioStep = z.output<typeof step>;

const scenarioSchema = z
  .strictObject({ title: z.string(), story: z.string(), steps: z.array(step).min(1) })
  .refine(({ steps }) => steps.every(({ on }, i) => on >= (steps[i - 1]?.on ?? on)), {
    error: "a step lies before the one it follows",
  });

/** One case's story as a board and the city would live it; `name` is its file's. */
export type Scenario = z.output<typeof scenarioSchema> & { readonly name: string };

const folder = join(import.meta.dirname, "../scenarios");

/** The scenarios by name, or all of them in order of name. Throws when one is not of the form. */
export async function readScenarios(names?: readonly string[]): Promise<readonly Scenario[]> {
  const files = names?.map((name) => `${name}.json`) ?? (await readdir(folder));
  return Promise.all(
    files
      .filter((file) => file.endsWith(".json"))
      .sort()
      .map(readScenario),
  );
}

async function readScenario(file: string): Promise<Scenario> {
  const read = scenarioSchema.safeParse(JSON.parse(await readFile(join(folder, file), "utf8")));
  if (read.success) return { ...read.data, name: basename(file, ".json") };
  throw new Error(`${file} is not a scenario:\n${z.prettifyError(read.error)}`);
}
