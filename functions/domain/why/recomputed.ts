import type { Refusal } from "../refusals.ts";
import type { Result } from "../result.ts";

/** What was computed once when the act was made, and so can be again. */
export function recomputed<T>(computed: Result<T, Refusal>): T {
  if (computed.ok) return computed.value;
  throw new Error(`What was computed cannot be computed again: ${computed.refusal.message}`);
}
