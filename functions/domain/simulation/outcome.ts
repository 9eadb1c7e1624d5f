import type { PlanRow } from "../case.ts";
import type { Exact } from "../fraction.ts";
import type { Ore } from "../money.ts";
import type { Course } from "../outlook.ts";
import type { Part } from "../repayment/parts.ts";
import type { Step } from "../repayment/steps.ts";
import type { RealisedEffect } from "./realised-effect.ts";
import type { YearAmount } from "./value.ts";

/** What an idea returns on one course of events. Amounts in öre. */
export type Outcome = {
  readonly course: Course;
  /** What falls due by year and board, years with nothing due too. */
  readonly plan: readonly PlanRow[];
  readonly totals: {
    readonly due: Ore;
    readonly byYear: readonly YearAmount[];
    readonly byBoard: readonly Part[];
    /** What is still below the minimum after the last year, and so not in `due`. */
    readonly stillWaiting: Ore;
    /** What the cap takes. */
    readonly overCap: Ore;
    /** What the measure saves over the years, exactly. */
    readonly attributed: Exact;
    /** `due` as of the end of the investment's last year, at the internal rate. */
    readonly presentValue: Ore;
    readonly paybackYear: number | null;
  };
};

/** The same with how each figure came about. */
export type Foreseen = Outcome & { readonly trace: readonly (RealisedEffect | Step)[] };
