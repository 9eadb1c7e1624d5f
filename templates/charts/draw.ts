import type { Chart } from "./chart.ts";
import type { Drawing, Room } from "./drawing.ts";
import { drawGroupedBars } from "./grouped-bars.ts";
import { drawStackedBars } from "./stacked-bars.ts";

/** Where everything of the chart stands in the room it gets: the same for page and document. */
export function drawn(chart: Chart, room: Room): Drawing {
  switch (chart.kind) {
    case "grouped-bars":
      return drawGroupedBars(chart, room);
    case "stacked-bars":
      return drawStackedBars(chart, room);
  }
}
