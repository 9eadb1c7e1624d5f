import { refusal } from "#functions/domain/refusals.ts";
import { isCursor, listTasks, worklist } from "#functions/store/lists.ts";
import { worklistPage } from "#templates/pages/worklist-page.ts";
import type { WebContext } from "../env.ts";
import { pageFrom, servesTheFund } from "../lists.ts";
import { told } from "../tell.ts";
import { page, policyToday } from "./page.ts";

const rows = 50;

/** What waits on the reader, and for those who serve the fund all that waits. */
export async function worklistFront(context: WebContext): Promise<Response> {
  const { table, actor, runtime } = context.var;
  const { list, from } = context.req.query();
  if (from !== undefined && !isCursor(from)) {
    return told(context, refusal("invalid-input", "Sidan som efterfrågas finns inte."));
  }
  const base = `/funds/${table.fund}`;
  const more = (which: string, next: string | undefined) =>
    next === undefined
      ? undefined
      : `${base}/worklist?${new URLSearchParams({ list: which, from: next })}`;
  const found = await pageFrom(from, async () => {
    const own = await Promise.all(
      actor.appointments.map(async ({ role, board }, i) => {
        const start = list === `own-${i}` ? from : undefined;
        const { items, next } = await worklist(table, role, board, { limit: rows, from: start });
        return { role, ...(board ? { board } : {}), tasks: items, next: more(`own-${i}`, next) };
      }),
    );
    const start = list === "all" ? from : undefined;
    const all = servesTheFund(actor)
      ? await listTasks(table, { limit: rows, from: start })
      : undefined;
    return { items: [{ own, all: all && { tasks: all.items, next: more("all", all.next) } }] };
  });
  if (!found.ok) return told(context, found.refusal);
  const [lists = { own: [], all: undefined }] = found.value.items;
  const today = runtime.clock.today();
  return page(context, worklistPage({ base, policy: policyToday(context), today, ...lists }));
}
