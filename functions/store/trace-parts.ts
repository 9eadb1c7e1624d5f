import { deflateRawSync } from "node:zlib";
import { momentOf } from "#functions/domain/why/moment.ts";
import { type Trace, traceOf } from "#functions/domain/why/trace.ts";
import { canonicalJson, sha256 } from "./canonical.ts";
import type { Commit, Part } from "./commit.ts";
import * as keys from "./keys.ts";

/** Bytes: an item holds 400 KB with its keys and other attributes. */
const largestPart = 350 * 1024;

/** The trace as the text that its SHA-256 is of: the same trace is the same text everywhere. */
export function traceText(trace: Trace): string {
  return canonicalJson(trace);
}

/**
 * How the figures that the act settled came about, in items of at most so many bytes; none for an act
 * that settles no figures.
 */
export function traceParts(
  {
    table,
    fund,
    event,
    after,
    policy,
  }: Pick<Commit, "table" | "fund" | "event" | "after" | "policy">,
  largest = largestPart,
): readonly Part[] {
  const moment = momentOf(event, after, policy);
  if (!moment) return [];
  const text = traceText(traceOf(moment));
  const bytes = deflateRawSync(text);
  const count = Math.ceil(bytes.length / largest);
  return Array.from({ length: count }, (_, i) => ({
    guard: "unguarded",
    item: {
      Put: {
        TableName: table,
        Item: {
          pk: keys.caseKey(fund, after.id),
          sk: keys.traceSort(event.seq, i + 1),
          subject: moment.subject,
          sha256: sha256(text),
          parts: count,
          bytes: bytes.subarray(i * largest, (i + 1) * largest),
        },
      },
    },
  }));
}
