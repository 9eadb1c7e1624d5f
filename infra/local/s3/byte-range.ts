import { accepted, type Result } from "#functions/domain/result.ts";
import type { ObjectHead } from "./object-file.ts";
import { refuse, type S3Refusal } from "./refusal.ts";
import type { S3Request } from "./request.ts";

/** From the first byte wanted to the one after the last. */
export type ByteRange = { readonly from: number; readonly to: number };

/** The one range asked for; undefined means all, as S3 answers when it does not understand a range. */
export function byteRange(
  headers: S3Request["headers"],
  { size, etag }: ObjectHead,
): Result<ByteRange | undefined, S3Refusal> {
  const changedSince = headers["if-range"] !== undefined && headers["if-range"] !== etag;
  const [asked, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers["range"] ?? "") ?? [];
  if (asked === undefined || changedSince || first + last === "") return accepted(undefined);
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size : Math.min(size, Number(last) + 1);
  return from < to
    ? accepted({ from, to })
    : refuse("InvalidRange", `The requested range is not satisfiable: ${size} bytes`);
}
