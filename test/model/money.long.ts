import { expect, it } from "vitest";
import { recorded } from "./recorded.ts";
import { run } from "./running.ts";
import { withStart } from "./starting.ts";
import { fundsTried } from "./terms.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env["RUNS"] ?? 4);

it.each(fundsTried.map((fund, i) => ({ fund, seed: seed + i })))(
  `the money of $fund is what a model of it says after every act (SEED=${seed})`,
  ({ fund, seed: own }) =>
    withStart(fund, async (start) => {
      const began = performance.now();
      const { made, refused } = await run(start, { seed: own, numRuns, most: 250 });
      const seconds = (performance.now() - began) / 1000;
      const rate = ((made.length + refused.length) / seconds).toFixed(1);
      console.log(`${fund}, seed ${own}: ${numRuns} runs, ${rate} tries a second`);
      console.log(`${made.length} made: ${counted(made)}`);
      console.log(`${refused.length} refused: ${counted(refused)}`);
      expect(made.length).toBeGreaterThan(numRuns * 10);
      expect(refused.length).toBeGreaterThan(numRuns * 3);
    }),
);

it.each(recorded)(
  "what once told the fund from the model does not: $told",
  ({ fund, ...replayed }) =>
    withStart(fund, async (start) => {
      await run(start, { ...replayed, numRuns: 1 });
    }),
);

function counted(answers: readonly string[]): string {
  const counts = Map.groupBy(answers, (answer) => answer);
  return [...counts]
    .map(([answer, all]) => `${answer} ${all.length}`)
    .toSorted()
    .join(", ");
}
