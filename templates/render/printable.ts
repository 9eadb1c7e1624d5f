import type { Font } from "fontkit";

/** Marks that are not seen and only disturb what is searched for or copied. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const plain = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff]*$/;
const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });

/**
 * The text as the font can print it. What it cannot (control characters, emoji, other scripts)
 * stands as its code, `[tecken U+1F600]`: a decision is never held up by a character, nor does one
 * vanish in silence.
 */
export function printable(text: string, font: Font): string {
  if (plain.test(text)) return text;
  const whole = text.normalize("NFC").replaceAll(/\r\n?/g, "\n").replaceAll("\t", " ");
  return Array.from(graphemes.segment(whole), ({ segment }) => shown(segment, font)).join("");
}

function shown(grapheme: string, font: Font): string {
  const seen = grapheme.replace(invisible, "");
  const isInFont = Array.from(seen).every(
    (character) => character === "\n" || isPrinted(character, font),
  );
  return isInFont ? seen : `[tecken ${Array.from(grapheme, codeOf).join(" ")}]`;
}

function isPrinted(character: string, font: Font): boolean {
  return (
    !/[\p{Cc}\p{Cs}\p{Cf}]/u.test(character) && font.hasGlyphForCodePoint(codePoint(character))
  );
}

function codeOf(character: string): string {
  return `U+${codePoint(character).toString(16).toUpperCase().padStart(4, "0")}`;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
