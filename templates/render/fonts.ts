import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { shapeWordsOnce } from "./shaped-words.ts";

/** The two opened weights that every document is set in; figures are tabular in both. */
export type Fonts = { readonly regular: Font; readonly semibold: Font };

let opened: Fonts | undefined;

/** Source Sans 3, opened once a process from `fonts/` beside this file, or beside the bundle. */
export function sourceSans(): Fonts {
  opened ??= {
    regular: openFont(new URL("./fonts/SourceSans3-Regular.ttf", import.meta.url)),
    semibold: openFont(new URL("./fonts/SourceSans3-Semibold.ttf", import.meta.url)),
  };
  return opened;
}

function openFont(file: URL): Font {
  const font = create(readFileSync(file));
  if (!("layout" in font)) throw new Error(`A collection, not one font: ${file.pathname}`);
  nameGlyphsByLowestCharacter(font);
  keepLettersApart(font);
  shapeWordsOnce(font);
  return font;
}

/** A ligature is one glyph, and reads back as one character: a search for `effekt` would miss it. */
const lettersApart = { liga: false };
/** What only marks and fractions need: a word without them is shaped in two thirds of the time. */
const lettersOnly = {
  ...lettersApart,
  ccmp: false,
  mark: false,
  mkmk: false,
  frac: false,
  numr: false,
  dnom: false,
};
const isMoreThanLetters = /[\p{M}\u2044]/u;

function keepLettersApart(font: Font): void {
  const layout = font.layout.bind(font);
  font.layout = (text) => layout(text, isMoreThanLetters.test(text) ? lettersApart : lettersOnly);
}

/**
 * fontkit remembers a glyph by the character that asked for it first. Space and hard space share a
 * glyph, so what was drawn before would else decide how this document's text is read back.
 */
function nameGlyphsByLowestCharacter(font: Font): void {
  for (const character of font.characterSet.toSorted((a, b) => a - b)) {
    font.glyphForCodePoint(character);
  }
}
