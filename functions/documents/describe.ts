import type { DocumentKind } from "#functions/process/documents.ts";
import { type DocumentData, describeDocument } from "#templates/documents/catalogue.ts";
import { onDemandTemplates, type TranslatedKind } from "#templates/documents/on-demand.ts";
import type { DocumentDescription } from "#templates/render/description.ts";
import { adjustmentDecision } from "./data/adjustment.ts";
import { closingReconciliation } from "./data/closing.ts";
import { delegatedDecision } from "./data/delegated-decision.ts";
import { evaluationReport, planDecision } from "./data/evaluation.ts";
import { examinationReport } from "./data/examination-report.ts";
import { exemptionDecision } from "./data/exemption.ts";
import { councilStatement } from "./data/idea.ts";
import {
  changeOrStopDecision,
  progressReport,
  steeringGroupAppointment,
} from "./data/implementation.ts";
import { proposal } from "./data/proposal.ts";
import { receipt } from "./data/receipt.ts";
import { yearlyFollowUp } from "./data/yearly-follow-up.ts";
import { isOfKind, type Milestone } from "./milestone.ts";

/** From the milestone to what its document says: one function a kind, none missing. */
const dataOf: { readonly [K in DocumentKind]: (m: Milestone<K>) => DocumentData<K> } = {
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
};

/** The document of a milestone as its template describes it; throws where the data does not fit. */
export function describeMilestone<K extends DocumentKind>(
  kind: K,
  milestone: Milestone,
): DocumentDescription {
  if (!isOfKind(milestone, kind)) {
    throw new Error(`The act ${milestone.event.act} gives rise to no ${kind}`);
  }
  return describeDocument(kind, dataOf[kind](milestone));
}

/** The same data in English, of the registered document with that hash; throws where it does not fit. */
export function describeInEnglish<K extends TranslatedKind>(
  kind: K,
  milestone: Milestone,
  sha256: string,
): DocumentDescription {
  if (!isOfKind(milestone, kind)) {
    throw new Error(`The act ${milestone.event.act} gives rise to no ${kind}`);
  }
  const data = dataOf[kind](milestone);
  return onDemandTemplates[`${kind}-en`].describe({ data, sha256 });
}
