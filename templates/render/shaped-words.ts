import type { Font, GlyphRun } from "fontkit";

/** Words that a font remembers at least, those it met last; twice as many take some 10 MB. */
const remembered = 4000;
/** Greek letters have other glyphs in a word of their own script, and figures about a fraction slash. */
const togetherOnly = /[\p{Script=Greek}\u2044]/u;
/** Nothing is kerned with these, so that a word is shaped alike on either side of them. */
const apart = /([ \u00a0\d])/;

type Shape = (word: string) => GlyphRun;
const shapers = new WeakMap<Font, Shape>();

/**
 * Shapes a word once a process: choosing and kerning its glyphs is half of drawing a document, and
 * documents say much the same. A figure is a word of its own: all amounts are made of the same ten.
 *
 * pdfkit scales a run's positions in place, to 1000 units an em; where the font has those already
 * that changes nothing, and one run can serve every document.
 */
export function shapeWordsOnce(font: Font): void {
  if (font.unitsPerEm !== 1000) {
    throw new Error(`${font.postscriptName} has ${font.unitsPerEm} units an em, not 1000`);
  }
  const shaped = rememberedBy(font.layout.bind(font));
  font.layout = (text) => joined(wordsOf(text).map(shaped));
  shapers.set(font, shaped);
}

/** The width of a text in one line, in thousandths of an em. */
export function advanceOf(font: Font, text: string): number {
  const shaped = shapers.get(font) ?? ((word) => font.layout(word));
  let width = 0;
  for (const word of wordsOf(text)) width += shaped(word).advanceWidth;
  return width;
}

function wordsOf(text: string): readonly string[] {
  if (!apart.test(text) || togetherOnly.test(text)) return [text];
  return text.split(apart).filter((word) => word !== "");
}

function rememberedBy(shape: Shape): Shape {
  let young = new Map<string, GlyphRun>();
  let old = young;
  return (word) => {
    const known = young.get(word);
    if (known) return known;
    const run = old.get(word) ?? shape(word);
    if (young.size >= remembered) [old, young] = [young, new Map()];
    young.set(word, run);
    return run;
  };
}

function joined(runs: readonly GlyphRun[]): GlyphRun {
  const [first, ...others] = runs;
  if (!first) throw new RangeError("No runs to join");
  if (others.length === 0) return first;
  return {
    ...first,
    glyphs: runs.flatMap(({ glyphs }) => glyphs),
    positions: runs.flatMap(({ positions }) => positions),
    advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
  };
}
