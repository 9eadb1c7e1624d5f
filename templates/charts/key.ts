import { bar } from "./bar.ts";
import type { Fill } from "./chart.ts";
import { type Mark, type Room, widthOfText } from "./drawing.ts";

type Item = { readonly text: string; readonly fill: Fill };

/** The names of the fills in rows from that height down, and how high they are together. */
export function key(
  items: readonly Item[],
  y: number,
  { width, letters }: Room,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const rowHeight = letters * 1.7;
  const side = letters * 0.9;
  let [x, row] = [0, 0];
  const marks = items.flatMap(({ text, fill }) => {
    const own = side + letters * 0.6 + widthOfText(text, letters);
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const baseline = y + row * rowHeight + letters;
    const box = { x: x + 0.5, y: baseline - side, width: side, height: side };
    const name: Mark = {
      kind: "text",
      text,
      x: x + side + letters * 0.6,
      y: baseline,
      size: letters,
      anchor: "start",
      tone: "ink",
    };
    x += own + letters * 1.2;
    return [...bar(box, fill), name];
  });
  return { marks, height: (row + 1) * rowHeight };
}
