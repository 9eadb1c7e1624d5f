import { expect, it } from "vitest";
import { machine } from "./machine.ts";
import { repaymentBench } from "./repayment.ts";
import { timed } from "./timing.ts";

it("the repayment bench measures each size with and without trace, and says what dominates", async () => {
  const lines = await repaymentBench("quick");
  expect(lines).toHaveLength(7);
  for (const line of lines.slice(0, 6)) {
    const [, perSecond, median, p99] =
      /: (\d+\.\d) plans\/s, median (\d+\.\d+) ms, p99 (\d+\.\d+) ms,/.exec(line) ?? [];
    expect(Number(perSecond)).toBeGreaterThan(0);
    expect(Number(p99)).toBeGreaterThanOrEqual(Number(median));
  }
  expect(lines[6]).toMatch(/^without trace, the time goes to .+ \d+ %/);
  expect(machine()).toContain(process.version);
});

it("timing counts every run of every round", () => {
  let runs = 0;
  const { perSecond, median } = timed(() => runs++, { rounds: 2, roundMs: 5 });
  expect(runs).toBeGreaterThan(2);
  expect(perSecond).toBeGreaterThan(0);
  expect(median).toBeGreaterThanOrEqual(0);
});
