import { quantile } from "../timing.ts";
import { against } from "./aims.ts";
import { decisionOf, withOtherFigures } from "./content.ts";
import { type Engine, pagesOf } from "./engine.ts";

type Grown = { readonly pages: number; readonly ms: number };

/** How an engine's processor time grows with the pages: the longest against the one before it. */
export async function growth(engine: Engine, sizes: readonly number[]): Promise<string> {
  const grown: Grown[] = [];
  for (const size of sizes) grown.push(await measured(engine, size));
  const each = grown.map(({ pages, ms }) => ms / pages);
  const line = grown
    .map(({ pages, ms }, i) => `${pages} pages ${ms.toFixed(0)} ms (${each[i]?.toFixed(1)} a page)`)
    .join(", ");
  const isLinear = (each.at(-1) ?? Number.NaN) <= 1.25 * (each.at(-2) ?? Number.NaN);
  return against(
    `growth, ${engine.name}: ${line}`,
    "linear: a page no dearer in the longest",
    isLinear,
  );
}

/** The median of three documents, after one to warm up. */
async function measured(engine: Engine, size: number): Promise<Grown> {
  const description = decisionOf(size);
  const pdf = await engine.pdfOf(description);
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const before = await engine.processorMs();
    await engine.pdfOf(withOtherFigures(description, i));
    times.push((await engine.processorMs()) - before);
  }
  return { pages: pagesOf(pdf), ms: quantile(times, 0.5) };
}
