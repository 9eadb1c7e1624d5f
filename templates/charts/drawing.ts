/** What a chart is drawn with, on paper and screen: at least 7:1 for text, 3:1 for bars. */
export const tones = {
  ink: "#1a1a1a",
  quiet: "#4d4d4d",
  line: "#b8bec6",
  bar: "#0b4f8a",
  paper: "#ffffff",
} as const;
export type Tone = keyof typeof tones;

/** One thing to draw, in the drawing's own units from its top left corner. */
export type Mark =
  | {
      readonly kind: "path";
      /** As SVG writes it. */
      readonly path: string;
      readonly fill?: Tone;
      readonly stroke?: Tone;
      readonly width?: number;
    }
  | {
      readonly kind: "text";
      readonly text: string;
      readonly x: number;
      /** Of the line that the letters stand on. */
      readonly y: number;
      readonly size: number;
      readonly anchor: "start" | "middle" | "end";
      readonly tone: Tone;
    };

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
};

/** The room that a chart gets: its width, and the size of its letters, in the same unit. */
export type Room = { readonly width: number; readonly letters: number };

/** Widest average of a figure or letter, as a part of its size. */
const letterWidth = 0.56;

/** At most how wide the text is; both the page's letters and the document's are narrower. */
export function widthOfText(text: string, size: number): number {
  return text.length * size * letterWidth;
}

/** A place to a tenth, so that drawings are short and the same everywhere. */
export function tenth(place: number): number {
  return Math.round(place * 10) / 10;
}
