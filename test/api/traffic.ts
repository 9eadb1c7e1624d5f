import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import { loadCase } from "#functions/store/case-records.ts";
import { loadBalances } from "#functions/store/fund.ts";
import { listCases } from "#functions/store/lists.ts";
import type { FundTable } from "#functions/store/table.ts";
import type { RunningFund } from "#infra/local/fund.ts";
import { onceMore } from "./again.ts";
import { type Answer, complaintsOf } from "./complaints.ts";
import type { Plan } from "./plans.ts";
import { type Moment, type Request, requestOf } from "./sending.ts";

/** What is known of the traffic so far. */
export type Traffic = {
  readonly complaints: string[];
  /** How many requests were answered with each status and code. */
  readonly answers: Map<string, number>;
  /** The operations that were asked for, and how many acts were made. */
  readonly asked: Set<string>;
  made: number;
  /** Refusals whose before and after were compared. */
  compared: number;
  done: Moment["done"];
  next: string | undefined;
};

export const noTraffic = (): Traffic => ({
  complaints: [],
  answers: new Map(),
  asked: new Set(),
  made: 0,
  compared: 0,
  done: undefined,
  next: undefined,
});

/** Where the requests go, and what they are made from. */
export type Site = Pick<Moment, "operations" | "people"> & {
  readonly fund: RunningFund;
  readonly table: FundTable;
  /** The cases that requests are about. */
  readonly cases: readonly string[];
};

/** Sends one planned request, and notes what came of it. Before and after are compared at every other. */
export async function sent(site: Site, traffic: Traffic, plan: Plan, n: number): Promise<void> {
  const id = site.cases[typeof plan.target === "number" ? plan.target % site.cases.length : 0];
  const c = await stateOf(site.table, `${id}`);
  const today = site.fund.cloud.clock.today();
  const request = requestOf(plan, { ...site, ...traffic, today, case: c });
  const isCompared = request.operation.body !== undefined && n % 2 === 0;
  const before = isCompared ? await fingerprint(site.table, c.id) : undefined;
  const answer = await onceMore(() => answerTo(site.fund.url, request));
  const { operation, method, path, person } = request;
  const what = `${n} ${method} ${path.slice(0, 200)} by ${person}`;
  note(traffic, request, answer, what);
  if (answer.status < 400) {
    remember(traffic, request, answer);
    await site.fund.cloud.idle();
  } else if (before !== undefined) {
    traffic.compared += 1;
    const changed = before !== (await fingerprint(site.table, c.id));
    if (changed)
      traffic.complaints.push(`${what}: ${operation.id} was refused but changed something`);
  }
}

async function stateOf(table: FundTable, id: string): Promise<Case> {
  const stored = await loadCase(table, id);
  if (!stored) throw new Error(`Case ${id} is lost`);
  return stored.case;
}

/** What no refusal may change: the case, the fund's money, and how many cases there are. */
async function fingerprint(table: FundTable, id: string): Promise<string> {
  const { items } = await listCases(table, { limit: 1 });
  return JSON.stringify([await stateOf(table, id), await loadBalances(table), items[0]?.number]);
}

const coded = z.object({ code: z.string().optional() }).catch({});

async function answerTo(url: string, request: Request): Promise<Answer> {
  const { method, path, person, type, body } = request;
  const headers = {
    ...(person === undefined ? {} : { cookie: `desk-person=${person}` }),
    ...(body === undefined || type === "" ? {} : { "content-type": type }),
  };
  const answer = await fetch(url + path, { method, headers, ...(body ? { body } : {}) });
  const contentType = answer.headers.get("content-type") ?? "";
  const text = await answer.text();
  const isJson = contentType.startsWith("application/json");
  const { code } = isJson ? coded.parse(JSON.parse(text)) : {};
  return { status: answer.status, type: contentType, text, code };
}

function note(traffic: Traffic, request: Request, answer: Answer, what: string): void {
  const told = `${answer.status} ${answer.code ?? ""}`.trim();
  traffic.answers.set(told, (traffic.answers.get(told) ?? 0) + 1);
  traffic.asked.add(request.operation.id);
  for (const complaint of complaintsOf(request, answer)) {
    traffic.complaints.push(`${what}: ${complaint}`);
  }
}

const command = z.object({ commandId: z.string() }).partial();
const page = z.object({ next: z.string().optional() }).catch({});

/** What later requests may send again, or go on from. */
function remember(traffic: Traffic, { method, path, body }: Request, { type, text }: Answer): void {
  if (method === "GET") {
    if (type.startsWith("application/json")) traffic.next = page.parse(JSON.parse(text)).next;
    return;
  }
  const { commandId } = command.parse(JSON.parse(new TextDecoder().decode(body)));
  if (commandId === undefined) return;
  traffic.made += 1;
  traffic.done = { commandId, path, body };
}
