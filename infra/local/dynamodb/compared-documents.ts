import type { CheckedRequest, Operand } from "dynalite/db/index.js";

/** Whether a condition or filter has a list or map as a value: dynalite never finds two of them equal. */
export function comparesDocument({ _condition, _filter }: CheckedRequest): boolean {
  return [_condition, _filter].some((parsed) => parsed && holdsDocument(parsed.expression));
}

function holdsDocument(operand: Operand): boolean {
  if (isPath(operand)) return false;
  if ("args" in operand) return operand.args.some(holdsDocument);
  return operand.L !== undefined || operand.M !== undefined;
}

function isPath(operand: Operand): operand is Extract<Operand, readonly unknown[]> {
  return Array.isArray(operand);
}
