import { expect, it } from "vitest";
import { recorded } from "./recorded.ts";
import { run } from "./running.ts";
import { withStart } from "./starting.ts";
import { fundsTried } from "./terms.ts";

it.each(fundsTried)(
  "the money of %s is what a model of it says after every act, and refusals change nothing",
  (fund) =>
    withStart(fund, async (start) => {
      const { made, refused } = await run(start, { seed: 20_261_124, numRuns: 1, most: 100 });
      expect(made.length).toBeGreaterThan(10);
      expect(refused.length).toBeGreaterThan(0);
      for (const { seed, path, most } of recorded.filter((each) => each.fund === fund)) {
        await run(start, { seed, path, most, numRuns: 1 });
      }
    }),
  300_000,
);
