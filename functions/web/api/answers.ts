import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import { outcomes } from "#functions/domain/case.ts";
import { movementKinds } from "#functions/domain/ledger.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { actNames, personActNames } from "#functions/process/acts.ts";
import { documentKinds } from "#functions/process/documents.ts";
import { roles } from "#functions/process/roles.ts";
import { openStages } from "#functions/process/stages.ts";
import { steps } from "#functions/process/steps.ts";
import { problemCodes } from "../problem.ts";

const date = z.string().meta({ format: "date" });
const ore = z.int().meta({ description: "Öre: 1 krona är 100 öre." });
const role = z.enum(roles);
const stage = z.enum([...openStages, "closed"]);

/** A page of a list: `next`, when there is one, is the next page's `from`. */
function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).readonly(), next: z.string().optional() });
}

const fault = z.object({ field: z.string(), code: z.string(), message: z.string() });

export const problemAnswer = z.object({
  code: z.enum(problemCodes),
  message: z.string(),
  field: z.string().optional(),
  faults: z.array(fault).readonly().optional(),
  id: z.string().optional(),
});

export const fundAnswer = z.object({
  fund: z.string(),
  name: z.string(),
  balances: z.object({ capital: ore, free: ore, reserved: ore, used: ore, returned: ore }),
  policy: z
    .custom<Policy>()
    .meta({ type: "object", description: "Riktlinjerna som gäller i dag." }),
});

export const entriesAnswer = pageOf(
  z.object({
    date,
    caseId: z.string().optional(),
    number: z.string().optional(),
    reference: z.string().optional(),
    event: z.int(),
    act: z.string(),
    decided: date.optional(),
    by: z.object({ person: z.string(), name: z.string(), role }).optional(),
    movements: z.array(z.object({ kind: z.enum(movementKinds), amount: ore })).readonly(),
  }),
);

const caseRow = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  stage,
  leadBoard: z.string(),
  opened: date,
  due: date.optional(),
  outcome: z.enum(outcomes).optional(),
  amount: ore,
});
export const casesAnswer = pageOf(caseRow);
export const foundAnswer = z.object({ items: z.array(caseRow).readonly() });

const task = z.object({
  id: z.string(),
  title: z.string(),
  role,
  board: z.string().optional(),
  due: date,
  act: z.string().optional(),
});

export const caseAnswer = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  step: z.enum(steps),
  stage,
  revision: z.int().meta({ description: "Skickas med när en åtgärd görs." }),
  state: z
    .custom<Case>()
    .meta({ type: "object", description: "Ärendet som händelserna har gjort det." }),
  acts: z
    .array(
      z.object({
        act: z.enum(personActNames),
        title: z.string(),
        hindrance: problemAnswer.optional(),
      }),
    )
    .readonly(),
  tasks: z.array(task).readonly(),
});

export const timelineAnswer = z.object({
  items: z
    .array(
      z.object({
        seq: z.int(),
        act: z.enum(actNames),
        done: z.string(),
        at: z.string().meta({ format: "date-time" }),
        date,
        by: z.object({
          person: z.string(),
          name: z.string(),
          role,
          board: z.string().optional(),
        }),
        data: z.custom<object>().meta({ type: "object", description: "Det som sades i åtgärden." }),
        facts: z.custom<object>().meta({ type: "object", description: "Det som följde av den." }),
      }),
    )
    .readonly(),
});

export const documentsAnswer = z.object({
  items: z
    .array(
      z.object({
        document: z.int(),
        kind: z.enum(documentKinds),
        name: z.string(),
        date,
        event: z.int(),
        sha256: z.string().optional(),
        bytes: z.int().optional(),
        withdrawn: z.boolean(),
      }),
    )
    .readonly(),
});

export const noticesAnswer = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        to: z.string(),
        subject: z.string(),
        kind: z.string(),
        event: z.int(),
        sentAt: z.string().optional(),
      }),
    )
    .readonly(),
});

export const verificationAnswer = z.union([
  z.object({ holds: z.literal(true), events: z.int(), head: z.string() }),
  z.object({ holds: z.literal(false), brokenAt: z.int() }),
]);

const listedTask = task.extend({
  since: date,
  caseId: z.string(),
  number: z.string(),
  caseTitle: z.string(),
  leadBoard: z.string(),
});
export const tasksAnswer = pageOf(listedTask);
export const ownTasksAnswer = z.object({
  lists: z.array(z.object({ role, board: z.string().optional(), ...tasksAnswer.shape })).readonly(),
});

export const madeAnswer = z.object({
  caseId: z.string(),
  number: z.string(),
  seq: z.int(),
  stage,
  revision: z.int(),
  repeated: z.boolean().meta({ description: "Samma begäran hade redan utförts." }),
});
