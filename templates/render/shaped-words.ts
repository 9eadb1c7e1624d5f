import type { Font, GlyphRun } from "fontkit";

/** Words that a font remembers at least, those it met last; twice as many take some 10 MB. */
const remembered = 4000;
/** A Greek letter has other glyphs in a word of its own script than beside Latin ones. */
const greek = /\p{Script=Greek}/u;

/**
 * Shapes a word once a process: choosing and kerning its glyphs is half of drawing a document, and
 * documents say much the same. A hard space parts words too, since nothing is kerned with it: all
 * amounts are made of the same thousand groups of figures.
 *
 * pdfkit scales a run's positions in place, to 1000 units an em; where the font has those already
 * that changes nothing, and one run can serve every document.
 */
export function shapeWordsOnce(font: Font): void {
  if (font.unitsPerEm !== 1000) {
    throw new Error(`${font.postscriptName} has ${font.unitsPerEm} units an em, not 1000`);
  }
  const shapedWord = rememberedBy(font.layout.bind(font));
  font.layout = (text) => {
    if (!text.includes("\u00a0") || greek.test(text)) return shapedWord(text);
    return joined(
      text.split(/(\u00a0)/).flatMap((part) => (part === "" ? [] : [shapedWord(part)])),
    );
  };
}

function rememberedBy(shape: (word: string) => GlyphRun): (word: string) => GlyphRun {
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
  const [first] = runs;
  if (!first) throw new RangeError("No runs to join");
  return {
    ...first,
    glyphs: runs.flatMap(({ glyphs }) => glyphs),
    positions: runs.flatMap(({ positions }) => positions),
    advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
  };
}
