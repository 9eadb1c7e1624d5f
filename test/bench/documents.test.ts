import { expect, it } from "vitest";
import { chromiumPath } from "#test/support/chromium.ts";
import { decisionOf, withOtherFigures } from "./documents/content.ts";
import { ours, pagesOf } from "./documents/engine.ts";
import { documentsBench } from "./documents.ts";

it("the documents bench measures every engine and says of each aim whether it is reached", {
  timeout: 240_000,
}, async () => {
  const lines = await documentsBench("quick");
  const starting = (with_: string) => lines.filter((line) => line.startsWith(with_));

  for (const line of lines) expect(line).not.toMatch(/NaN|undefined/);
  for (const aimed of ["warm", "size", "against pdfmake", "cold start, ours bundled"]) {
    expect(starting(aimed)).toEqual([expect.stringMatching(/\(aim .+: (NOT )?reached\)$/)]);
  }
  expect(starting("memory, ours")).toHaveLength(1);
  expect(starting("the document function")).toHaveLength(3);
  const engines = chromiumPath() === undefined ? 2 : 4;
  expect(starting("growth")).toHaveLength(engines);
  if (engines === 2) expect(lines.at(-1)).toMatch(/^did not run: Chromium/);
});

it("its documents have the pages that are asked for, and each has other figures", async () => {
  const decision = decisionOf(3);
  expect(pagesOf(await ours.pdfOf(decision))).toBe(3);
  expect(pagesOf(await ours.pdfOf(decisionOf(12)))).toBeGreaterThanOrEqual(11);
  const [a, b] = [1, 2].map((seed) => withOtherFigures(decision, seed));
  expect(a).not.toEqual(b);
  expect(withOtherFigures(decision, 1)).toEqual(a);
});
