import { computeFigures, computeRepayment } from "#functions/domain/repayment/compute-repayment.ts";
import type { RepaymentInput } from "#functions/domain/repayment/input.ts";
import { largePlan } from "./large-plan.ts";
import { profiled } from "./profile.ts";
import { type Effort, timed } from "./timing.ts";

const efforts = {
  thorough: { rounds: 9, roundMs: 1000 },
  quick: { rounds: 1, roundMs: 20 },
} as const;

const ways = [
  ["without trace", computeFigures],
  ["with trace", computeRepayment],
] as const;

/** Plans a second with and without the trace, how that grows with the plan, and what takes the time. */
export async function repaymentBench(effort: keyof typeof efforts): Promise<readonly string[]> {
  const measures = [10, 100, 1000].flatMap((lines) =>
    ways.map(([way, compute]) => measured(way, compute, lines, efforts[effort])),
  );
  return [...measures, await dominant(efforts[effort])];
}

type Compute = (input: RepaymentInput) => { readonly ok: boolean };

function measured(way: string, compute: Compute, lines: number, effort: Effort): string {
  const input = largePlan(lines);
  if (!compute(input).ok) throw new Error(`The plan of ${lines} lines is not computable`);
  const { median, p99, perSecond } = timed(() => compute(input), effort);
  return [
    `${lines} lines × 10 years × 5 boards ${way}: ${perSecond.toFixed(1)} plans/s`,
    `median ${median.toFixed(3)} ms`,
    `p99 ${p99.toFixed(3)} ms`,
    `${((median * 1000) / (lines * 10)).toFixed(2)} µs a line-year`,
  ].join(", ");
}

async function dominant({ rounds, roundMs }: Effort): Promise<string> {
  const input = largePlan(10);
  const times = await profiled(() => {
    timed(() => computeFigures(input), { rounds, roundMs: roundMs / 3 });
  });
  const most = times
    .slice(0, 6)
    .map(({ file, share }) => `${file} ${Math.round(share * 100)} %`)
    .join(", ");
  return `without trace, the time goes to ${most}`;
}
