import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { canonicalJson, sha256 } from "#functions/store/canonical.ts";
import type { DocumentDescription } from "#templates/render/description.ts";
import { rendererVersion } from "#templates/render/metadata.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { catalogue, type Template } from "#test/conformance/issued.ts";

/**
 * What documents were made of, and what came of it, by the versions of template and renderer: kept
 * for ever, so that nothing changes under a version that documents are registered with.
 */
export const folder = fileURLToPath(new URL("./recorded/", import.meta.url));

const recording = z.strictObject({
  template: z.string(),
  version: z.string(),
  data: z.json(),
  /** SHA-256 of the description's canonical JSON. */
  description: z.string(),
  /** SHA-256 of the PDF, by the renderer's version. */
  drawn: z.record(z.string(), z.string()),
});
export type Recording = z.output<typeof recording>;

export function recordings(): readonly Recording[] {
  return globSync("*.json", { cwd: folder })
    .toSorted()
    .map((file) => recording.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))));
}

export function templateOf({ template }: Pick<Recording, "template">): Template {
  const found = Object.entries(catalogue).find(([key]) => key === template);
  if (!found) throw new Error(`There is no longer a template ${template}`);
  return found[1];
}

export function hashOf(description: DocumentDescription): string {
  return sha256(canonicalJson(description));
}

export async function hashDrawn(description: DocumentDescription): Promise<string> {
  return sha256(await renderPdf(description));
}

/** Run by hand after a version was raised: records what the versions of today give, and changes nothing else. */
if (import.meta.main) {
  mkdirSync(folder, { recursive: true });
  const before = recordings();
  for (const [template, { version, example, describe }] of Object.entries(catalogue)) {
    const known = before.find((each) => each.template === template && each.version === version);
    const data = known?.data ?? z.json().parse(JSON.parse(JSON.stringify(example)));
    const description = describe(data);
    const now = { [rendererVersion]: await hashDrawn(description) };
    const own = {
      template,
      version,
      data,
      description: known?.description ?? hashOf(description),
      drawn: { ...now, ...known?.drawn },
    };
    writeFileSync(join(folder, `${template}-${version}.json`), `${JSON.stringify(own, null, 2)}\n`);
  }
}
