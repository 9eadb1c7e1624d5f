import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { instant } from "#functions/domain/dates.ts";
import { processPicture } from "#functions/process/picture.ts";
import * as keys from "#functions/store/keys.ts";
import { indexes } from "#functions/store/table.ts";
import { startFund } from "#infra/local/fund.ts";

const readme = await readFile("README.md", "utf8");
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(await readFile("package.json", "utf8"))).scripts;

function block(info: string): string {
  const found = new RegExp(`\`\`\`${info}\n([\\s\\S]*?)\n\`\`\``).exec(readme)?.[1];
  if (found === undefined) throw new Error(`The README has no block of ${info}`);
  return found;
}

describe("the README is true", () => {
  it("draws the process as the table has it", () => {
    expect(block("mermaid")).toBe(processPicture());
  });

  it("names only commands that there are", () => {
    const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?([a-z]+(?::[a-z]+)?)\b/g)]
      .map((match) => `${match[1]}`)
      .filter((name) => name !== "ci" && name !== "needs");
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("charts every key and index of the table", () => {
    const sorts = [
      keys.caseSort,
      keys.stateSort(1),
      keys.runSort,
      keys.eventSort(12),
      keys.payloadSort(12),
      keys.pendingSort(12),
      keys.taskSort("id"),
      keys.partySort("board"),
      keys.wordSort("word"),
      keys.noticeSort("id"),
      keys.fundSort,
      keys.traceSort(12, 1),
      keys.entrySort("date", "id", 12),
      keys.memoSort,
      keys.memoEntrySort("date", "id", 12),
      keys.outlookSort("id"),
      keys.claimsSort,
      keys.policySort("version"),
      keys.documentHashSort("sha256"),
      keys.registerSort(2026),
      keys.appointmentSort("person"),
      keys.commandSort,
      keys.fundKey("f"),
      keys.caseKey("f", "id"),
      keys.commandKey("f", "id"),
      ...Object.keys(indexes).map((name) => name),
    ];
    expect(sorts.filter((sort) => !readme.includes(`\`${sort}\``))).toEqual([]);
  });

  it("leads a newcomer through a first case", async () => {
    const folder = await mkdtemp(join(tmpdir(), "first-case-"));
    const fund = await startFund({
      folder: join(folder, "data"),
      port: 0,
      clock: { mode: "running", start: instant("2026-03-02T08:00:00Z") },
    });
    try {
      const script = block("sh first-case").replaceAll("http://127.0.0.1:8080", fund.url);
      const { stdout } = await promisify(execFile)("bash", ["-euc", script], { cwd: folder });
      expect(stdout).toContain('"stage":"application-writing"');
      expect(stdout).toContain('"holds":true');
      const pdf = await readFile(join(folder, "rådets-yttrande.pdf"));
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    } finally {
      await fund.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
