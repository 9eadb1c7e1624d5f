import type { Chart } from "../charts/chart.ts";
import { drawn } from "../charts/draw.ts";
import { type Mark, tones } from "../charts/drawing.ts";
import { type Html, html } from "./html.ts";

const room = { width: 720, letters: 13 };

/**
 * A chart in the page, without script or style of its own. The figures stand as text beside it, and
 * alone where the screen is too narrow for a chart. The id must be the page's only one of its name.
 */
export function chartSvg(chart: Chart, id: string): Html {
  const { width, height, marks } = drawn(chart, room);
  return html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${width} ${height}" width="100%">
    <title id="${id}-title">${chart.title}</title>
    <desc id="${id}-text">${chart.text}</desc>
    ${marks.map(markSvg)}
  </svg>`;
}

function markSvg(mark: Mark): Html {
  if (mark.kind === "text") {
    const { x, y, size, anchor, tone, text } = mark;
    return html`<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${tones[tone]}">${text}</text>`;
  }
  const { path, fill, stroke, width } = mark;
  return html`<path d="${path}" fill="${fill ? tones[fill] : "none"}" stroke="${stroke ? tones[stroke] : "none"}" stroke-width="${width ?? 0}"/>`;
}
