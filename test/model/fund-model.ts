import { type CaseModel, reservedOf } from "./case-model.ts";
import { memoOf } from "./settlement.ts";

/** The fund as the model knows it. The model's commands change it as they are made. */
export type FundModel = {
  capital: number;
  today: string;
  cases: readonly CaseModel[];
  /** What was answered to each try: `approve made`, `approve stale`. */
  readonly answers: string[];
};

const total = (cases: readonly CaseModel[], of: (c: CaseModel) => number): number =>
  cases.reduce((all, c) => all + of(c), 0);

/** The fund's balances, from what each case has moved: free is what is left. */
export function balancesOf({ capital, cases }: FundModel) {
  const reserved = total(cases, reservedOf);
  const used = total(cases, ({ moved }) => moved.use);
  const returned = total(cases, ({ moved }) => moved.return);
  return { capital, reserved, used, returned, free: capital + returned - reserved - used };
}

export function memoOfFund({ cases }: FundModel) {
  return {
    planned: total(cases, (c) => memoOf(c).planned),
    exempted: total(cases, (c) => memoOf(c).exempted),
  };
}
