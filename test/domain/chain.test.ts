import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chainStart,
  eventIn,
  firstBroken,
  type Link,
  linkOf,
  type Payload,
  payloadOf,
} from "#functions/store/chain.ts";
import { aCase } from "#test/support/a-case.ts";

const { events } = aCase().inStage("closed").build();

/** The chain as it is stored: a link and a salted payload for each event. */
function chained(): { readonly links: readonly Link[]; readonly payloads: Map<number, Payload> } {
  const links: Link[] = [];
  const payloads = new Map<number, Payload>();
  for (const event of events) {
    const payload = payloadOf(event, `salt-${event.seq}`);
    links.push(linkOf(event, payload, links.at(-1)?.hash ?? chainStart));
    payloads.set(event.seq, payload);
  }
  return { links, payloads };
}

const { links, payloads } = chained();
const position = fc.nat({ max: events.length - 1 });

/** The text with the character at the place made another. */
function altered(text: string, at: number): string {
  const i = at % text.length;
  const other = text[i] === "x" ? "y" : "x";
  return text.slice(0, i) + other + text.slice(i + 1);
}

describe("the chain of a case's events", () => {
  it("holds over a whole case, and gives the same events back", () => {
    expect(firstBroken(links, payloads)).toBeUndefined();
    expect([...payloads.values()].map(eventIn)).toEqual(events);
  });

  it("finds any changed character of what was said, by whom, or its salt", () => {
    fc.assert(
      fc.property(position, fc.nat(), fc.boolean(), (i, at, inSalt) => {
        const payload = payloads.get(i + 1);
        if (!payload) throw new Error(`Event ${i + 1} has no payload`);
        const forged = inSalt
          ? { ...payload, salt: altered(payload.salt, at) }
          : { ...payload, text: altered(payload.text, at) };
        expect(firstBroken(links, new Map(payloads).set(i + 1, forged))).toBe(i + 1);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds any changed character of a link", () => {
    const fields = fc.constantFrom(...(["act", "at", "payloadHash", "previous", "hash"] as const));
    fc.assert(
      fc.property(position, fields, fc.nat(), (i, field, at) => {
        const forged = links.map((link, j) =>
          j === i ? { ...link, [field]: altered(link[field], at) } : link,
        );
        expect(firstBroken(forged, payloads)).toBe(i + 1);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds an event that was left out, moved or put in", () => {
    fc.assert(
      fc.property(fc.nat({ max: events.length - 2 }), (i) => {
        expect(firstBroken(links.toSpliced(i, 1), payloads)).toBe(i + 1);
        const [link] = links.slice(i, i + 1);
        if (!link) throw new Error(`No link ${i}`);
        expect(firstBroken(links.toSpliced(i, 0, link), payloads)).toBe(i + 2);
        const moved = links.toSpliced(i, 2, ...links.slice(i, i + 2).toReversed());
        expect(firstBroken(moved, payloads)).toBe(i + 1);
      }),
    );
  });

  it("finds a forged event that is linked anew, by the link after it", () => {
    const [first] = events;
    if (!first) throw new Error("The case has events");
    const forged = { ...first, date: events.at(-1)?.date ?? first.date };
    const payload = payloadOf(forged, "salt-1");
    const relinked = [linkOf(forged, payload, chainStart), ...links.slice(1)];
    expect(firstBroken(relinked, new Map(payloads).set(1, payload))).toBe(2);
  });

  it("still holds when payloads have been culled, whichever they are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(position), (culled) => {
        const left = new Map(payloads);
        for (const i of culled) left.delete(i + 1);
        expect(firstBroken(links, left)).toBeUndefined();
      }),
    );
  });

  it("tells nothing of a culled payload: the salt is gone with it", () => {
    const [event] = events;
    if (!event) throw new Error("The case has events");
    const guessed = linkOf(event, payloadOf(event, "another salt"), chainStart);
    expect(guessed.payloadHash).not.toBe(links[0]?.payloadHash);
  });
});
