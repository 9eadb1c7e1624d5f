import { stepOf } from "#functions/process/stages.ts";
import type { Case } from "./case.ts";
import type { CaseEvent, EventOf } from "./events.ts";
import { evolve } from "./evolve.ts";

/** The case that its events make, in order; a counter-act takes it back to before the mistake. */
export function fold(events: readonly CaseEvent[]): Case {
  let c: Case | undefined;
  for (const event of events) {
    c = event.act === "reverse-act" ? takenBack(c, before(events, event), event) : evolve(c, event);
  }
  if (!c) throw new Error("No events: there is no case to fold");
  return c;
}

function before(events: readonly CaseEvent[], { data }: EventOf<"reverse-act">): Case {
  return fold(events.filter((event) => event.seq < data.event));
}

/**
 * The case as it was before the mistaken act, but for what cannot be undone: numbers, documents
 * (marked as withdrawn), reminders that were sent, and everything that revisions count.
 */
export function takenBack(
  c: Case | undefined,
  restored: Case,
  event: EventOf<"reverse-act">,
): Case {
  if (!c) throw new Error(`Event ${event.seq} takes an act back in a case that does not exist`);
  const stepChanged = stepOf(restored.stage) !== stepOf(c.stage);
  return {
    ...restored,
    seq: event.seq,
    revision: c.revision + 1,
    lastAct: { seq: event.seq, act: event.act },
    visit: c.visit + (stepChanged ? 1 : 0),
    reminders: c.reminders,
    documents: c.documents.map((d) =>
      d.event >= event.data.event && d.withdrawnBy === undefined
        ? { ...d, withdrawnBy: event.seq }
        : d,
    ),
  };
}
