import type { Font, GlyphRun } from "fontkit";

/** Words a font remembers; some 5 MB, and more than the templates' own words and a year's names. */
const most = 5000;

/**
 * Shapes a word once a process: choosing and kerning its glyphs is half of drawing a document, and
 * documents say much the same. pdfkit scales a run's positions in place, to 1000 units an em; where
 * the font has those already that changes nothing, and one run can serve every document.
 */
export function shapeWordsOnce(font: Font): void {
  if (font.unitsPerEm !== 1000) {
    throw new Error(`${font.postscriptName} has ${font.unitsPerEm} units an em, not 1000`);
  }
  const shape = font.layout.bind(font);
  const shaped = new Map<string, GlyphRun>();
  font.layout = (word) => {
    const known = shaped.get(word);
    if (known) return known;
    const run = shape(word);
    if (shaped.size >= most) shaped.clear();
    shaped.set(word, run);
    return run;
  };
}
