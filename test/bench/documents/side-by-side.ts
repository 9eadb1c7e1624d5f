import type { DocumentDescription } from "#templates/render/description.ts";
import { quantile } from "../timing.ts";
import { withOtherFigures } from "./content.ts";
import { type Engine, pagesOf } from "./engine.ts";

/** What an engine did with one document after another. */
export type Warm = {
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
  /** Documents a second of processor time, all its processes together: the median of the rounds. */
  readonly perSecond: number;
  /** On the machine's own clock, milliseconds. */
  readonly median: number;
  readonly p99: number;
};

/**
 * The same documents by each engine in turn, round after round, so that whatever else the machine
 * does meets all alike. The first round warms up and does not count.
 */
export async function sideBySide(
  engines: readonly Engine[],
  description: DocumentDescription,
  { rounds, each }: { readonly rounds: number; readonly each: number },
): Promise<readonly Warm[]> {
  const taken = engines.map((engine) => ({
    engine,
    times: Array.of<number>(),
    rates: Array.of<number>(),
    pdf: new Uint8Array(),
  }));
  for (let round = 0; round <= rounds; round++) {
    for (const own of taken) {
      const before = await own.engine.processorMs();
      const times: number[] = [];
      for (let i = 0; i < each; i++) {
        const other = withOtherFigures(description, round * each + i);
        const began = performance.now();
        own.pdf = Uint8Array.from(await own.engine.pdfOf(other));
        times.push(performance.now() - began);
      }
      const worked = (await own.engine.processorMs()) - before;
      if (round === 0) continue;
      own.times.push(...times);
      own.rates.push((each * 1000) / worked);
    }
  }
  return taken.map(({ engine, times, rates, pdf }) => ({
    name: engine.name,
    pages: pagesOf(pdf),
    bytes: pdf.length,
    perSecond: quantile(rates, 0.5),
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  }));
}
