import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Case } from "#functions/domain/case.ts";

/** Bytes: an item holds 400 KB with its keys and other attributes. */
export const largestPart = 380 * 1024;

/**
 * The case as the bytes of one or more items. Forty boards in fifteen years write some megabytes,
 * which no single item holds. Read by `unpacked`; never compared, since builds of zlib differ.
 */
export function packed(c: Case): readonly Uint8Array[] {
  const bytes = deflateRawSync(JSON.stringify(c));
  const count = Math.ceil(bytes.length / largestPart);
  return Array.from({ length: count }, (_, i) =>
    bytes.subarray(i * largestPart, (i + 1) * largestPart),
  );
}

/** The case that `packed` gave the parts of, in their order. */
export function unpacked(parts: readonly Uint8Array[]): Case {
  return JSON.parse(inflateRawSync(Buffer.concat(parts)).toString("utf8"));
}
