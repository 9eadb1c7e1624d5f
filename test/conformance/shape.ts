import * as z from "zod";

/** What a template takes, as JSON Schema. */
export type Shape = z.core.JSONSchema.JSONSchema;

/** The format of an integer that is an amount in öre: JSON Schema has none of its own. */
export const oreFormat = "ore";

export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      const isMadeOre = zodSchema instanceof z.ZodPipe && jsonSchema.type === "integer";
      if (isMadeOre) jsonSchema.format = oreFormat;
    },
  });
}

/** The shapes that the value may have one of; none where it has but one. */
export function branchesOf({ oneOf, anyOf }: Shape): readonly Shape[] {
  return oneOf ?? anyOf ?? [];
}

export function fieldsOf({ properties = {} }: Shape): readonly (readonly [string, Shape])[] {
  return Object.entries(properties).flatMap(([name, field]) =>
    typeof field === "object" ? [[name, field] as const] : [],
  );
}

export function itemOf({ items }: Shape): Shape {
  return typeof items === "object" && !Array.isArray(items) ? items : {};
}
