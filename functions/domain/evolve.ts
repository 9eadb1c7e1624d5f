import { actRow, isMachineAct } from "#functions/process/acts.ts";
import { stepOf } from "#functions/process/stages.ts";
import type { Case } from "./case.ts";
import type { CaseEvent } from "./events.ts";
import * as common from "./evolve/common.ts";
import * as decision from "./evolve/decision.ts";
import * as exemption from "./evolve/exemption.ts";
import * as idea from "./evolve/idea.ts";
import * as implementation from "./evolve/implementation.ts";
import { withMovements } from "./evolve/money.ts";
import * as plan from "./evolve/plan.ts";
import * as repayment from "./evolve/repayment.ts";
import { unreachable } from "./result.ts";

/** The case after the event. Together with `fold`, the only way a case changes. */
export function evolve(c: Case | undefined, event: CaseEvent): Case {
  if (c === undefined) {
    if (event.act !== "submit-idea")
      throw new Error(`Event ${event.seq} (${event.act}) has no case`);
    return idea.openCase(event);
  }
  if (event.seq !== c.seq + 1) throw new Error(`Event ${event.seq} does not follow ${c.seq}`);
  return ownChange(moved(c, event), event, c);
}

/** What every event changes: place in the process, money, documents, revision. */
function moved(c: Case, event: CaseEvent): Case {
  const { facts } = event;
  const { due: _, outcome: ended, ...kept } = c;
  const left = facts.stage !== c.stage;
  const stepChanged = left && stepOf(facts.stage) !== stepOf(c.stage);
  const byPerson = !isMachineAct(event.act);
  const documents = facts.documents.map((d) => ({ ...d, event: event.seq, date: event.date }));
  const after: Case = {
    ...kept,
    seq: event.seq,
    revision: c.revision + (byPerson && !actRow(event.act).parallel ? 1 : 0),
    lastAct: byPerson ? { seq: event.seq, act: event.act } : c.lastAct,
    stage: facts.stage,
    stageSince: left ? event.date : c.stageSince,
    visit: c.visit + (stepChanged ? 1 : 0),
    policyVersion: facts.policyVersion,
    documents: [...c.documents, ...documents],
    ...(facts.due === undefined ? {} : { due: facts.due }),
    ...outcomeOf(facts, ended),
  };
  return withMovements(after, facts.movements);
}

/** A closed case keeps how it ended; one that is taken up again has not ended. */
function outcomeOf({ stage, outcome }: CaseEvent["facts"], ended: Case["outcome"]) {
  const now = outcome ?? (stage === "closed" ? ended : undefined);
  return now === undefined ? {} : { outcome: now };
}

function withoutAttention({ attention: _, ...rest }: Case): Case {
  return rest;
}

/** A plan proposed under an earlier, annulled decision does not follow from this evaluation. */
function withoutProposal({ proposal: _, ...rest }: Case): Case {
  return rest;
}

