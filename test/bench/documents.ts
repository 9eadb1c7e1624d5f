import { loadavg } from "node:os";
import { chromiumPath } from "#test/support/chromium.ts";
import { against } from "./documents/aims.ts";
import { openChromium } from "./documents/chromium.ts";
import { coldStarts } from "./documents/cold.ts";
import { decisionOf } from "./documents/content.ts";
import { type Engine, engineNames } from "./documents/engine.ts";
import { growth } from "./documents/growth.ts";
import { inItsOwnProcess } from "./documents/in-own-process.ts";
import { lambdaBench } from "./documents/lambda.ts";
import { memoryOverMany } from "./documents/memory.ts";
import { sideBySide, type Warm } from "./documents/side-by-side.ts";

const efforts = {
  thorough: { rounds: 9, each: 12, pages: [3, 30, 200], many: [200, 1000, 2000], starts: 7 },
  quick: { rounds: 1, each: 2, pages: [3, 6], many: [2, 4], starts: 1 },
} as const;

/**
 * Our tagged, archivable documents beside pdfmake's and Chromium's plain ones, on the same content
 * in one run, each in processes of its own: speed, size, cold start, growth with the pages, memory; and the deployed function.
 */
export async function documentsBench(effort: keyof typeof efforts): Promise<readonly string[]> {
  const { rounds, each, pages, many, starts } = efforts[effort];
  const executable = chromiumPath();
  const load = loadavg().map((value) => value.toFixed(1));
  const chromium = executable ? await openChromium(executable) : undefined;
  const own = await Promise.all(engineNames.map(inItsOwnProcess));
  const engines: readonly Engine[] = [...own, ...(chromium?.engines ?? [])];
  try {
    const warm = await sideBySide(engines, decisionOf(3), { rounds, each });
    const grown: string[] = [];
    for (const engine of engines) grown.push(await growth(engine, pages));
    const held = await chromium?.memoryMb();
    return [
      `the machine's load as it began: ${load.join(", ")} over 1, 5 and 15 minutes`,
      ...warm.map(told),
      ...ratios(warm),
      ...(await coldStarts(starts)),
      ...grown,
      ...(await memoryOverMany(many)),
      ...(held ? [`memory, Chromium: ${held.toFixed(0)} MB in all its processes`] : []),
      ...(await lambdaBench(starts)),
      ...(executable ? [] : ["did not run: Chromium, since none was found; set CHROMIUM"]),
    ];
  } finally {
    for (const engine of engines) await engine.close();
  }
}

function told({ name, pages, bytes, perSecond, median, p99 }: Warm): string {
  return [
    `${name}: ${perSecond.toFixed(1)} documents a second of processor time`,
    `p50 ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    `${pages} pages in ${(bytes / 1000).toFixed(1)} kB`,
  ].join(", ");
}

/** How many times as fast as each peer, in their order: pdfmake, Chromium in both its ways. */
const aimedTimes: readonly number[] = [3, 8, 8];

/** Ours against its aims, and against each peer in turn: by processor time and by the clock. */
function ratios([own, ...peers]: readonly Warm[]): readonly string[] {
  if (!own) return [];
  const { perSecond, bytes } = own;
  return [
    against(`warm: ${perSecond.toFixed(1)} a second`, "at least 30", perSecond >= 30),
    against(`size: ${(bytes / 1000).toFixed(1)} kB`, "under 80 kB", bytes < 80_000),
    ...peers.map((peer, i) => {
      const worked = own.perSecond / peer.perSecond;
      const waited = peer.median / own.median;
      const aim = aimedTimes[i] ?? 1;
      return against(
        `against ${peer.name}: ${worked.toFixed(1)} times as fast by processor time, ${waited.toFixed(1)} by the clock`,
        `at least ${aim} by both`,
        Math.min(worked, waited) >= aim,
      );
    }),
  ];
}
