import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { chromiumPath } from "./chromium.ts";

/** One check: its name, and the command of the project that makes it. */
type Check = { readonly name: string; readonly command: readonly string[] };

const vitest = (project: string): Check => ({
  name: `vitest ${project}`,
  command: [
    "vitest",
    "run",
    "--config",
    "test/vitest.config.ts",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=out/test/${project}.json`,
  ],
});

const checks: Record<string, readonly Check[]> = {
  test: [
    { name: "types", command: ["tsc", "-p", "."] },
    { name: "lint and format", command: ["biome", "check", "--error-on-warnings", "."] },
    vitest("fast"),
  ],
  verify: [
    vitest("long"),
    { name: "demo", command: ["node", "test/demo/play.ts"] },
    { name: "look", command: ["node", "test/look/look.ts"] },
    { name: "synth", command: ["npm", "run", "--silent", "synth"] },
  ],
};

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
});

/** What cannot run on this machine, and why: said in the last lines, never passed over in silence. */
function notRun(set: string): readonly string[] {
  const missing: string[] = [];
  if (set === "verify" && chromiumPath() === undefined) {
    missing.push(
      "look (pages as pictures): no Chromium found; install the package chromium or set CHROMIUM",
    );
  }
  return missing;
}

function counted(set: string): { passed: number; failed: number; pending: number } {
  const project = set === "test" ? "fast" : "long";
  const file = `out/test/${project}.json`;
  if (!existsSync(file)) return { passed: 0, failed: 1, pending: 0 };
  const read = report.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests,
    pending: read.numPendingTests,
  };
}

function run({ name, command: [program = "", ...args] }: Check): boolean {
  const started = Date.now();
  console.log(`\n— ${name}`);
  const { status } = spawnSync(program, args, { stdio: "inherit" });
  console.log(
    `— ${name}: ${status === 0 ? "ok" : "FAILED"}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return status === 0;
}

const set = process.argv[2] ?? "test";
const chosen = checks[set];
if (!chosen) throw new Error(`No such set of checks: ${set}. Choose test or verify.`);
rmSync("out/test", { recursive: true, force: true });
mkdirSync("out/test", { recursive: true });
const failures = chosen.filter((check) => !run(check)).map((check) => check.name);
const { passed, failed, pending } = counted(set);
for (const missing of notRun(set)) console.log(`did not run: ${missing}`);
if (pending > 0) console.log(`did not run: ${pending} tests that were skipped`);
if (failures.length > 0) console.log(`failed: ${failures.join(", ")}`);
console.log(`${passed} passed, ${Math.max(failed, failures.length)} failed`);
process.exit(failures.length > 0 || pending > 0 ? 1 : 0);
