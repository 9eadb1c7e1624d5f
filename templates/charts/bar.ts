import type { Fill } from "./chart.ts";
import { type Mark, tenth } from "./drawing.ts";

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const outline = 1;
/** Between the lines of a hatched bar. */
const spacing = 5;

/** A bar, filled in one of the three ways that are told apart without colour. */
export function bar(box: Box, fill: Fill): readonly Mark[] {
  if (box.width <= 0 || box.height <= 0) return [];
  const path = rectangle(box);
  const framed: Mark = { kind: "path", path, fill: "paper", stroke: "bar", width: outline };
  switch (fill) {
    case "solid":
      return [{ kind: "path", path, fill: "bar", stroke: "bar", width: outline }];
    case "open":
      return [framed];
    case "hatched":
      return [framed, { kind: "path", path: hatching(box), stroke: "bar", width: outline }];
  }
}

function rectangle({ x, y, width, height }: Box): string {
  return `M${tenth(x)},${tenth(y)}H${tenth(x + width)}V${tenth(y + height)}H${tenth(x)}Z`;
}

/** Slanting lines from the left or upper edge to the lower or right one, all within the box. */
function hatching({ x, y, width, height }: Box): string {
  const count = Math.ceil((width + height) / spacing) - 1;
  const lines = Array.from({ length: count }, (_, i) => {
    const along = (i + 1) * spacing;
    const [low, high] = [Math.min(along, height), Math.max(0, along - width)];
    const start = `M${tenth(x + along - low)},${tenth(y + low)}`;
    return `${start}L${tenth(x + along - high)},${tenth(y + high)}`;
  });
  return lines.join("");
}
