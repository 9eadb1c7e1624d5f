import type { Case, Decision, DecisionOutcome, Grant } from "../case.ts";
import type { EventOf } from "../events.ts";
import { minus, noMoney } from "../money.ts";

type Delegated = EventOf<"approve" | "approve-with-changes" | "reject" | "refer-back" | "postpone">;
type Minutes = EventOf<"register-minutes">;

const outcomesOfActs: Record<Delegated["act"], DecisionOutcome> = {
  approve: "approval",
  "approve-with-changes": "approval-with-changes",
  reject: "rejection",
  "refer-back": "referral-back",
  postpone: "postponement",
};

type Terms = Pick<Grant, "amount" | "from" | "to" | "conditions">;

function granted(c: Case, { amount, from, to, conditions }: Terms): Grant {
  const used = c.grant?.used ?? noMoney;
  return { amount, from, to, conditions, used, released: noMoney, reserved: minus(amount, used) };
}

/** A new decision begins its own way to legal force. */
export function decidedByDelegation(c: Case, event: Delegated): Case {
  const decision: Decision = {
    outcome: outcomesOfActs[event.act],
    route: "delegated",
    date: event.date,
    by: event.by,
    reference: event.data.delegation,
    reasons: event.data.reasons,
    presentedBy: event.data.presentedBy,
    event: event.seq,
  };
  const after: Case = { ...c, decision, appeal: {} };
  switch (event.act) {
    case "approve":
    case "approve-with-changes":
      return { ...after, grant: granted(c, event.data) };
    case "refer-back":
      return { ...after, completion: event.data.completion };
    case "reject":
    case "postpone":
      return after;
  }
}

export function decidedByExecutiveBoard(c: Case, event: Minutes): Case {
  const { data, facts } = event;
  const after: Case = {
    ...c,
    decision: {
      outcome: data.outcome,
      route: "executive-board",
      date: data.meetingDate,
      by: event.by,
      reference: data.paragraph,
      reasons: data.reasons,
      presentedBy: data.presentedBy,
      event: event.seq,
    },
    appeal: facts.lastDayToAppeal
      ? { announced: data.announced, lastDay: facts.lastDayToAppeal }
      : {},
  };
  switch (data.outcome) {
    case "approval":
    case "approval-with-changes":
      return { ...after, grant: granted(c, data) };
    case "referral-back":
      return { ...after, completion: data.completion };
    case "rejection":
    case "postponement":
      return after;
  }
}

export function announced(c: Case, { data, facts }: EventOf<"announce-decision">): Case {
  const lastDay = facts.lastDayToAppeal;
  return {
    ...c,
    appeal: { ...c.appeal, announced: data.announced, ...(lastDay ? { lastDay } : {}) },
  };
}

export function judged(c: Case, { data }: EventOf<"register-appeal-outcome">): Case {
  return { ...c, appeal: { ...c.appeal, outcome: data.outcome } };
}
