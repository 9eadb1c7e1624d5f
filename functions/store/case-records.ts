import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import { fold } from "#functions/domain/fold.ts";
import { canonicalJson } from "./canonical.ts";
import { eventIn, firstBroken, type Link, linkSchema, type Payload } from "./chain.ts";
import { itemsUnder } from "./items.ts";
import * as keys from "./keys.ts";
import { unpacked } from "./packed-state.ts";
import type { FundTable } from "./table.ts";

const payloadItem = z.object({ salt: z.string(), text: z.string() });
const caseItem = z.object({ seq: z.int(), head: z.string(), parts: z.int() });
const stateItem = z.object({ seq: z.int(), bytes: z.instanceof(Uint8Array) });

/** A case as it was read, with the head of its chain: what the next act must follow. */
export type StoredCase = { readonly case: Case; readonly head: string };

const readings = 10;

/** Reads the case consistently; undefined when the fund has none with that id. */
export async function loadCase(table: FundTable, id: string): Promise<StoredCase | undefined> {
  for (let reading = 0; reading < readings; reading++) {
    const [row, ...state] = await itemsOfCase(table, id, keys.caseSort);
    if (row === undefined) return undefined;
    const stored = storedCase(row, state);
    if (stored) return stored;
  }
  throw new Error(`Case ${id} was written anew at each of ${readings} readings: try again`);
}

/** Undefined when a commit came between the parts as they were read. */
function storedCase(row: unknown, state: readonly unknown[]): StoredCase | undefined {
  const { seq, head, parts } = caseItem.parse(row);
  const read = state.slice(0, parts).map((item) => stateItem.parse(item));
  const isWhole = read.length === parts && read.every((part) => part.seq === seq);
  return isWhole ? { case: unpacked(read.map(({ bytes }) => bytes)), head } : undefined;
}

function itemsOfCase(table: FundTable, id: string, prefix: string): Promise<unknown[]> {
  return Array.fromAsync(itemsUnder(table, keys.caseKey(table.fund, id), prefix));
}

function withoutKeys(item: unknown): Record<string, unknown> {
  const { pk: _, sk: __, ...rest } = z.record(z.string(), z.unknown()).parse(item);
  return rest;
}

async function loadLinks(table: FundTable, id: string): Promise<readonly Link[]> {
  const items = await itemsOfCase(table, id, "EVENT#");
  return items.map((item) => linkSchema.parse(withoutKeys(item)));
}

async function loadPayloads(table: FundTable, id: string): Promise<readonly Payload[]> {
  const items = await itemsOfCase(table, id, "PAYLOAD#");
  return items.map((item) => payloadItem.parse(item));
}

/** All events of the case, in order: the whole history that the case is folded from. */
export async function loadHistory(table: FundTable, id: string): Promise<readonly CaseEvent[]> {
  return (await loadPayloads(table, id)).map(eventIn);
}

export type Verification =
  | { readonly holds: true; readonly events: number; readonly head: string }
  | { readonly holds: false; readonly brokenAt: number };

/** Whether the chain holds, and the stored case is the one that its events make. */
export async function verifyCase(table: FundTable, id: string): Promise<Verification> {
  const [links, payloads, stored] = await Promise.all([
    loadLinks(table, id),
    loadPayloads(table, id),
    loadCase(table, id),
  ]);
  const events = payloads.map(eventIn);
  const bySeq = new Map(events.map((event, i) => [event.seq, payloads[i]] as const));
  const known = new Map([...bySeq].flatMap(([seq, p]) => (p ? [[seq, p] as const] : [])));
  const broken = firstBroken(links, known);
  if (broken !== undefined) return { holds: false, brokenAt: broken };
  const last = links.at(-1);
  const same = canonicalJson(fold(events)) === canonicalJson(stored?.case);
  if (!last || !same || stored?.head !== last.hash) {
    return { holds: false, brokenAt: links.length };
  }
  return { holds: true, events: links.length, head: last.hash };
}