function ownChange(c: Case, event: CaseEvent, before: Case): Case {
  const said = { by: event.by, on: event.date };
  switch (event.act) {
    case "complete-idea":
      return { ...c, ...idea.submitted(event.data) };
    case "approve-idea":
    case "return-idea":
    case "decline-idea":
      return idea.reviewed(c, event);
    case "submit-application":
    case "complete-application":
      return { ...c, application: event.data, validated: false, findings: [], agreements: [] };
    case "request-completion":
      return { ...c, completion: event.data.completion };
    case "refer-to-boards": {
      const { boards, question, replyBy } = event.data;
      return {
        ...c,
        referrals: [...c.referrals, ...boards.map((board) => ({ board, question, replyBy }))],
      };
    }
    case "reply-to-referral": {
      const reply = { ...event.data, ...said };
      return {
        ...c,
        referrals: c.referrals.map((r) => (r.board === reply.board ? { ...r, reply } : r)),
      };
    }
    case "agree-to-split":
      return { ...c, agreements: [...c.agreements, { ...event.data, ...said }] };
    case "complete-examination":
      return { ...c, examination: { ...event.data, ...said } };
    case "approve":
    case "approve-with-changes":
    case "reject":
    case "refer-back":
    case "postpone":
      return decision.decidedByDelegation(c, event);
    case "register-minutes":
      return decision.decidedByExecutiveBoard(c, event);
    case "announce-decision":
      return decision.announced(c, event);
    case "register-appeal":
      return { ...c, appeal: { ...c.appeal, appealed: event.data.received } };
    case "register-appeal-outcome":
      return decision.judged(c, event);
    case "appoint-steering-group":
      return { ...c, steeringGroup: { ...event.data, ...said } };
    case "requisition":
      return implementation.requisitioned(c, event);
    case "certify-requisition":
      return implementation.certified(c, event);
    case "submit-report":
      return {
        ...c,
        reports: [
          ...c.reports,
          { period: event.data.period, submitted: { ...event.data, ...said } },
        ],
      };
    case "receive-report":
      return implementation.reportReceived(c, event);
    case "decide-change":
      return implementation.changed(c, event, before);
    case "stop-early":
      return { ...c, finished: { on: event.date, early: true } };
    case "carry-over-grant": {
      const amount = c.grant?.reserved;
      if (amount === undefined) throw new Error(`Case ${c.number} carries over without a grant`);
      return implementation.yearEnded(c, {
        year: event.data.year,
        handling: "carried-over",
        amount,
      });
    }
    case "release-grant": {
      const { year, amount } = event.data;
      return implementation.yearEnded(c, { year, handling: "released", amount });
    }
    case "finish-implementation":
      return { ...c, finished: { on: event.data.finished, early: false } };
    case "submit-evaluation":
      return { ...c, evaluation: { ...event.data, ...said } };
    case "return-evaluation":
      return { ...c, completion: event.data.completion };
    case "accept-evaluation":
      return { ...withoutProposal(c), evaluationAccepted: { ...event.data, ...said } };
    case "decide-plan":
      return plan.planDecided(c, event);
    case "decide-exemption":
    case "exempt-remainder":
      return exemption.exempted(c, event);
    case "exempt-part":
      return exemption.partExempted(c, event);
    case "reopen-exemption":
      return exemption.partReopened(c, event);
    case "reopen-repayment":
      return exemption.repaymentReopened(c, event);
    case "report-forecast":
      return { ...c, forecasts: [...c.forecasts, { ...event.data, ...said }] };
    case "report-actuals":
      return repayment.reported(c, event);
    case "certify-actuals":
      return repayment.actualsCertified(c, event);
    case "adopt-actuals":
      return repayment.adopted(c, event);
    case "report-correction":
      return repayment.correctionReported(c, event);
    case "certify-correction":
      return repayment.correctionCertified(c, event);
    case "adopt-correction":
      return repayment.correctionAdopted(c, event);
    case "decide-adjustment":
      return plan.planAdjusted(c, event);
    case "register-succession":
      return { ...c, successions: [...(c.successions ?? []), event.data] };
    case "reconcile-case":
      return { ...c, reconciliation: { ...event.data, ...said }, reconciliationVerified: false };
    case "correct-clerically":
      return common.corrected(c, event);
    case "declare-conflict":
      return common.conflictDeclared(c, event);
    case "call-substitute":
      return common.substituteCalled(c, event);
    case "record-idea-check":
    case "record-decision-check":
      return { ...c, findings: event.data.findings };
    case "record-validation":
      return { ...c, validated: true, findings: event.data.findings };
    case "propose-plan":
      return { ...c, proposal: event.data };
    case "propose-adjustment":
      return { ...c, followUp: event.data };
    case "verify-reconciliation":
      return { ...c, reconciliationVerified: true };
    case "register-document":
      return common.documentRegistered(c, event);
    case "send-reminder": {
      const { task, level, due } = event.data;
      return { ...c, reminders: [...c.reminders, { task, level, due }] };
    }
    case "call-coordinator":
      return { ...c, attention: { ...event.data, on: event.date } };
    case "restart-workflow":
      return withoutAttention(c);
    case "close-case":
    case "finish-repayment":
    case "withdraw":
    case "propose":
    case "record-advice":
    case "record-settlement":
      return c;
    case "submit-idea":
    case "reverse-act":
      throw new Error(`Event ${event.seq} (${event.act}) is not one that evolve can follow`);
    default:
      return unreachable(event);
  }
}
