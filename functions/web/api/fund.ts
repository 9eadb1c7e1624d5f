import * as z from "zod";
import { refusal } from "#functions/domain/refusals.ts";
import { accepted, refused } from "#functions/domain/result.ts";
import { roles } from "#functions/process/roles.ts";
import { loadBalances, loadEntries } from "#functions/store/fund.ts";
import { isCursor, listTasks, worklist } from "#functions/store/lists.ts";
import { policyInForce } from "#functions/store/policies.ts";
import { notOfTheFund } from "../books-of.ts";
import { casesFor, ownWorklists, pageFrom, searchFor, servesTheFund } from "../lists.ts";
import {
  casesAnswer,
  entriesAnswer,
  foundAnswer,
  fundAnswer,
  ownTasksAnswer,
  tasksAnswer,
} from "./answers.ts";
import { type Endpoint, reads } from "./endpoint.ts";

const nothing = z.strictObject({});
const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  from: z.string().min(1).max(2000).optional(),
};
const board = z.string().max(60).optional();

const ofTheFund = () => refused(notOfTheFund);
const noSuchPage = () =>
  refused(refusal("invalid-input", "Sidan som efterfrågas finns inte.", "from"));

/** What concerns the fund as a whole: money, register and worklists. */
export const fundEndpoints: readonly Endpoint[] = [
  reads(
    {
      path: "",
      operationId: "readFund",
      summary: "Fondens saldon och riktlinjerna som gäller",
      query: nothing,
      answer: fundAnswer,
      codes: [],
    },
    async ({ runtime, table }) => {
      const policy = policyInForce(table.fund, runtime.clock.today());
      const balances = await loadBalances(table);
      return accepted({ fund: table.fund, name: policy.name, balances, policy });
    },
  ),
  reads(
    {
      path: "/entries",
      operationId: "readEntries",
      summary: "Huvudboken, nyast först",
      query: z.strictObject(paging),
      answer: entriesAnswer,
      codes: ["not-allowed"],
    },
    async ({ table, actor, input }) =>
      servesTheFund(actor)
        ? pageFrom(input.from, () => loadEntries(table, input.limit, input.from))
        : ofTheFund(),
  ),
  reads(
    {
      path: "/cases",
      operationId: "listCases",
      summary: "Ärenden som du får se, nyast först",
      query: z.strictObject({ ...paging, board }),
      answer: casesAnswer,
      codes: ["not-your-board"],
    },
    ({ table, actor, input }) => casesFor(table, actor, input),
  ),
  reads(
    {
      path: "/search",
      operationId: "findCases",
      summary: "Ärenden vars nummer, eller ett ord i titeln, börjar så",
      query: z.strictObject({ q: z.string().trim().min(2).max(60), limit: paging.limit }),
      answer: foundAnswer,
      codes: [],
    },
    async ({ table, actor, input }) =>
      accepted({ items: await searchFor(table, actor, input.q, input.limit) }),
  ),
  reads(
    {
      path: "/worklist",
      operationId: "readOwnWorklist",
      summary: "Det som väntar på dig, en lista för varje uppdrag",
      query: z.strictObject({ limit: paging.limit }),
      answer: ownTasksAnswer,
      codes: [],
    },
    async ({ table, actor, input }) => {
      const own = await ownWorklists(table, actor, input.limit);
      return accepted({ lists: own.map(({ page, ...whose }) => ({ ...whose, ...page })) });
    },
  ),
  reads(
    {
      path: "/tasks",
      operationId: "listTasks",
      summary: "Allt som väntar i fonden, eller på en roll, efter förfallodag",
      query: z.strictObject({ ...paging, role: z.enum(roles).optional(), board }),
      answer: tasksAnswer,
      codes: ["not-allowed"],
    },
    async ({ table, actor, input: { role, board: of, ...asked } }) => {
      const isOwn = actor.appointments.some((a) => a.role === role && a.board === of);
      if (!isOwn && !servesTheFund(actor)) return ofTheFund();
      if (asked.from !== undefined && !isCursor(asked.from)) return noSuchPage();
      return pageFrom(asked.from, () =>
        role === undefined ? listTasks(table, asked) : worklist(table, role, of, asked),
      );
    },
  ),
];
