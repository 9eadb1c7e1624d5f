import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { startFund } from "#infra/local/fund.ts";
import { describeDocument } from "#templates/documents/catalogue.ts";
import { receiptExample } from "#templates/documents/examples/receipt.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";

const run = promisify(execFile);
const answered = z.object({ stdout: z.string(), stderr: z.string(), code: z.int().default(0) });

/** The command in a process of its own, in another time zone than the one that issued the file. */
async function verified(...args: readonly string[]) {
  const command = ["infra/local/verify-document.ts", ...args];
  const env = { ...process.env, TZ: "Pacific/Auckland", NODE_OPTIONS: "" };
  return answered.parse(
    await run(process.execPath, command, { env }).catch((failed: unknown) => failed),
  );
}

describe("the command that verifies a document", { timeout: 60_000 }, () => {
  let genuine: string;
  let changed: string;
  let folder: string;
  beforeAll(async () => {
    const fund: AFund = await aFund();
    ({ folder } = fund);
    const { id } = await fund.done(undefined, "submit-idea");
    const c = await fund.done(id, "approve-idea");
    const key = c.documents[0]?.issued?.key ?? "";
    const { bytes } = await fund.cloud.runtime.documents.read(key);
    await fund.cloud.close();
    const beside = await mkdtemp(join(tmpdir(), "files-"));
    genuine = join(beside, "yttrande.pdf");
    changed = join(beside, "ändrad.pdf");
    await writeFile(genuine, bytes);
    await writeFile(
      changed,
      bytes.map((byte, i) => (i === 20_000 ? byte ^ 1 : byte)),
    );
  });
  afterAll(async () => {
    await rm(join(genuine, ".."), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });

  it("proves it from the folder of a fund that is not running, and recomputes it there", async () => {
    const { stdout, ...said } = await verified(genuine, "--folder", folder, "--json");
    expect(said).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: "genuine",
      message: expect.stringMatching(/^Filen är äkta: Rådets yttrande, handling 1 i ärende .+\.$/),
      chain: { holds: true },
      description: { state: "same" },
    });
  });

  it("ends with 1 for an altered one, with the sentence on stdout all the same", async () => {
    const said = await verified(changed, "--folder", folder);
    expect(said).toMatchObject({ code: 1, stderr: "" });
    expect(said.stdout).toMatch(/^Filen är ändrad: den säger sig vara Rådets yttrande, handling 1/);
  });

  it("asks every fund of the folder before it calls a file unknown", async () => {
    const foreign = join(genuine, "..", "annan.pdf");
    await writeFile(foreign, await renderPdf(describeDocument("receipt", receiptExample)));
    const said = await verified(foreign, "--folder", folder);
    expect(said).toMatchObject({ code: 1, stderr: "" });
    expect(said.stdout).toMatch(/^Filen är okänd: /);
  });

  it("asks the fund that is running when it has the folder for itself", async () => {
    const running = await startFund({ folder, port: 0, clock: { mode: "running" } });
    try {
      const of = ["--folder", folder, "--url", running.url];
      const said = await verified(genuine, ...of);
      expect(said).toMatchObject({ code: 0, stderr: "" });
      expect(said.stdout).toMatch(/^Filen är äkta: Rådets yttrande, handling 1 i ärende .+\.\n$/);
      const nobody = await verified(genuine, "--folder", folder, "--url", "http://127.0.0.1:9");
      expect(nobody).toMatchObject({ code: 1, stdout: "" });
      expect(nobody.stderr).toContain("ingen fond svarar på http://127.0.0.1:9");
    } finally {
      await running.close();
    }
  });

  it.each([
    ["no file", [], "Användning"],
    ["a file that is not there", ["ingen.pdf"], "ingen.pdf"],
    ["a file that is no PDF", ["package.json"], "Filen är inte en PDF."],
    ["a folder without a fund", ["--folder", "test"], "Det finns ingen fond i mappen"],
  ])("says on stderr what is wrong with %s", async (_, args, told) => {
    const [first, ...others] = args;
    const file = first === "--folder" ? [genuine, first] : first === undefined ? [] : [first];
    const said = await verified(...file, ...others);
    expect(said).toMatchObject({ code: 1, stdout: "" });
    expect(said.stderr).toContain(told);
    expect(said.stderr).not.toMatch(/\n\s+at /);
  });
});
