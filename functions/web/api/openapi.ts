import * as z from "zod";
import { type ProblemCode, statusOfProblem, type WebCode } from "../problem.ts";
import { problemAnswer } from "./answers.ts";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";

type Json = Readonly<Record<string, unknown>>;

/** The API's address in the fund, as OpenAPI writes it. */
export const apiBase = "/api/funds/{fund}";

const always: readonly WebCode[] = ["unauthenticated", "unknown-fund", "internal-error"];
const ofBodies: readonly ProblemCode[] = [
  "invalid-json",
  "invalid-input",
  "body-too-large",
  "unsupported-media-type",
];

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

function parametersOf({ path, query }: Endpoint): readonly Json[] {
  const inPath = [...`${apiBase}${path}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema, "input"),
  }));
  return [...inPath, ...inQuery];
}

/** Each status with the codes that it may bear. */
function problemsOf({ body, query, codes }: Endpoint): Json {
  const possible = new Set<ProblemCode>([
    ...always,
    ...codes,
    ...(body ? ofBodies : []),
    ...(query ? (["invalid-input"] as const) : []),
  ]);
  const byStatus = Map.groupBy([...possible].sort(), statusOfProblem);
  return Object.fromEntries(
    [...byStatus].map(([status, told]) => [
      status,
      {
        description: told.join(", "),
        content: {
          "application/json": {
            schema: {
              allOf: [
                { $ref: "#/components/schemas/problem" },
                { properties: { code: { enum: told } } },
              ],
            },
          },
        },
      },
    ]),
  );
}

function operationOf(endpoint: Endpoint): Json {
  const { operationId, summary, body, file, status, answer } = endpoint;
  const content =
    typeof answer === "string"
      ? { [answer]: {} }
      : { "application/json": { schema: schemaOf(answer, "output") } };
  const requestBody = body && {
    required: true,
    content: {
      "application/json": { schema: schemaOf(body, "input") },
      ...(file === undefined ? {} : { [file]: {} }),
    },
  };
  return {
    operationId,
    summary,
    parameters: parametersOf(endpoint),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      [status]: { description: "Det som efterfrågades", content },
      ...problemsOf(endpoint),
    },
  };
}

let built: Json | undefined;

/** The API described in OpenAPI 3.1, from the same rows and schemas that serve it. */
export function openApiDocument(): Json {
  built ??= build();
  return built;
}

function build(): Json {
  const byPath = Map.groupBy(endpoints, ({ path }) => `${apiBase}${path}`);
  const paths = [...byPath].map(([path, rows]) => [
    path,
    Object.fromEntries(rows.map((row) => [row.method, operationOf(row)])),
  ]);
  return {
    openapi: "3.1.0",
    info: {
      title: "Social investeringsfond",
      version: "1",
      description: "Belopp är heltal i öre. Datum skrivs 2026-11-24.",
    },
    paths: {
      ...Object.fromEntries(paths),
      "/api/openapi.json": { get: ownOperation },
      "/health": { get: healthOperation },
    },
    components: { schemas: { problem: schemaOf(problemAnswer, "output") } },
  };
}

const json = (schema: Json) => ({
  description: "Svar",
  content: { "application/json": { schema } },
});

const ownOperation: Json = {
  operationId: "readOpenApi",
  summary: "Den här beskrivningen",
  responses: {
    200: json({ type: "object" }),
    401: json({ $ref: "#/components/schemas/problem" }),
  },
};

const healthOperation: Json = {
  operationId: "readHealth",
  summary: "Att tjänsten svarar",
  responses: { 200: json({ type: "object", properties: { ok: { const: true } } }) },
};
