import type * as z from "zod";
import type { DocumentDescription } from "#templates/render/description.ts";
import { adjustmentDecision } from "./adjustment-decision.ts";
import { changeOrStopDecision } from "./change-or-stop-decision.ts";
import { closingReconciliation } from "./closing-reconciliation.ts";
import { councilStatement } from "./council-statement.ts";
import { delegatedDecision } from "./delegated-decision.ts";
import { evaluationReport } from "./evaluation-report.ts";
import { examinationReport } from "./examination-report.ts";
import { exemptionDecision } from "./exemption-decision.ts";
import { planDecision } from "./plan-decision.ts";
import { progressReport } from "./progress-report.ts";
import { proposal } from "./proposal.ts";
import { receipt } from "./receipt.ts";
import { reminderLetter } from "./reminder-letter.ts";
import { steeringGroupAppointment } from "./steering-group-appointment.ts";
import { yearlyFollowUp } from "./yearly-follow-up.ts";

/** One template for each document of the process, and the letter that reminds. */
export const documentTemplates = {
  "council-statement": councilStatement,
  receipt,
  "examination-report": examinationReport,
  "delegated-decision": delegatedDecision,
  proposal,
  "steering-group-appointment": steeringGroupAppointment,
  "progress-report": progressReport,
  "change-or-stop-decision": changeOrStopDecision,
  "evaluation-report": evaluationReport,
  "plan-decision": planDecision,
  "exemption-decision": exemptionDecision,
  "yearly-follow-up": yearlyFollowUp,
  "adjustment-decision": adjustmentDecision,
  "closing-reconciliation": closingReconciliation,
  "reminder-letter": reminderLetter,
} as const;

export type TemplateName = keyof typeof documentTemplates;
export type DocumentData<K extends TemplateName> = z.input<(typeof documentTemplates)[K]["schema"]>;

/** The document of that kind with that data. Throws ZodError when the data is not of its schema. */
export function describeDocument<K extends TemplateName>(
  kind: K,
  data: DocumentData<K>,
): DocumentDescription {
  return documentTemplates[kind].describe(data);
}
