import type { Case, DocumentRef } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import { fold } from "#functions/domain/fold.ts";
import type { ActName } from "#functions/process/acts.ts";

/** Acts that give the plan a new version. */
const planActs: ReadonlySet<ActName> = new Set([
  "decide-plan",
  "decide-adjustment",
  "exempt-part",
  "reopen-exemption",
  "reopen-repayment",
]);

/**
 * The document that stands in the place of one that was replaced: a later version of the plan, the
 * correction of a year's follow-up, the decision that reopens an exemption. The last one, where
 * that was replaced in its turn; undefined while the document itself stands.
 */
export function replacementOf(
  documents: Case["documents"],
  history: readonly CaseEvent[],
  ref: DocumentRef,
): DocumentRef | undefined {
  const next = successorOf(documents, history, ref);
  return next && (replacementOf(documents, history, next) ?? next);
}

/** The earlier documents that this one takes the place of. */
export function replacedBy(
  documents: Case["documents"],
  history: readonly CaseEvent[],
  ref: DocumentRef,
): readonly DocumentRef[] {
  return documents.filter(
    (earlier) =>
      earlier.document < ref.document &&
      earlier.withdrawnBy === undefined &&
      successorOf(documents, history, earlier)?.document === ref.document,
  );
}

function successorOf(
  documents: Case["documents"],
  history: readonly CaseEvent[],
  ref: DocumentRef,
): DocumentRef | undefined {
  const of = (each: DocumentRef) => history.find(({ seq }) => seq === each.event);
  const replaced = of(ref);
  return documents.find((later) => {
    if (later.event <= ref.event || later.withdrawnBy !== undefined) return false;
    const event = of(later);
    return replaced && event && replaces(event, ref.kind, replaced, history);
  });
}

function replaces(
  event: CaseEvent,
  kind: DocumentRef["kind"],
  replaced: CaseEvent,
  history: readonly CaseEvent[],
): boolean {
  switch (kind) {
    case "plan-decision":
    case "adjustment-decision":
      return planActs.has(event.act);
    case "yearly-follow-up":
      return event.act === "adopt-correction" && event.data.year === yearOf(replaced);
    case "exemption-decision":
      return reopens(event, replaced, history);
    default:
      return false;
  }
}

function yearOf(event: CaseEvent): number | undefined {
  const adopts = event.act === "adopt-actuals" || event.act === "adopt-correction";
  return adopts ? event.data.year : undefined;
}

/** A part is reopened by its place among the exemptions; the whole, or the remainder, as such. */
function reopens(event: CaseEvent, exempting: CaseEvent, history: readonly CaseEvent[]): boolean {
  if (event.act === "reopen-repayment") return exempting.act !== "exempt-part";
  if (event.act !== "reopen-exemption") return false;
  const then = fold(history.filter(({ seq }) => seq <= exempting.seq));
  return event.data.exemption === then.exemptions.length;
}
