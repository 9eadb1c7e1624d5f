import type { Actor } from "#functions/domain/actor.ts";
import { mayRead } from "#functions/domain/authority.ts";
import type { Case } from "#functions/domain/case.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import { loadCase } from "#functions/store/case-records.ts";
import type { FundTable } from "#functions/store/table.ts";

const caseId = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** The case, when there is one that the actor may read: the two are not told apart by the answer. */
export async function readableCase(
  table: FundTable,
  actor: Actor,
  id: string,
): Promise<Result<Case, Refusal>> {
  const stored = caseId.test(id) ? await loadCase(table, id) : undefined;
  if (!stored || !mayRead(stored.case, actor)) {
    return refused(refusal("unknown-case", "Ärendet finns inte."));
  }
  return accepted(stored.case);
}
