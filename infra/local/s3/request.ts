import type { IncomingMessage } from "node:http";
import { accepted, type Result } from "#functions/domain/result.ts";
import { refuse, type S3Refusal } from "./refusal.ts";

/** A request in path style, before anything in it is believed. */
export type S3Request = {
  readonly method: string;
  /** As sent, still percent-encoded: this is what was signed. */
  readonly path: string;
  /** Empty when the path names no bucket. */
  readonly bucket: string;
  /** Decoded; empty when the path names no object. */
  readonly key: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Far above any document of the fund, far below the memory of a small machine. In bytes. */
const largestBody = 64 * 1024 * 1024;

export async function readRequest(
  incoming: IncomingMessage,
): Promise<Result<S3Request, S3Refusal>> {
  const body = await readBody(incoming);
  if (body === "too large") {
    return refuse("EntityTooLarge", `Your proposed upload exceeds ${largestBody} bytes`);
  }
  const [path = "/", search = ""] = splitOnce(incoming.url ?? "/", "?");
  const [bucket, encodedKey] = splitOnce(path.slice(1), "/");
  const key = decoded(encodedKey);
  if (key === undefined) return refuse("InvalidURI", `Couldn't parse the specified URI: ${path}`);
  const query = singleValues(new URLSearchParams(search));
  if (query === undefined) return refuse("InvalidArgument", "A query parameter was given twice");
  const { method = "GET" } = incoming;
  return accepted({ method, path, bucket, key, query, headers: headersOf(incoming), body });
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | "too large"> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    // The rest is read and dropped, so that the client gets the answer instead of a broken pipe.
    if (size <= largestBody) chunks.push(chunk);
  }
  return size > largestBody ? "too large" : Buffer.concat(chunks);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
}

function decoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function singleValues(search: URLSearchParams): Record<string, string> | undefined {
  const values = Object.fromEntries(search);
  return Object.keys(values).length === search.size ? values : undefined;
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    if (values !== undefined) headers[name] = values.join(",");
  }
  return headers;
}
