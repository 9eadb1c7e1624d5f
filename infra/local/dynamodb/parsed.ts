import type * as z from "zod";
import { validationError } from "./refusals.ts";

/** The request in the shape of the schema; refused with what is wrong and where. */
export function parsed<S extends z.ZodType>(schema: S, request: unknown): z.infer<S> {
  const result = schema.safeParse(request);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => [...path, message].join(": "));
  throw validationError(problems.join("; "));
}
