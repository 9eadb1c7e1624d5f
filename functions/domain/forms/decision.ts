import * as z from "zod";
import { date, decisionReference, freeText, line, positiveAmount } from "./fields.ts";

const conditions = z.array(freeText(1000)).max(20);

const prepared = {
  presentedBy: line(120),
  tookPart: z.array(line(120)).max(20),
  reasons: freeText(),
};

/** What is granted: öre, for which years, on which conditions. */
const grant = {
  amount: positiveAmount,
  from: date,
  to: date,
  conditions,
};

const minutes = {
  paragraph: line(30),
  meetingDate: date,
  /** The day the minutes were confirmed, and the day that was announced on the notice board. */
  confirmed: date,
  announced: date,
  presentedBy: line(120),
  reservations: z.array(freeText(2000)).max(20),
  reasons: freeText(),
};

/** Step 3. The executive board's own minutes are registered, not written, here. */
export const decisionForms = {
  approve: z.strictObject({ ...prepared, ...grant, delegation: line(60) }),
  "approve-with-changes": z.strictObject({
    ...prepared,
    ...grant,
    delegation: line(60),
    changes: freeText(),
  }),
  reject: z.strictObject({ ...prepared, delegation: line(60) }),
  "refer-back": z.strictObject({
    ...prepared,
    delegation: line(60),
    completion: freeText(),
    dueDate: date,
  }),
  postpone: z.strictObject({ ...prepared, delegation: line(60), until: date }),
  propose: z.strictObject({
    ...prepared,
    proposals: z.array(freeText(1000)).min(1).max(10),
    amount: positiveAmount,
    immediateConfirmation: z.boolean(),
    summary: freeText(3000),
    preparation: freeText(3000),
    considerations: freeText(),
    economicConsequences: freeText(3000),
    childrenAndEquality: freeText(3000),
  }),
  "register-minutes": z.discriminatedUnion("outcome", [
    z.strictObject({ outcome: z.literal("approval"), ...minutes, ...grant }),
    z.strictObject({
      outcome: z.literal("approval-with-changes"),
      ...minutes,
      ...grant,
      changes: freeText(),
    }),
    z.strictObject({ outcome: z.literal("rejection"), ...minutes }),
    z.strictObject({
      outcome: z.literal("referral-back"),
      ...minutes,
      completion: freeText(),
      dueDate: date,
    }),
    z.strictObject({ outcome: z.literal("postponement"), ...minutes, until: date }),
  ]),
  "announce-decision": z.strictObject({ minutes: decisionReference, announced: date }),
  "register-appeal": z.strictObject({ appellant: line(120), received: date, court: line(120) }),
  "register-appeal-outcome": z.strictObject({
    outcome: z.enum(["dismissed", "annulled"]),
    judgment: decisionReference,
    reasons: freeText(3000),
  }),
} as const;
