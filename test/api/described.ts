import * as z from "zod";

/** What the API's schemas use of JSON Schema. */
export type Schema = {
  readonly type?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly items?: Schema | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
};

const number = z.number().optional();

const schema: z.ZodType<Schema> = z.object({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  get oneOf() {
    return z.array(schema).optional();
  },
  format: z.string().optional(),
  pattern: z.string().optional(),
  minLength: number,
  maxLength: number,
  minimum: number,
  maximum: number,
  minItems: number,
  maxItems: number,
  get items() {
    return schema.optional();
  },
  get properties() {
    return z.record(z.string(), schema).optional();
  },
  required: z.array(z.string()).optional(),
});

const json = <S extends z.ZodType>(of: S) =>
  z.object({ "application/json": z.object({ schema: of }).optional() });

/** A problem's schema names the codes that the status may bear. */
const codes = z
  .object({ allOf: z.tuple([z.unknown(), z.object({ properties: z.object({ code: schema }) })]) })
  .transform(({ allOf: [, { properties }] }) => properties.code.enum ?? []);

const document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        parameters: z
          .array(z.object({ name: z.string(), in: z.enum(["path", "query"]), schema }))
          .default([]),
        requestBody: z.object({ content: json(schema) }).optional(),
        responses: z.record(
          z.string(),
          z.object({ content: json(z.union([codes, z.unknown().transform(() => [])])).optional() }),
        ),
      }),
    ),
  ),
});

/** One operation as the served document describes it. */
export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, Schema>>;
  readonly body: Schema | undefined;
  /** The codes that each status may bear; none for what is not a problem. */
  readonly answers: ReadonlyMap<number, readonly unknown[]>;
};

/** Every method of every path in the OpenAPI document. */
export function operationsIn(served: unknown): readonly Operation[] {
  return Object.entries(document.parse(served).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({
      id: told.operationId,
      method: method.toUpperCase(),
      path,
      query: Object.fromEntries(
        told.parameters.filter((p) => p.in === "query").map((p) => [p.name, p.schema]),
      ),
      body: told.requestBody?.content["application/json"]?.schema,
      answers: new Map(
        Object.entries(told.responses).map(([status, { content }]) => [
          Number(status),
          content?.["application/json"]?.schema ?? [],
        ]),
      ),
    })),
  );
}
