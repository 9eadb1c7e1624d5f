import * as z from "zod";
import { type CaseEvent, caseEvent } from "#functions/domain/events.ts";
import { canonicalJson, sha256 } from "./canonical.ts";

/** What the chain begins with. */
export const chainStart = "0".repeat(64);

/**
 * One link: the event's hash covers the hash of a salted payload, so that culling the payload and
 * its salt leaves a chain that still verifies.
 */
export const linkSchema = z.strictObject({
  seq: z.int(),
  act: z.string(),
  at: z.string(),
  payloadHash: z.string(),
  previous: z.string(),
  hash: z.string(),
});
export type Link = z.output<typeof linkSchema>;

export type Payload = { readonly salt: string; readonly text: string };

export function payloadOf(event: CaseEvent, salt: string): Payload {
  return { salt, text: canonicalJson(event) };
}

export function linkOf(event: CaseEvent, payload: Payload, previous: string): Link {
  const { seq, act, at } = event;
  const payloadHash = sha256(payload.salt + payload.text);
  const hash = sha256(canonicalJson({ seq, act, at, payloadHash, previous }));
  return { seq, act, at, payloadHash, previous, hash };
}

/** The first event whose link or payload does not fit; undefined when the whole chain holds. */
export function firstBroken(
  links: readonly Link[],
  payloads: ReadonlyMap<number, Payload>,
): number | undefined {
  let previous = chainStart;
  for (const [i, link] of links.entries()) {
    const { hash, ...covered } = link;
    const payload = payloads.get(link.seq);
    const fits =
      link.seq === i + 1 &&
      link.previous === previous &&
      sha256(canonicalJson(covered)) === hash &&
      (payload === undefined || sha256(payload.salt + payload.text) === link.payloadHash);
    if (!fits) return i + 1;
    previous = hash;
  }
  return undefined;
}

export function eventIn(payload: Payload): CaseEvent {
  return caseEvent(JSON.parse(payload.text));
}
