import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "#templates/render/lines.ts";

/** As if each character were a point wide. */
const measure = (text: string) => text.length;

const text = fc.stringMatching(/^[a-zåäö]{1,9}([ \n/-]{1,2}[a-zåäö]{1,9}){0,12}$/);

describe("a text in lines", () => {
  it("says all of it, no line is too wide, and none could have held the next word too", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 40 }), (said, width) => {
        const lines = linesOf(said, width, measure);
        expect(lines.join("").replace(/\s+/g, " ").trim()).toBe(said.replace(/\s+/g, " ").trim());
        for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
        if (said.includes("\n")) return;
        lines.slice(1).forEach((line, i) => {
          const [next = ""] = line.split(/(?<=[ /-])/);
          const before = lines[i] ?? "";
          if (!/[ /-]$/.test(before)) return;
          expect((before + next).trimEnd().length).toBeGreaterThan(width);
        });
      }),
    );
  });

  it.each([
    ["ends where it is ended, with a space after its word", "Ja\nnej", ["Ja ", "nej"]],
    ["has an empty line where one is left", "Ja\n\nnej", ["Ja ", " ", "nej"]],
    ["keeps an amount together", "om 12\u00a0500\u00a0kr", ["om ", "12\u00a0500\u00a0", "kr"]],
    ["parts a word that no line holds", "abcdefghijk", ["abcdefg", "hijk"]],
    ["keeps a letter with its mark", "aaaaaax\u0301", ["aaaaaa", "x\u0301"]],
    ["keeps a range together", "åren 27–31", ["åren ", "27–31"]],
    ["parts a word at its hyphen", "social-nämnd", ["social-", "nämnd"]],
  ])("%s", (_, said, lines) => {
    expect(linesOf(said, 7, measure)).toEqual(lines);
  });

  it("is done in a moment with a pasted code of a hundred thousand characters", () => {
    expect(linesOf("x".repeat(100_000), 80, measure)).toHaveLength(1250);
  });
});
