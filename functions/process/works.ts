/** What the workflow does for an act: one Lambda and one state of the machine each. */
export const works = [
  "none",
  "check-the-idea",
  "validate-the-application",
  "prepare-the-decision",
  "settle-the-grant",
  "compute-the-repayment-plan",
  "adjust-the-plan",
  "reconcile",
] as const;

export type Work = (typeof works)[number];
