import { isMachineAct, type MachineActName } from "#functions/process/acts.ts";
import type { Case } from "../case.ts";
import type { Command, CommandOf } from "../events.ts";
import { unreachable } from "../result.ts";
import * as application from "./application.ts";
import * as closing from "./closing.ts";
import * as common from "./common.ts";
import * as correction from "./correction.ts";
import type { DecideContext, Decided } from "./decided.ts";
import * as decision from "./decision.ts";
import * as evaluation from "./evaluation.ts";
import * as exemption from "./exemption.ts";
import * as idea from "./idea.ts";
import * as implementation from "./implementation.ts";
import { record } from "./machine.ts";
import * as repayment from "./repayment.ts";
import { registerSuccession } from "./succession.ts";

function isMachineCommand(command: Command): command is CommandOf<MachineActName> {
  return isMachineAct(command.act);
}

/** The act's own rule, after stage, role and preconditions have been found in order. */
export function ownRule(c: Case, command: Command, context: DecideContext): Decided {
  if (isMachineCommand(command)) return record(c, command);
  switch (command.act) {
    case "submit-idea":
    case "complete-idea":
      return idea.submitIdea(command, context);
    case "approve-idea":
      return idea.approveIdea(command, context);
    case "return-idea":
      return idea.returnIdea(command, context);
    case "decline-idea":
      return idea.declineIdea();
    case "submit-application":
    case "complete-application":
      return application.submitApplication(c, command, context);
    case "request-completion":
      return application.requestCompletion(command, context);
    case "refer-to-boards":
      return application.referToBoards(c, command, context);
    case "reply-to-referral":
      return application.replyToReferral(c, command);
    case "agree-to-split":
      return application.agreeToSplit(c, command);
    case "complete-examination":
      return application.completeExamination(command, context);
    case "approve":
    case "approve-with-changes":
      return decision.approve(c, command, context);
    case "reject":
      return decision.reject();
    case "refer-back":
      return decision.referBack(command, context);
    case "postpone":
      return decision.postpone(command, context);
    case "propose":
      return decision.propose(c, command, context);
    case "register-minutes":
      return decision.registerMinutes(c, command, context);
    case "announce-decision":
      return decision.announceDecision(c, command, context);
    case "register-appeal":
      return decision.registerAppeal(c, command, context);
    case "register-appeal-outcome":
      return decision.registerAppealOutcome(c, command, context);
    case "appoint-steering-group":
      return implementation.appointSteeringGroup(c, command, context);
    case "requisition":
      return implementation.requisition(c, command, context);
    case "certify-requisition":
      return implementation.certifyRequisition(c, command, context);
    case "submit-report":
      return implementation.submitReport(c, command, context);
    case "receive-report":
      return implementation.receiveReport(c, command);
    case "decide-change":
      return implementation.decideChange(c, command, context);
    case "stop-early":
      return implementation.stopEarly(c, command, context);
    case "carry-over-grant":
      return implementation.carryOverGrant(c, command, context);
    case "release-grant":
      return implementation.releaseGrant(c, command, context);
    case "finish-implementation":
      return implementation.finishImplementation(c, command, context);
    case "submit-evaluation":
      return evaluation.submitEvaluation(c, command, context);
    case "return-evaluation":
      return evaluation.returnEvaluation(command, context);
    case "accept-evaluation":
      return evaluation.acceptEvaluation(command, context);
    case "decide-plan":
      return evaluation.decidePlan(c);
    case "decide-exemption":
      return evaluation.decideExemption(c, command, context);
    case "report-forecast":
      return repayment.reportForecast(c, command);
    case "report-actuals":
      return repayment.reportActuals(c, command, context);
    case "certify-actuals":
      return repayment.certifyActuals(c, command, context);
    case "adopt-actuals":
      return repayment.adoptActuals(c, command, context);
    case "report-correction":
      return correction.reportCorrection(c, command);
    case "certify-correction":
      return correction.certifyCorrection(c, command, context);
    case "adopt-correction":
      return correction.adoptCorrection(c, command, context);
    case "exempt-part":
      return exemption.exemptPart(c, command, context);
    case "reopen-exemption":
      return exemption.reopenExemption(c, command, context);
    case "reopen-repayment":
      return exemption.reopenRepayment(c, command, context);
    case "register-succession":
      return registerSuccession(c, command, context);
    case "decide-adjustment":
      return repayment.decideAdjustment(c, command, context);
    case "exempt-remainder":
      return repayment.exemptRemainder(c, command, context);
    case "finish-repayment":
      return repayment.finishRepayment(c, command, context);
    case "reconcile-case":
      return closing.reconcileCase(c, command, context);
    case "close-case":
      return closing.closeCase();
    case "withdraw":
      return common.withdraw();
    case "correct-clerically":
      return common.correctClerically(c, command);
    case "reverse-act":
      return common.reverseAct(c, command);
    case "declare-conflict":
      return common.declareConflict();
    case "call-substitute":
      return common.callSubstitute(command, context);
    case "restart-workflow":
      return common.restartWorkflow(c);
    case "record-advice":
      return common.recordAdvice();
    default:
      return unreachable(command);
  }
}
