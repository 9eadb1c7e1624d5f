import { against } from "./aims.ts";
import { ownProcess } from "./own-process.ts";

/**
 * What a process holds that makes document after document, by how many it has made; and pdfmake's.
 * A heap grows until it has met its usual load: flat is what no longer grows over the latter half.
 */
export async function memoryOverMany(counts: readonly number[]): Promise<readonly string[]> {
  const [first = 1] = counts;
  const { memory, peak } = await ownProcess("ours", 3, counts);
  const theirs = await ownProcess("pdfmake", 3, [first]);
  const values = Object.values(memory);
  const isFlat = (values.at(-1) ?? Number.NaN) <= 1.05 * (values.at(-2) ?? Number.NaN);
  const line = Object.entries(memory)
    .map(([count, mb]) => `${mb} MB after ${count}`)
    .join(", ");
  return [
    against(`memory, ours: ${line}, peak ${peak} MB`, "flat over the latter half", isFlat),
    `memory, pdfmake: peak ${theirs.peak} MB over ${first}`,
  ];
}
