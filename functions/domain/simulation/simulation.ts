import type { CalendarDate } from "../dates.ts";
import type { Share } from "../fraction.ts";
import type { Ore } from "../money.ts";
import type { Foreseen, Outcome } from "./outcome.ts";

/** What an idea would return to the fund, as planned and as it may go. Amounts in öre. */
export type Simulation = {
  readonly terms: {
    /** The version of the policy. */
    readonly policy: string;
    readonly outlookDecided: CalendarDate;
    readonly outlookSource: string;
    readonly internalRate: Share;
    readonly grant: Ore;
    readonly firstYear: number;
    readonly lastYear: number;
  };
  /** When all goes as planned: what a plan of the same facts would hold. */
  readonly plan: Foreseen["plan"];
  readonly totals: Foreseen["totals"];
  readonly trace: Foreseen["trace"];
  /** By the dated factors of the fund's outlook. */
  readonly outlook: {
    readonly low: Foreseen;
    readonly expected: Foreseen;
    readonly high: Foreseen;
  };
  /** Against the plan: half the effect, all of it a year late, none. Without traces, for size. */
  readonly whatIf: {
    readonly half: Outcome;
    readonly yearLate: Outcome;
    readonly none: Outcome;
  };
  /** What must be known to judge the figures, and how they were made: Swedish sentences. */
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
};
