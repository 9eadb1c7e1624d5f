import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { banner, filesOfTheRenderer, inPlaceOf } from "#infra/constructs/bundling.ts";
import { quantile } from "../timing.ts";
import { against } from "./aims.ts";
import type { EngineName } from "./engine.ts";
import { ownProcess } from "./own-process.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** How soon a new process has its first document: ours from the sources and bundled, and pdfmake's. */
export async function coldStarts(runs: number): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "cold-"));
  try {
    const bundle = await bundled(folder);
    const from = await cold("ours", runs);
    const fromBundle = await cold("ours", runs, bundle);
    const theirs = await cold("pdfmake", runs);
    return [
      `cold start, ours from the TypeScript sources: ${told(from)}`,
      against(
        `cold start, ours bundled: ${told(fromBundle)}`,
        "under 500 ms",
        fromBundle.alive < 500,
      ),
      `cold start, pdfmake: ${told(theirs)}`,
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

type First = { readonly alive: number; readonly worked: number };

async function cold(engine: EngineName, runs: number, file?: string): Promise<First> {
  const firsts: First[] = [];
  for (let i = 0; i < runs; i++) firsts.push((await ownProcess(engine, 3, [1], file)).first);
  return {
    alive: quantile(
      firsts.map(({ alive }) => alive),
      0.5,
    ),
    worked: quantile(
      firsts.map(({ worked }) => worked),
      0.5,
    ),
  };
}

function told({ alive, worked }: First): string {
  return `${Math.round(alive)} ms from new process to first document, of them ${Math.round(worked)} ms of processor time`;
}

/** The program that makes documents, in one file with the renderer's files beside it. */
async function bundled(outdir: string): Promise<string> {
  await build({
    entryPoints: [join(root, "test/bench/documents/many-documents.ts")],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    external: ["pdfmake"],
    minify: true,
    keepNames: true,
    platform: "node",
    format: "esm",
    target: "node24",
    mainFields: ["module", "main"],
    banner: { js: banner },
    alias: inPlaceOf,
  });
  for (const [from, to] of Object.entries(filesOfTheRenderer)) {
    await cp(join(root, from), join(outdir, to), { recursive: true });
  }
  return join(outdir, "many-documents.mjs");
}
