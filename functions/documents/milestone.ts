import { policyFor } from "#functions/acts/commit-act.ts";
import type { Case, DocumentRef } from "#functions/domain/case.ts";
import type { CaseEvent, EventOf } from "#functions/domain/events.ts";
import { evolve } from "#functions/domain/evolve.ts";
import { fold } from "#functions/domain/fold.ts";
import type { Ore } from "#functions/domain/money.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { type ActName, actRow, type acts } from "#functions/process/acts.ts";
import type { DocumentKind } from "#functions/process/documents.ts";

/** The acts that give rise to a document of the kind, read out of the process table. */
type ActGiving<K extends DocumentKind> = {
  [A in ActName]: (typeof acts)[A] extends { readonly documents: readonly (infer D)[] }
    ? K extends D
      ? A
      : never
    : never;
}[ActName];

/** The act that gave rise to a document, and the case as it stood then. */
export type Milestone<K extends DocumentKind = DocumentKind> = {
  readonly event: EventOf<ActGiving<K>>;
  /** The document's number within its case. */
  readonly document: number;
  readonly before: Case;
  readonly case: Case;
  /** All events up to and with the act. */
  readonly history: readonly CaseEvent[];
  /** What came after: where the workflow recorded what it found of the act. */
  readonly later: readonly CaseEvent[];
  /** The rules that the case stood under when the act was made. */
  readonly policy: Policy;
  /** What the fund could still grant at the end of the act's day, öre; where a document tells it. */
  readonly freeCapital?: Ore;
};

/** The milestone of an allocated document. Throws when no act of the history gave rise to it. */
export function milestoneOf(
  history: readonly CaseEvent[],
  { document, kind, event: seq }: DocumentRef,
): Milestone {
  const event = history.find((made) => made.seq === seq);
  if (!event || !givesRiseTo(event, kind)) {
    throw new Error(`Event ${seq} gave rise to no ${kind}, yet document ${document} is of it`);
  }
  const before = fold(history.filter((made) => made.seq < seq));
  const after = evolve(before, event);
  return {
    event,
    document,
    before,
    case: after,
    history: history.filter((made) => made.seq <= seq),
    later: history.filter((made) => made.seq > seq),
    policy: policyFor(after.fund, after, event.date),
  };
}

/** Whether the act is one that gives rise to a document of the kind. */
export function givesRiseTo<K extends DocumentKind>(
  event: CaseEvent,
  kind: K,
): event is EventOf<ActGiving<K>> {
  return actRow(event.act).documents?.includes(kind) === true;
}

export function isOfKind<K extends DocumentKind>(
  milestone: Milestone,
  kind: K,
): milestone is Milestone<K> {
  return givesRiseTo(milestone.event, kind);
}
