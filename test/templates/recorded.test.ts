import { describe, expect, it } from "vitest";
import { rendererVersion } from "#templates/render/metadata.ts";
import { catalogue } from "#test/conformance/issued.ts";
import { hashDrawn, hashOf, recordings, templateOf } from "./recordings.ts";

/** When one of these fails: raise the version, then run `node test/templates/recordings.ts`. */
const recorded = recordings();

describe.each(recorded)("$template, version $version, with the data it once had", (one) => {
  const template = templateOf(one);

  it("is still taken", () => {
    expect(template.describe(one.data).kind).toBe(template.kind);
  });

  if (template.version === one.version) {
    it("says what it said", () => {
      expect(hashOf(template.describe(one.data))).toBe(one.description);
    });

    it("is drawn to the bytes it was drawn to", async () => {
      const before = one.drawn[rendererVersion];
      expect(await hashDrawn(template.describe(one.data))).toBe(before);
    });
  }
});

it.each(Object.entries(catalogue))(
  "%s is recorded in its version of today",
  (key, { version: now }) => {
    expect(recorded.map(({ template, version }) => [template, version])).toContainEqual([key, now]);
  },
);
