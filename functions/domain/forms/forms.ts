import type * as z from "zod";
import type { ActName } from "#functions/process/acts.ts";
import { applicationForms } from "./application.ts";
import { closingForms } from "./closing.ts";
import { commonForms } from "./common.ts";
import { decisionForms } from "./decision.ts";
import { evaluationForms } from "./evaluation.ts";
import { ideaForms } from "./idea.ts";
import { implementationForms } from "./implementation.ts";
import { machineForms } from "./machine.ts";
import { repaymentForms } from "./repayment.ts";

/** What each act says: one strict schema an act, the gate for people, API and stored events alike. */
export const forms = {
  ...ideaForms,
  ...applicationForms,
  ...decisionForms,
  ...implementationForms,
  ...evaluationForms,
  ...repaymentForms,
  ...closingForms,
  ...commonForms,
  ...machineForms,
} as const satisfies Record<ActName, z.ZodType>;

export type FormOf<A extends ActName> = z.output<(typeof forms)[A]>;
