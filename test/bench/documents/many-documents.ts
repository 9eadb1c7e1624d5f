import { setImmediate } from "node:timers/promises";
import { decisionOf, withOtherFigures } from "./content.ts";
import { engineNamed } from "./engine.ts";

/**
 * Run on its own: makes documents by the engine and of the pages that are named, says how long the
 * process had lived and worked when the first was there (ms), and its memory (MB) at each count.
 */
const [, , engineName = "", pages = "3", ...counts] = process.argv;
const { pdfOf } = await engineNamed(engineName);
const decision = decisionOf(Number(pages));

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const memory: Record<string, number> = {};
let first: { readonly alive: number; readonly worked: number } | undefined;
for (let made = 1; made <= Number(counts.at(-1)); made++) {
  await pdfOf(withOtherFigures(decision, made));
  const { user, system } = process.cpuUsage();
  first ??= { alive: performance.now(), worked: (user + system) / 1000 };
  if (counts.includes(String(made))) memory[made] = megabytes(process.memoryUsage().rss);
  // As a server lets other work in, and what was closed be let go.
  await setImmediate();
}
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ first, memory, peak }));
