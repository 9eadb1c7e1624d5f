import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { zipSync } from "fflate";
import * as z from "zod";

const lambda = z.object({
  Type: z.literal("AWS::Lambda::Function"),
  Metadata: z.object({ "aws:cdk:path": z.string(), "aws:asset:path": z.string() }),
});

const template = z.object({ Resources: z.record(z.string(), z.unknown()) });

/** Bytes of the code that a function starts with, of all files deployed with it, and of their zip. */
type Size = { readonly code: number; readonly all: number; readonly zipped: number };
type NamedSize = Size & { readonly name: string };

/** The size of each function's bundle in a synthesised assembly. */
export function bundleSizes(assembly: string): readonly NamedSize[] {
  return readdirSync(assembly)
    .filter((file) => file.endsWith(".template.json"))
    .map((file) => template.parse(JSON.parse(readFileSync(join(assembly, file), "utf8"))))
    .flatMap(({ Resources }) => Object.values(Resources))
    .flatMap((resource) => {
      const { data } = lambda.safeParse(resource);
      if (data === undefined) return [];
      const { "aws:cdk:path": path, "aws:asset:path": asset } = data.Metadata;
      return [{ name: path.split("/")[1] ?? path, ...bundleSize(join(assembly, asset)) }];
    });
}

/** The size of the bundle in that folder. */
export function bundleSize(bundle: string): Size {
  const files = readdirSync(bundle, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const contents = Object.fromEntries(
    files.map((file) => [relative(bundle, file), new Uint8Array(readFileSync(file))]),
  );
  return {
    code: statSync(join(bundle, "index.mjs")).size,
    all: Object.values(contents).reduce((sum, { length }) => sum + length, 0),
    zipped: zipSync(contents).length,
  };
}

const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`.padStart(9);

if (import.meta.main) {
  for (const { name, code, all, zipped } of bundleSizes(process.argv[2] ?? "cdk.out")) {
    console.log(
      `${name.padEnd(26)}${kB(code)} code ${kB(all)} with maps and files ${kB(zipped)} zipped`,
    );
  }
}
