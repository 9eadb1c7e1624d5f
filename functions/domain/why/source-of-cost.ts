import type { Case, ExpectedYear } from "../case.ts";
import { reportedOf } from "../repayment-of-case/costs.ts";

/** Where the cost of a line in a closed year is from: the closing, or the last correction of it. */
export function sourceOfClosedCost(c: Case, line: string, year: number): string {
  const actuals = c.actuals.find(
    (a) => a.year === year && reportedOf(a).lines.some(({ costLine }) => costLine === line),
  );
  if (!actuals) throw new Error(`Case ${c.number}: nobody has reported ${line} for ${year}`);
  const adopted = actuals.corrections?.findLastIndex((each) => each.adopted !== undefined) ?? -1;
  const closing = `actuals/${year}/${actuals.board}`;
  return adopted < 0 ? closing : `${closing}/correction/${adopted + 1}`;
}

/** Where the expectation is from: the version of the plan that first had it, the first as evaluated. */
export function sourceOfExpectation(c: Case, version: number, expected: ExpectedYear): string {
  const plans = c.plans.filter((plan) => plan.version <= version).toReversed();
  const changed = plans.findIndex((plan) => !plan.expected.some((e) => isSame(e, expected)));
  const first = (changed < 0 ? plans.at(-1) : plans[changed - 1])?.version ?? version;
  return first === 1 ? "evaluation" : `plan-decision/${first}`;
}

function isSame(a: ExpectedYear, b: ExpectedYear): boolean {
  return (
    a.costLine === b.costLine && a.year === b.year && a.cost === b.cost && a.driver === b.driver
  );
}
