import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDifference } from "#functions/documents/first-difference.ts";
import { canonicalJson } from "#functions/store/canonical.ts";

const description = {
  title: "Skolnärvaro i Järva",
  sections: [{ heading: "Beslut", blocks: [{ rows: [["2029", "100"]] }] }],
};

describe("the first field in which two descriptions differ", () => {
  it.each([
    ["a text", { ...description, title: "Annat" }, "title"],
    [
      "a cell of a table",
      { ...description, sections: [{ heading: "Beslut", blocks: [{ rows: [["2029", "101"]] }] }] },
      "sections.0.blocks.0.rows.0.1",
    ],
    ["the first of two", { title: "Annat", sections: [] }, "sections.0"],
    ["a field that is new", { ...description, language: "sv-SE" }, "language"],
    ["a field that is gone", { sections: description.sections }, "title"],
    ["a list where there was none", { ...description, title: ["Annat"] }, "title"],
  ])("is found: %s", (_, recomputed, path) => {
    expect(firstDifference(description, recomputed)?.path).toBe(path);
  });

  it("comes with both values, and without the one that is not there", () => {
    expect(firstDifference({ a: 1 }, { a: null })).toEqual({
      path: "a",
      registered: 1,
      recomputed: null,
    });
    expect(firstDifference({ a: 1 }, {})).toEqual({ path: "a", registered: 1 });
  });

  it("is there exactly when their canonical JSON differs", () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(json, json, (a, b) => {
        const differ = canonicalJson(a) !== canonicalJson(b);
        expect(firstDifference(JSON.parse(canonicalJson(a)), a)).toBeUndefined();
        const [one, other] = [canonicalJson(a), canonicalJson(b)].map((text) => JSON.parse(text));
        expect(firstDifference(one, other) !== undefined).toBe(differ);
      }),
    );
  });
});
