import { inflateRawSync } from "node:zlib";
import * as z from "zod";
import type { Moment } from "#functions/domain/why/moment.ts";
import { type Trace, traceOf } from "#functions/domain/why/trace.ts";
import { canonicalJson, sha256 } from "./canonical.ts";
import { itemsUnder } from "./items.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";
import { traceText } from "./trace-parts.ts";

/** A trace as it was committed with its act, and the SHA-256 of its text. */
export type StoredTrace = { readonly text: string; readonly sha256: string };

/** Whether the events give the same trace again; else the first figure that they give otherwise. */
export type Recomputed = "same" | { readonly differs: string };

const traceItem = z.object({
  sha256: z.string(),
  parts: z.int(),
  bytes: z.instanceof(Uint8Array),
});

/** The trace that was committed with the event; undefined when the event settled no figures. */
export async function loadTrace(
  table: FundTable,
  caseId: string,
  event: number,
): Promise<StoredTrace | undefined> {
  const stored = itemsUnder(table, keys.caseKey(table.fund, caseId), keys.tracesSort(event));
  const items = await Array.fromAsync(stored, (item) => traceItem.parse(item));
  const [first] = items;
  if (!first) return undefined;
  const broken = `The trace of event ${event} in case ${caseId} is not what was committed`;
  if (items.length !== first.parts) throw new Error(broken);
  const text = inflateRawSync(Buffer.concat(items.map(({ bytes }) => bytes))).toString("utf8");
  if (sha256(text) !== first.sha256) throw new Error(broken);
  return { text, sha256: first.sha256 };
}

/** Works the moment's trace out anew, and compares it byte for byte with the one that is stored. */
export function verifyTrace(stored: StoredTrace, moment: Moment): Recomputed {
  const now = traceOf(moment);
  if (sha256(traceText(now)) === stored.sha256) return "same";
  return { differs: firstDifference(traceIn(stored), now) };
}

/** The trace as data, as it was stored by this version or an earlier one. */
export function traceIn({ text }: StoredTrace): Trace {
  return JSON.parse(text);
}

/** Whether each moment's stored trace is what the events give; a moment without one is left out. */
export async function verifyTraces(
  table: FundTable,
  caseId: string,
  moments: readonly Moment[],
): Promise<readonly { readonly subject: string; readonly recomputed: Recomputed }[]> {
  const verified = await Promise.all(
    moments.map(async (moment) => {
      const stored = await loadTrace(table, caseId, moment.event);
      return stored ? [{ subject: moment.subject, recomputed: verifyTrace(stored, moment) }] : [];
    }),
  );
  return verified.flat();
}

/** The address of the first figure, in the order of computation, that is not the same in both. */
export function firstDifference(a: Trace, b: Trace): string {
  const [of, other] = [toldBy(a), toldBy(b)];
  const addresses = [...new Set([...other.keys(), ...of.keys()])];
  return addresses.find((address) => of.get(address) !== other.get(address)) ?? a.subject;
}

/** Each figure with the sources that it rests on, as one text. */
function toldBy({ figures, sources }: Trace): ReadonlyMap<string, string> {
  return new Map(
    figures.map((figure) => [
      figure.address,
      canonicalJson([
        figure,
        figure.inputs.map((input) => ("source" in input ? sources[input.source] : null)),
      ]),
    ]),
  );
}
