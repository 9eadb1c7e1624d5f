import { scaleBand, scaleLinear } from "d3-scale";
import { ore } from "#functions/domain/money.ts";
import { inUnit } from "#templates/wording/amounts.ts";
import { bar } from "./bar.ts";
import type { GroupedBars } from "./chart.ts";
import { type Drawing, type Mark, type Room, tenth, widthOfText } from "./drawing.ts";
import { key } from "./key.ts";

/** The bars' height and their greatest width, in letters. */
const plotHeight = 15;
const widestBar = 4.5;

/** Upright bars from a common zero, with a thin scale to the left and the amounts at the bars. */
export function drawGroupedBars(chart: GroupedBars, room: Room): Drawing {
  const { letters, width } = room;
  const names = key(
    chart.series.map(({ name, fill }) => ({ text: name, fill })),
    0,
    room,
  );
  const top = names.height + letters * 1.6;
  const bottom = top + plotHeight * letters;
  const amounts = chart.groups.flatMap((group) => group.amounts).filter((each) => each !== null);
  const y = scaleLinear()
    .domain([Math.min(0, ...amounts), Math.max(1, ...amounts)])
    .nice(4)
    .range([bottom, top]);
  const ticks = y
    .ticks(4)
    .map((at) => ({ at: y(at), text: inUnit(ore(Math.round(at)), chart.unit) }));
  const left = Math.max(...ticks.map(({ text }) => widthOfText(text, letters))) + letters;
  const places = placesAcross(chart, left, room);
  return {
    width,
    height: tenth(bottom + letters * 2),
    marks: [
      ...names.marks,
      ...ticks.flatMap(({ at, text }) => tick(at, text, { left, width, letters })),
      ...barsOf(chart, places, y, letters),
      ...groupNames(chart, places, bottom + letters * 1.4, letters),
      { kind: "path", path: `M${tenth(left)},${tenth(y(0))}H${width}`, stroke: "ink", width: 0.75 },
    ],
  };
}

type Places = ReturnType<typeof placesAcross>;

function placesAcross({ groups, series }: GroupedBars, left: number, { width, letters }: Room) {
  const across = scaleBand<number>()
    .domain(groups.keys())
    .range([left, width])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  // few groups stand in wide bands, yet a bar is never a block
  const together = Math.min(across.bandwidth(), series.length * widestBar * letters);
  const within = scaleBand<number>().domain(series.keys()).range([0, together]).paddingInner(0.08);
  const indent = (across.bandwidth() - together) / 2;
  return {
    group: (i: number) => (across(i) ?? left) + across.bandwidth() / 2,
    bar: (i: number, s: number) => (across(i) ?? left) + indent + (within(s) ?? 0),
    step: across.step(),
    width: within.bandwidth(),
  };
}

function tick(
  at: number,
  text: string,
  { left, width, letters }: { left: number; width: number; letters: number },
): readonly Mark[] {
  return [
    { kind: "path", path: `M${tenth(left)},${tenth(at)}H${width}`, stroke: "line", width: 0.5 },
    {
      kind: "text",
      text,
      x: tenth(left - letters * 0.6),
      y: tenth(at + letters * 0.35),
      size: letters,
      anchor: "end",
      tone: "quiet",
    },
  ];
}

/** Each bar, and its amount where all amounts have room. */
function barsOf(
  { groups, series, unit }: GroupedBars,
  places: Places,
  y: (amount: number) => number,
  letters: number,
): readonly Mark[] {
  const size = letters * 0.9;
  const all = groups.flatMap(({ amounts }, i) =>
    series.flatMap(({ fill }, s) => {
      const amount = amounts[s] ?? null;
      return amount === null
        ? []
        : [{ amount, fill, x: places.bar(i, s), text: inUnit(amount, unit) }];
    }),
  );
  const fits = all.every(({ text }) => widthOfText(text, size) <= places.width * 1.08);
  return all.flatMap(({ amount, fill, x, text }) => {
    const [high, low] = [y(Math.max(0, amount)), y(Math.min(0, amount))];
    const box = { x, y: high, width: places.width, height: low - high };
    const label: Mark = {
      kind: "text",
      text,
      x: tenth(x + places.width / 2),
      y: tenth(amount < 0 ? low + letters : high - letters * 0.4),
      size,
      anchor: "middle",
      tone: "ink",
    };
    return [...bar(box, fill), ...(fits ? [label] : [])];
  });
}

/** The groups' names below: all of them, or every second, third … where they would meet. */
function groupNames(
  { groups }: GroupedBars,
  places: Places,
  y: number,
  letters: number,
): readonly Mark[] {
  const widest = Math.max(0, ...groups.map(({ name }) => widthOfText(name, letters)));
  const every = Math.max(1, Math.ceil((widest + letters * 0.5) / places.step));
  return groups.flatMap(({ name }, i): readonly Mark[] =>
    i % every === 0
      ? [
          {
            kind: "text",
            text: name,
            x: tenth(places.group(i)),
            y: tenth(y),
            size: letters,
            anchor: "middle",
            tone: "quiet",
          },
        ]
      : [],
  );
}
