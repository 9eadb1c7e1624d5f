import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { App, Stack } from "aws-cdk-lib";
import type { FilesBeside } from "#infra/constructs/bundling.ts";
import { projectFunction } from "#infra/constructs/project-function.ts";

/** Bundles as a deploy does, below the folder; gives where the bundle lies, with nothing else. */
export async function bundledAsDeployed(
  entry: string,
  beside: FilesBeside,
  outdir: string,
): Promise<string> {
  const app = new App({ outdir, builtinCloudFormationValidation: false });
  projectFunction(new Stack(app, "Bundled"), "One", { entry, environment: {}, beside });
  const asset = (await readdir(outdir)).find((name) => /^asset\.\w+$/.test(name));
  if (asset === undefined) throw new Error(`${entry} gave no bundle in ${outdir}`);
  return join(outdir, asset);
}
