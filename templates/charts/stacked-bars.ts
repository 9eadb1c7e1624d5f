import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { kronorIn } from "#templates/wording/amounts.ts";
import { bar } from "./bar.ts";
import type { StackedBars } from "./chart.ts";
import type { Drawing, Mark, Room } from "./drawing.ts";
import { key } from "./key.ts";

type Bar = StackedBars["bars"][number];

/** Lying bars on a common scale, each with its parts named below it. */
export function drawStackedBars({ bars, unit }: StackedBars, room: Room): Drawing {
  const { letters, width } = room;
  const thick = letters * 2;
  const most = Math.max(
    1,
    ...bars.map(({ parts }) => parts.reduce((a, { amount }) => a + amount, 0)),
  );
  const x = scaleLinear()
    .domain([0, most])
    .range([0.5, width - 0.5]);
  const parts = stack<Bar, number>()
    .keys(
      Array.from({ length: Math.max(0, ...bars.map((each) => each.parts.length)) }, (_, i) => i),
    )
    .value((each, part) => each.parts[part]?.amount ?? 0)([...bars]);
  let y = 0;
  const marks = bars.flatMap((each, b): readonly Mark[] => {
    const barTop = y + letters * 1.6;
    const drawn = each.parts.flatMap(({ fill }, p) => {
      const [from = 0, to = 0] = parts[p]?.[b] ?? [];
      return bar({ x: x(from), y: barTop, width: x(to) - x(from), height: thick }, fill);
    });
    const items = each.parts.map(({ name, amount, fill }) => ({
      text: `${name} ${kronorIn(amount, unit)}`,
      fill,
    }));
    const names = key(items, barTop + thick + letters * 0.6, room);
    const title: Mark = {
      kind: "text",
      text: each.name,
      x: 0,
      y: y + letters,
      size: letters,
      anchor: "start",
      tone: "quiet",
    };
    y = barTop + thick + letters * 0.6 + names.height + letters * 0.6;
    return [title, ...drawn, ...names.marks];
  });
  return { width, height: Math.ceil(y), marks };
}
