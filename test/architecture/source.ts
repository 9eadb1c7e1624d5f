import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** One import of a file: of a file of the project by its path, or of a package by its name. */
export type Import = {
  readonly of: string;
  /** Only types are imported: nothing of it is there at run time. */
  readonly typeOnly: boolean;
};

/** A source file as a parser sees it. */
export type Source = {
  /** From the root of the project: `functions/domain/case.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  /** It declares nothing that it exports: it only passes on what other files do. */
  readonly isBarrel: boolean;
};

/** The path of what is imported from a file of the project, or the package's name. */
export function importedFrom(path: string, request: string): string {
  if (request.startsWith(".")) return relative(root, join(root, dirname(path), request));
  if (request.startsWith("#")) return request.slice(1);
  if (request.startsWith("node:")) return request;
  const parts = request.split("/");
  return parts.slice(0, request.startsWith("@") ? 2 : 1).join("/");
}

/** Reads a file's text; throws when a parser cannot. */
export function sourceOf(path: string, text: string): Source {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((e) => e.message).join("; ")}`);
  const given = module.staticImports.map(({ moduleRequest, entries }) => ({
    of: importedFrom(path, moduleRequest.value),
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  const asked = module.dynamicImports.map(({ moduleRequest }) => ({
    of: importedFrom(path, text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
    typeOnly: false,
  }));
  const entries = module.staticExports.flatMap((statement) => statement.entries);
  return {
    path,
    lines: text.trimEnd().split("\n").length,
    imports: [...given, ...asked],
    hasDefaultExport: entries.some((entry) => entry.exportName.kind === "Default"),
    isBarrel: entries.length > 0 && entries.every((entry) => entry.moduleRequest !== null),
  };
}

/** Every TypeScript file of the project, by path. */
export const sources: readonly Source[] = globSync("{functions,templates,infra,test}/**/*.ts", {
  cwd: root,
})
  .toSorted()
  .map((path) => sourceOf(path, readFileSync(join(root, path), "utf8")));
