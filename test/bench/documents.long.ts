import { expect, it } from "vitest";
import { chromiumPath } from "#test/support/chromium.ts";
import { documentsBench } from "./documents.ts";

it("the documents bench measures every engine and says of each aim whether it is reached", async () => {
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
