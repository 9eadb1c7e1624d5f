import LineBreaker from "linebreak";

/** The width of a text in one line, points. */
export type Measure = (text: string) => number;

type Word = { readonly text: string; readonly endsLine: boolean };

const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });

/**
 * The lines that a text takes in that width, points: as many words on each as fit, parted where
 * Unicode lets it (UAX #14). A line keeps the space at its end, which tells a listener's program
 * that the word ends there; an ended line gets one.
 */
export function linesOf(text: string, width: number, measure: Measure): readonly string[] {
  if (!text.includes("\n") && measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  const end = () => {
    lines.push(line);
    line = "";
    taken = 0;
  };
  for (const word of words(text)) {
    for (const part of parts(word.text, width, measure)) {
      if (line !== "" && taken + measure(part.trimEnd()) > width) end();
      line += part;
      taken += measure(part);
    }
    if (word.endsLine) end();
  }
  if (line !== "") end();
  return lines;
}

function* words(text: string): Generator<Word> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let at = breaker.nextBreak(); at !== null; at = breaker.nextBreak()) {
    if (isWithinRange(text, at.position)) continue;
    const word = text.slice(from, at.position);
    yield { text: word.replace(/ ?\n/, " "), endsLine: word.endsWith("\n") };
    from = at.position;
  }
}

/** After the dash of `2027–2031`. */
function isWithinRange(text: string, at: number): boolean {
  return text[at - 1] === "–" && isDigit(text[at - 2]) && isDigit(text[at]);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}

/** The word, or what a line holds of it at a time where no line holds it all. */
function* parts(word: string, width: number, measure: Measure): Generator<string> {
  if (measure(word.trimEnd()) <= width) {
    yield word;
    return;
  }
  let part = "";
  let taken = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = measure(segment);
    if (part !== "" && taken + wide > width) {
      yield part;
      part = "";
      taken = 0;
    }
    part += segment;
    taken += wide;
  }
  yield part;
}
