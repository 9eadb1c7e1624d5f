import type { Context } from "hono";

/** The media type of what was sent, without its parameters, in lower case. */
export function contentTypeOf(context: Context): string | undefined {
  return context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
}
