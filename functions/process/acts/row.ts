import type { DocumentKind } from "../documents.ts";
import type { Role } from "../roles.ts";
import type { Stage } from "../stages.ts";
import type { Work } from "../works.ts";

/** For which board a person with a board role may act: none where the role serves the whole fund. */
export type BoardScope =
  /** the board that applies and leads */
  | "lead"
  /** the board that the act's own data names in `board` */
  | "named"
  /** any board of the fund: the case does not exist yet */
  | "any";

/**
 * What must hold beside stage and role. Each name is one pure function in
 * `functions/domain/preconditions.ts`; a test sees to it that none is missing.
 */
export type Precondition =
  | "application-valid"
  | "replies-in"
  | "agreements-in"
  | "within-delegation"
  | "split-stands"
  | "no-open-requisitions"
  | "reports-received"
  | "plan-proposed"
  | "no-open-actuals"
  | "all-years-adopted"
  | "whole-exempt"
  | "nothing-reserved"
  | "reconciliation-verified"
  | "money-not-stopped";

/** One row of the process table. */
export type ActRow = {
  /** What the button says, in the imperative. */
  readonly title: string;
  /** What the timeline says afterwards. */
  readonly done: string;
  /** The stages in which it can be made; empty for the act that opens a case. */
  readonly from: readonly Stage[];
  /** The stages it can lead to; `same` leaves the case where it is. */
  readonly to: readonly (Stage | "same")[];
  readonly who: readonly Role[];
  readonly boardScope?: BoardScope;
  readonly preconditions?: readonly Precondition[];
  /** Several persons may make it side by side: it does not make what others see stale. */
  readonly parallel?: true;
  /** What the workflow does when it picks the act up. */
  readonly work: Work;
  /** Documents that the act gives rise to. */
  readonly documents?: readonly DocumentKind[];
  /** A mistake can be undone by a counter-act while no other act has followed. */
  readonly reversible?: true;
};
