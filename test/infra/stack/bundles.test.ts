import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { type FilesBeside, filesOfTheRenderer } from "#infra/constructs/bundling.ts";
import { notForProduction } from "#infra/constructs/only-production-code.ts";
import { functionsOutsideTheWorkflow } from "#infra/stacks/functions-of-the-fund.ts";
import { functionsOfTheWorkflow } from "#infra/workflow/functions-of-the-workflow.ts";
import { describeDocument } from "#templates/documents/catalogue.ts";
import { receiptExample } from "#templates/documents/examples/receipt.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { bundledAsDeployed } from "#test/support/bundled-as-deployed.ts";

const handlers = [
  ...Object.values(functionsOfTheWorkflow),
  ...Object.values(functionsOutsideTheWorkflow).map(({ entry }) => entry),
];

/** The project's own files that go into a handler's bundle, and the packages that they import. */
async function partsOf(entry: string): Promise<{ metafile: string; packages: readonly string[] }> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return {
    metafile: JSON.stringify(metafile),
    packages: imports.flatMap(({ path, external }) => (external ? [path] : [])),
  };
}

/** Bundled into a folder of its own, which goes when the test ends. */
async function bundled(entry: string, beside: FilesBeside): Promise<string> {
  const outdir = await mkdtemp(join(tmpdir(), "bundle-"));
  onTestFinished(() => rm(outdir, { recursive: true }));
  return bundledAsDeployed(entry, beside, outdir);
}

const bundledRenderer = z.object({
  renderPdf: z.custom<typeof renderPdf>((value) => typeof value === "function"),
});

describe("what is deployed", () => {
  it.each(handlers.map((entry) => [entry]))(
    "%s brings nothing of the embedded cloud or the tests",
    async (entry) => {
      expect(notForProduction((await partsOf(entry)).metafile)).toEqual([]);
    },
  );

  it("brings pdfkit to what issues documents and what draws them when asked, and to no other", {
    timeout: 60_000,
  }, async () => {
    const withPdfkit: string[] = [];
    for (const entry of handlers) {
      if ((await partsOf(entry)).packages.includes("pdfkit")) withPdfkit.push(entry);
    }
    expect(withPdfkit).toEqual([
      "functions/documents/issue-the-document.ts",
      "functions/web/handler.ts",
    ]);
  });

  it("draws a document to the same bytes as the sources do", { timeout: 60_000 }, async () => {
    const folder = await bundled("templates/render/pdf.ts", filesOfTheRenderer);
    const renderer = bundledRenderer.parse(
      await import(pathToFileURL(join(folder, "index.mjs")).href),
    );
    const description = describeDocument("receipt", receiptExample);
    const bytes = await renderer.renderPdf(description);
    expect(Buffer.from(bytes).equals(await renderPdf(description))).toBe(true);
  });

  it("refuses to synthesise what reaches the virtual clock", { timeout: 60_000 }, async () => {
    await expect(bundled("infra/local/clock.ts", {})).rejects.toThrow(/bundle/i);
    expect(notForProduction((await partsOf("infra/local/clock.ts")).metafile)).toContain(
      "infra/local/clock.ts",
    );
  });
});
