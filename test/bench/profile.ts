import { Session } from "node:inspector/promises";

/** The share of the processor's time that was spent in a file, or in the engine itself. */
export interface TimeIn {
  readonly file: string;
  readonly share: number;
}

/** Where the time of some work goes, by the file of the function that was running, most first. */
export async function profiled(work: () => void): Promise<readonly TimeIn[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 200 });
  await session.post("Profiler.start");
  work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();

  const files = new Map(profile.nodes.map(({ id, callFrame }) => [id, fileOf(callFrame)]));
  const samples = profile.samples ?? [];
  const counts = new Map<string, number>();
  for (const id of samples) {
    const file = files.get(id) ?? "";
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts]
    .map(([file, count]) => ({ file, share: count / samples.length }))
    .toSorted((a, b) => b.share - a.share);
}

function fileOf({ url, functionName }: { readonly url: string; readonly functionName: string }) {
  return url.split("/").at(-1) || functionName;
}
