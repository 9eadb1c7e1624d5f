import { readFileSync, rmSync } from "node:fs";
import * as z from "zod";

const metafile = z.object({ inputs: z.record(z.string(), z.unknown()) });

/** Folders that never go to AWS: the embedded cloud with its virtual clock, and the tests. */
const neverDeployed = /(?:^|\/)(?:infra|test)\//;

/** The files of a bundle, by esbuild's metafile, that must not be deployed. */
export function notForProduction(metafileJson: string): readonly string[] {
  const { inputs } = metafile.parse(JSON.parse(metafileJson));
  return Object.keys(inputs).filter(
    (file) => !file.includes("node_modules/") && neverDeployed.test(file),
  );
}

/** Run after each bundling: ends synth when the bundle holds such a file, and drops the metafile. */
if (import.meta.main) {
  const file = process.argv[2];
  if (file === undefined) throw new Error("Say which metafile: only-production-code.ts <file>");
  const found = notForProduction(readFileSync(file, "utf8"));
  if (found.length > 0) {
    console.error(`These must not be deployed: ${found.join(", ")}`);
    process.exitCode = 1;
  }
  rmSync(file);
}
