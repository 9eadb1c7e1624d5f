import type { Case } from "../case.ts";
import { boardName, type Policy } from "../policy.ts";

/** What lines and boards are called in sentences about the case. */
export type Names = {
  readonly line: (id: string) => string;
  readonly board: (id: string) => string;
};

export function namesIn(c: Case, policy: Policy): Names {
  const lines = new Map(c.application?.costLines.map(({ id, name }) => [id, name]));
  return {
    line: (id) => `kostnadslinjen ”${lines.get(id) ?? id}”`,
    board: (id) => boardName(policy, id),
  };
}
