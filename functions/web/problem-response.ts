import type { Context } from "hono";
import { type Problem, statusOfProblem } from "./problem.ts";

/** The problem as the API answers it. */
export function problemResponse(context: Context, told: Problem): Response {
  return context.json(told, statusOfProblem(told.code));
}
