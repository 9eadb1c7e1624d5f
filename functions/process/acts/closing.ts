import type { ActRow } from "./row.ts";

/** Step 7: planned ± adjustments = returned + exempted + decided difference, to the öre. */
export const closingActs = {
  "reconcile-case": {
    title: "Upprätta slutavstämning",
    done: "Slutavstämning upprättad",
    from: ["reconciling"],
    to: ["budget-basis"],
    who: ["city-controller"],
    preconditions: ["nothing-reserved", "no-open-actuals"],
    work: "reconcile",
    documents: ["closing-reconciliation"],
    reversible: true,
  },
  "close-case": {
    title: "Avsluta ärendet",
    done: "Ärendet avslutat",
    from: ["budget-basis"],
    to: ["closed"],
    who: ["coordinator"],
    preconditions: ["reconciliation-verified"],
    work: "none",
  },
} as const satisfies Record<string, ActRow>;
