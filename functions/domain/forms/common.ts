import * as z from "zod";
import { roles } from "#functions/process/roles.ts";
import { freeText, line } from "./fields.ts";

const eventSeq = z.int().min(1).max(1_000_000);
const person = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const commonForms = {
  withdraw: z.strictObject({ reasons: freeText(3000) }),
  "correct-clerically": z.strictObject({
    field: z.enum(["title", "contact", "contactEmail", "other"]),
    /** The event that holds the slip. */
    event: eventSeq,
    wrong: line(300),
    right: line(300),
    reasons: freeText(1000),
  }),
  "reverse-act": z.strictObject({ event: eventSeq, reasons: freeText(2000) }),
  "declare-conflict": z.strictObject({
    kind: z.enum(["conflict", "delicacy", "none"]),
    explanation: freeText(1000).optional(),
  }),
  "call-substitute": z.strictObject({
    person,
    substitute: person,
    role: z.enum(roles),
    reasons: freeText(1000),
  }),
  "restart-workflow": z.strictObject({ reasons: freeText(1000) }),
  "record-advice": z.strictObject({ to: line(150), advice: freeText() }),
} as const;
