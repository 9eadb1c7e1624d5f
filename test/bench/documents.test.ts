import { expect, it } from "vitest";
import { decisionOf, withOtherFigures } from "./documents/content.ts";
import { ours, pagesOf } from "./documents/engine.ts";

it("its documents have the pages that are asked for, and each has other figures", async () => {
  const decision = decisionOf(3);
  expect(pagesOf(await ours.pdfOf(decision))).toBe(3);
  expect(pagesOf(await ours.pdfOf(decisionOf(12)))).toBeGreaterThanOrEqual(11);
  const [a, b] = [1, 2].map((seed) => withOtherFigures(decision, seed));
  expect(a).not.toEqual(b);
  expect(withOtherFigures(decision, 1)).toEqual(a);
});
