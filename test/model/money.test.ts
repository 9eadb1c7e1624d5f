import { expect, it } from "vitest";
import { run } from "./running.ts";
import { withStart } from "./starting.ts";

it(
  "the money of a fund is what a model of it says after every act, and refusals change nothing",
  () =>
    withStart("stockholm", async (start) => {
      const { made, refused } = await run(start, { seed: 20_261_124, numRuns: 1, most: 100 });
      expect(made.length).toBeGreaterThan(10);
      expect(refused.length).toBeGreaterThan(0);
    }),
  300_000,
);
