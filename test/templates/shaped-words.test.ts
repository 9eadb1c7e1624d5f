import { readFileSync } from "node:fs";
import fc from "fast-check";
import { create, type Font, type GlyphRun } from "fontkit";
import { describe, expect, it } from "vitest";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import { sourceSans } from "#templates/render/fonts.ts";
import { advanceOf } from "#templates/render/shaped-words.ts";

function unshared(weight: string): Font {
  const file = import.meta.resolve(`#templates/render/fonts/SourceSans3-${weight}.ttf`);
  const font = create(readFileSync(new URL(file)));
  if (!("layout" in font)) throw new Error(`${weight} is a collection`);
  return font;
}

const weights = [
  ["regular", sourceSans().regular, unshared("Regular")],
  ["semibold", sourceSans().semibold, unshared("Semibold")],
] as const;

function placed({ glyphs, positions, advanceWidth }: GlyphRun) {
  const at = positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset]);
  return { glyphs: glyphs.map(({ id }) => id), at, advanceWidth };
}

describe.each(weights)("words in %s, shaped once and in parts", (_, shared, font) => {
  const whole = (text: string) => placed(font.layout(text, { liga: false }));

  it("stand beside a hard space as they do when shaped whole, whatever the character", () => {
    for (const code of font.characterSet.filter((each) => each >= 32)) {
      const text = `V\u00a0${String.fromCodePoint(code)}\u00a0${String.fromCodePoint(code)}`;
      expect(placed(shared.layout(text)), `U+${code.toString(16)}`).toEqual(whole(text));
    }
  });

  it("stand beside a figure and a space as they do when shaped whole, whatever the character", () => {
    for (const code of font.characterSet.filter((each) => each >= 32)) {
      const c = String.fromCodePoint(code);
      const text = `1${c}V${c}7 ${c}\u0301 ${c}`;
      expect(placed(shared.layout(text)), `U+${code.toString(16)}`).toEqual(whole(text));
      expect(advanceOf(shared, text)).toBeCloseTo(whole(text).advanceWidth, 6);
    }
  });

  it("are all that our documents say as they are when shaped whole", () => {
    const said = Object.values(documentTemplates).map((t) => JSON.stringify(t.describe(t.example)));
    const texts = new Set(said.flatMap((json) => json.match(/(?<=")[^"\\]+(?=")/g) ?? []));
    for (const text of texts) expect(placed(shared.layout(text)), text).toEqual(whole(text));
  });

  it("are amounts as they are when shaped whole, the second time too", () => {
    const amount = fc.stringMatching(
      /^[−+(]?\d{1,3}(\u00a0\d{3}){0,4}(,\d)?(\u00a0(kr|mnkr|%))?[.,)]? ?$/,
    );
    fc.assert(
      fc.property(amount, (text) => {
        expect(placed(shared.layout(text))).toEqual(whole(text));
        expect(placed(shared.layout(text))).toEqual(whole(text));
      }),
    );
  });
});
