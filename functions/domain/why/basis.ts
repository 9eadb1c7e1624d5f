import type { Case, IndexLevels } from "../case.ts";
import { type Policy, termsOf } from "../policy.ts";
import type { RepaymentComputation } from "../repayment/computation.ts";
import type { Step } from "../repayment/steps.ts";
import type { Succession } from "../repayment/succession.ts";
import type { RepaymentPolicy } from "../repayment-policy.ts";

/** What the figures of a plan, a closing or a correction are computed from, and where they stand. */
export type Basis = {
  readonly case: Case;
  readonly policy: Policy;
  readonly terms: RepaymentPolicy;
  /** `plan/2`, `outcome/2029`, `correction/1`. */
  readonly subject: string;
  readonly computed: RepaymentComputation;
  readonly index: IndexLevels;
  readonly successions: readonly Succession[];
  /** The version of the plan in which coming years are expected. */
  readonly version: number;
  /** The last year of which the closing is known; those after it are expected. */
  readonly knownThrough: number;
};

export function basisOf(given: Omit<Basis, "terms" | "successions">): Basis {
  const { successions = [] } = given.case;
  return {
    ...given,
    terms: termsOf(given.policy),
    successions: successions
      .filter(({ from, to }) => from !== to.id)
      .map(({ from, to, firstYear }) => ({ from, to: to.id, firstYear })),
  };
}

/** Where a year's figures stand: a closing's own year stands directly below it. */
export function yearAt({ subject }: Pick<Basis, "subject">, year: number): string {
  return subject === `outcome/${year}` ? subject : `${subject}/${year}`;
}

type StepOf<R extends Step["rule"]> = Extract<Step, { rule: R }>;

/** The computation's steps of one kind in the year. */
export function stepsOf<R extends Step["rule"]>(
  { computed }: Pick<Basis, "computed">,
  rule: R,
  year: number,
): readonly StepOf<R>[] {
  const isOfKind = (step: Step): step is StepOf<R> => step.rule === rule;
  return computed.steps.filter(isOfKind).filter((step) => step.year === year);
}

export function stepOf<R extends Step["rule"]>(
  basis: Pick<Basis, "computed" | "subject">,
  rule: R,
  year: number,
): StepOf<R> {
  const [step] = stepsOf(basis, rule, year);
  if (!step) throw new Error(`${basis.subject} has no step ${rule} for ${year}`);
  return step;
}
