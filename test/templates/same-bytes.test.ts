import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { banner, filesOfTheRenderer, inPlaceOf } from "#infra/constructs/bundling.ts";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import { renderPdf } from "#templates/render/pdf.ts";

const program = fileURLToPath(new URL("./hash-documents.ts", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

async function hashesFrom(file: string, timeZone: string, folder: string): Promise<unknown> {
  const env = { ...process.env, TZ: timeZone, LANG: "en_US.UTF-8", NODE_OPTIONS: "" };
  const { stdout } = await run(process.execPath, [file], { env, cwd: folder });
  return JSON.parse(stdout);
}

/** Other processes start cold, beside whatever else the machine does. */
const patience = { timeout: 60_000 };

describe("the same data gives the same bytes", patience, () => {
  const here: Record<string, string> = {};
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "documents-"));
    for (const { kind, describe: of, example } of Object.values(documentTemplates)) {
      const bytes = await renderPdf(of(example));
      here[kind] = createHash("sha256").update(bytes).digest("hex");
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("twice in one process", async () => {
    const { describe: of, example, kind } = documentTemplates["plan-decision"];
    const bytes = await renderPdf(of(example));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(here[kind]);
  });

  it("in another process, in another time zone, in another order", async () => {
    expect(await hashesFrom(program, "Pacific/Auckland", folder)).toEqual(here);
  });

  it("in a bundle as it is deployed, alone in a folder with the files beside it", async () => {
    const outfile = join(folder, "bundle.mjs");
    await build({
      entryPoints: [program],
      outfile,
      bundle: true,
      minify: true,
      keepNames: true,
      platform: "node",
      format: "esm",
      target: "node24",
      banner: { js: banner },
      alias: inPlaceOf,
    });
    for (const [from, to] of Object.entries(filesOfTheRenderer)) {
      await cp(join(root, from), join(folder, to), { recursive: true });
    }
    expect(await hashesFrom(outfile, "America/Los_Angeles", folder)).toEqual(here);
  });
});
