import type * as z from "zod";
import { invalidInput } from "#functions/acts/faults.ts";
import type { Actor } from "#functions/domain/actor.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import type { Result } from "#functions/domain/result.ts";
import type { Runtime } from "#functions/runtime.ts";
import type { FundTable } from "#functions/store/table.ts";
import { csvMediaType, csvResponse } from "../csv.ts";
import type { WebContext } from "../env.ts";
import { type Problem, type ProblemCode, problem } from "../problem.ts";
import { problemResponse } from "../problem-response.ts";

/** What every endpoint is asked with: who asks, of which fund, the path's parts and the input. */
export type Asked<I> = {
  readonly runtime: Runtime;
  readonly table: FundTable;
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly input: I;
};

type Bytes = { readonly bytes: Uint8Array; readonly fileName: string };

/** One method of one path: what the app serves and what the OpenAPI document describes. */
export type Endpoint = {
  readonly method: "get" | "post";
  /** With parameters in braces, from the fund on: `/cases/{case}`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The media type of a file that may be sent in the body's place. */
  readonly file?: "application/pdf";
  readonly status: 200 | 201;
  /** A schema, or the media type of a file. */
  readonly answer: z.ZodType | "application/pdf" | typeof csvMediaType;
  readonly codes: readonly ProblemCode[];
  readonly handle: (context: WebContext) => Promise<Response>;
};

type About = Pick<Endpoint, "path" | "operationId" | "summary" | "codes">;

function asked<I>(context: WebContext, input: I): Asked<I> {
  const { runtime, table, actor } = context.var;
  return { runtime, table, actor, params: context.req.param(), input };
}

/** A read that answers JSON of the schema. */
export function reads<Q extends z.ZodObject, A extends z.ZodType>(
  about: About & { readonly query: Q; readonly answer: A },
  give: (asked: Asked<z.output<Q>>) => Promise<Result<z.input<A>, Problem>>,
): Endpoint {
  const handle = async (context: WebContext) => {
    const query = about.query.safeParse(context.req.query(), { reportInput: true });
    if (!query.success) return problemResponse(context, invalidInput(query.error));
    const given = await give(asked(context, query.data));
    return given.ok ? context.json(given.value) : problemResponse(context, given.refusal);
  };
  return { ...about, method: "get", status: 200, handle };
}

/** A read that answers a PDF's bytes. */
export function readsPdf<Q extends z.ZodObject>(
  about: About & { readonly query: Q },
  give: (asked: Asked<z.output<Q>>) => Promise<Result<Bytes, Refusal>>,
): Endpoint {
  const handle = async (context: WebContext) => {
    const query = about.query.safeParse(context.req.query(), { reportInput: true });
    if (!query.success) return problemResponse(context, invalidInput(query.error));
    const given = await give(asked(context, query.data));
    return given.ok ? pdfResponse(given.value) : problemResponse(context, given.refusal);
  };
  return { ...about, method: "get", status: 200, answer: "application/pdf", handle };
}

type CsvFile = { readonly fileName: string; readonly text: string };

/** A read that answers a table as a spreadsheet's file. */
export function readsCsv(
  about: About,
  give: (asked: Asked<undefined>) => Promise<Result<CsvFile, Refusal>>,
): Endpoint {
  const handle = async (context: WebContext) => {
    const given = await give(asked(context, undefined));
    if (!given.ok) return problemResponse(context, given.refusal);
    return csvResponse(given.value.fileName, given.value.text);
  };
  return { ...about, method: "get", status: 200, answer: csvMediaType, handle };
}

export function pdfResponse({ bytes, fileName }: Bytes): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}

/** A change: a JSON body of the schema in, JSON of the answer's schema out. */
export function changes<B extends z.ZodType, A extends z.ZodType>(
  about: About & { readonly status: 200 | 201; readonly body: B; readonly answer: A },
  make: (asked: Asked<z.output<B>>) => Promise<Result<z.input<A>, Refusal>>,
  described: z.ZodType = about.body,
): Endpoint {
  const handle = async (context: WebContext) => {
    const json = await jsonBody(context);
    if (json === undefined) return problemResponse(context, problem("invalid-json"));
    const body = about.body.safeParse(json.value, { reportInput: true });
    if (!body.success) return problemResponse(context, invalidInput(body.error));
    const made = await make(asked(context, body.data));
    return made.ok
      ? context.json(made.value, about.status)
      : problemResponse(context, made.refusal);
  };
  return { ...about, body: described, method: "post", handle };
}

async function jsonBody(context: WebContext): Promise<{ readonly value: unknown } | undefined> {
  try {
    return { value: JSON.parse(await context.req.text()) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
