import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const lambda = z.object({
  Type: z.literal("AWS::Lambda::Function"),
  Metadata: z.object({ "aws:cdk:path": z.string(), "aws:asset:path": z.string() }),
});

const template = z.object({ Resources: z.record(z.string(), z.unknown()) });

/** Bytes of the code that a function starts with, and of all files deployed with it. */
type Size = { readonly name: string; readonly code: number; readonly all: number };

/** The size of each function's bundle in a synthesised assembly. */
export function bundleSizes(assembly: string): readonly Size[] {
  return readdirSync(assembly)
    .filter((file) => file.endsWith(".template.json"))
    .map((file) => template.parse(JSON.parse(readFileSync(join(assembly, file), "utf8"))))
    .flatMap(({ Resources }) => Object.values(Resources))
    .flatMap((resource) => {
      const { data } = lambda.safeParse(resource);
      if (data === undefined) return [];
      const { "aws:cdk:path": path, "aws:asset:path": asset } = data.Metadata;
      return [sizeOf(path, join(assembly, asset))];
    });
}

function sizeOf(constructPath: string, bundle: string): Size {
  const files = readdirSync(bundle, { recursive: true, encoding: "utf8" });
  const bytes = (file: string) => statSync(join(bundle, file)).size;
  const all = files.reduce((sum, file) => sum + bytes(file), 0);
  return { name: constructPath.split("/")[1] ?? constructPath, code: bytes("index.mjs"), all };
}

const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`.padStart(9);

if (import.meta.main) {
  for (const { name, code, all } of bundleSizes(process.argv[2] ?? "cdk.out")) {
    console.log(`${name.padEnd(26)}${kB(code)} code ${kB(all)} with maps and files`);
  }
}
