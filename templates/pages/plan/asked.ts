import type { Case, Plan } from "#functions/domain/case.ts";
import type { Exact } from "#functions/domain/fraction.ts";
import type { Ore } from "#functions/domain/money.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { type Html, html } from "../html.ts";

/** An adopted year, or the correction of one, against the plan that it was closed by. */
export type ClosedYear = {
  readonly year: number;
  /** Where its figures stand: `outcome/2029`, `correction/1/2029`. */
  readonly at: string;
  readonly isCorrection: boolean;
  readonly planned: Ore;
  /** What the closing shows, rounded, before cap and minimum; a correction has none of its own. */
  readonly achieved: Exact | undefined;
  readonly returned: Ore;
  readonly waiting: Ore;
  readonly explanation: string;
};

export type PlanPage = {
  readonly case: Case;
  readonly path: string;
  readonly policy: Policy;
  readonly plan: Plan;
  readonly closed: readonly ClosedYear[];
  /** What is let go or waits, by the address of the figure; nothing of other figures. */
  readonly amountAt: (address: string) => Ore | undefined;
  /** Whether the events give the same figures again; undefined when none were stored. */
  readonly recomputed: "same" | { readonly differs: string } | undefined;
};

/** The page that tells why a figure is what it is, in the case at the path. */
export function whyPath(path: string, version: number, figure: string): string {
  const [kind, number] = figure.split("/");
  const of = kind === "plan" && number !== undefined ? number : version;
  return `${path}/plans/${of}/why?${new URLSearchParams({ figure })}`;
}

/** The amount, as a way to why it is so. */
export function figureLink({ path, plan }: PlanPage, address: string, amount: Ore): Html {
  return html`<a href="${whyPath(path, plan.version, address)}">${kronor(amount)}</a>`;
}
