import type { Case, YearEnd } from "../case.ts";
import type { EventOf } from "../events.ts";
import { sum } from "../money.ts";

export function requisitioned(c: Case, event: EventOf<"requisition">): Case {
  const added = {
    number: c.requisitions.length + 1,
    amount: sum(event.data.costs.map((cost) => cost.amount)),
    said: { ...event.data, by: event.by, on: event.date },
    certifiedBy: [],
  };
  return { ...c, requisitions: [...c.requisitions, added] };
}

export function certified(c: Case, event: EventOf<"certify-requisition">): Case {
  const requisitions = c.requisitions.map((r) =>
    r.number === event.data.requisition ? { ...r, certifiedBy: [...r.certifiedBy, event.by] } : r,
  );
  return { ...c, requisitions };
}

export function reportReceived(c: Case, event: EventOf<"receive-report">): Case {
  const received = { ...event.data, by: event.by, on: event.date };
  const reports = c.reports.map((r) => (r.period === event.data.period ? { ...r, received } : r));
  return { ...c, reports };
}

/** A lowered amount is not released but no longer granted. */
export function changed(c: Case, { data }: EventOf<"decide-change">, before: Case): Case {
  if (!c.grant || !before.grant) return c;
  const to = data.to ?? c.grant.to;
  if (data.amount === undefined) return { ...c, grant: { ...c.grant, to } };
  return { ...c, grant: { ...c.grant, to, amount: data.amount, released: before.grant.released } };
}

export function yearEnded(c: Case, end: YearEnd): Case {
  return { ...c, yearEnds: [...c.yearEnds, end] };
}
