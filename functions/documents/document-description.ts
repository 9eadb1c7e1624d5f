import type { DocumentRef } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import type { Ore } from "#functions/domain/money.ts";
import { documentNames } from "#functions/process/documents.ts";
import type { DocumentDescription } from "#templates/render/description.ts";
import { longDate } from "#templates/wording/dates.ts";
import { describeMilestone } from "./describe.ts";
import { milestoneOf } from "./milestone.ts";
import { replacedBy } from "./replacing.ts";

/**
 * What an allocated document says, from the case's events alone: as it is issued, and as it is
 * recomputed later. A document that takes the place of others names them. `freeCapital` (öre) is
 * what only the fund's ledger knew; it is registered with the documents that tell it.
 */
export function describedDocument(
  history: readonly CaseEvent[],
  ref: DocumentRef,
  freeCapital?: Ore,
): DocumentDescription {
  const milestone = milestoneOf(history, ref);
  const description = describeMilestone(ref.kind, {
    ...milestone,
    ...(freeCapital === undefined ? {} : { freeCapital }),
  });
  const replaced = replacedBy(milestone.case.documents, milestone.history, ref);
  if (replaced.length === 0) return description;
  const row = { term: "Ersätter", text: replaced.map(nameOf).join("; ") };
  return { ...description, meta: [...description.meta, row] };
}

function nameOf({ kind, document, date }: DocumentRef): string {
  return `${documentNames[kind]}, handling ${document}, ${longDate(date)}`;
}
