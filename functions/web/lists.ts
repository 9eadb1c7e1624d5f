import type { Actor } from "#functions/domain/actor.ts";
import { mayRead } from "#functions/domain/authority.ts";
import type { Case } from "#functions/domain/case.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import { boardRoles, type Role } from "#functions/process/roles.ts";
import { loadCase } from "#functions/store/case-records.ts";
import type { Page } from "#functions/store/fund.ts";
import {
  type CaseRow,
  findCases,
  isCursor,
  listCases,
  listCasesOfBoard,
  type Paging,
  type TaskRow,
  worklist,
} from "#functions/store/lists.ts";
import type { FundTable } from "#functions/store/table.ts";

/** Whether the actor serves the whole fund, and so may see all that waits and all its money. */
export function servesTheFund(actor: Actor): boolean {
  return actor.appointments.some(({ role }) => !boardRoles.has(role));
}

export function boardsOfActor(actor: Actor): readonly string[] {
  return [...new Set(actor.appointments.flatMap(({ board }) => (board ? [board] : [])))];
}

/** A page asked for from a place that is none is refused, never an error of ours. */
export async function pageFrom<T>(
  from: string | undefined,
  ask: () => Promise<Page<T>>,
): Promise<Result<Page<T>, Refusal>> {
  const noSuchPlace = refused(
    refusal("invalid-input", "Sidan som efterfrågas finns inte. Börja från början.", "from"),
  );
  try {
    return accepted(await ask());
  } catch (error) {
    const isRefused = error instanceof Error && error.name === "ValidationException";
    if (from !== undefined && isRefused) return noSuchPlace;
    throw error;
  }
}

/** All cases for those who serve the fund; for others, those of one of their boards. */
export async function casesFor(
  table: FundTable,
  actor: Actor,
  { board, ...paging }: Paging & { readonly board?: string | undefined },
): Promise<Result<Page<CaseRow>, Refusal>> {
  if (paging.from !== undefined && !isCursor(paging.from)) {
    return refused(refusal("invalid-input", "Sidan som efterfrågas finns inte.", "from"));
  }
  if (board === undefined && servesTheFund(actor)) {
    return pageFrom(paging.from, () => listCases(table, paging));
  }
  const own = board ?? boardsOfActor(actor)[0];
  if (own === undefined) return accepted({ items: [] });
  if (!servesTheFund(actor) && !boardsOfActor(actor).includes(own)) {
    return refused(refusal("not-your-board", "Du företräder inte nämnden.", "board"));
  }
  const found = await pageFrom(paging.from, () => listCasesOfBoard(table, own, paging));
  if (!found.ok) return found;
  const items = await readable(table, actor, found.value.items);
  return accepted({ ...found.value, items: items.map(rowOf) });
}

/** Cases found by the beginning of their number or of a word of their title, each once. */
export async function searchFor(
  table: FundTable,
  actor: Actor,
  beginning: string,
  limit: number,
): Promise<readonly CaseRow[]> {
  const { items } = await findCases(table, beginning, { limit });
  return (await readable(table, actor, items)).map(rowOf);
}

async function readable(
  table: FundTable,
  actor: Actor,
  rows: readonly { readonly caseId: string }[],
): Promise<readonly Case[]> {
  const ids = [...new Set(rows.map(({ caseId }) => caseId))];
  const stored = await Promise.all(ids.map((id) => loadCase(table, id)));
  return stored.flatMap((s) => (s && mayRead(s.case, actor) ? [s.case] : []));
}

function rowOf(c: Case): CaseRow {
  return {
    caseId: c.id,
    number: c.number,
    title: c.title,
    stage: c.stage,
    leadBoard: c.leadBoard,
    opened: c.opened,
    due: c.due,
    outcome: c.outcome,
    amount: c.grant?.amount ?? c.application?.appliedAmount ?? c.idea.roughAmount,
  };
}

export type OwnList = {
  readonly role: Role;
  readonly board?: string;
  readonly page: Page<TaskRow>;
};

/** What is awaited of the actor, one list for each appointment. */
export async function ownWorklists(
  table: FundTable,
  actor: Actor,
  limit: number,
): Promise<readonly OwnList[]> {
  return Promise.all(
    actor.appointments.map(async ({ role, board }) => ({
      role,
      ...(board === undefined ? {} : { board }),
      page: await worklist(table, role, board, { limit }),
    })),
  );
}
