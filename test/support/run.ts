import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import * as z from "zod";
import { missingPrograms } from "#test/conformance/programs.ts";
import { chromiumPath } from "./chromium.ts";

/** One check: its name, and the command of the project that makes it. */
type Check = {
  readonly name: string;
  readonly command: readonly string[];
  /** What keeps it from running on this machine: told here, a failure in CI. */
  readonly missing?: () => Promise<readonly string[]>;
};

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

const conformance: Check = { ...vitest("conformance"), missing: missingPrograms };

const checks: Record<string, readonly Check[]> = {
  test: [
    { name: "types", command: ["tsc", "-p", "."] },
    { name: "lint and format", command: ["biome", "check", "--error-on-warnings", "."] },
    vitest("fast"),
  ],
  verify: [
    vitest("long"),
    { name: "demo", command: ["node", "test/demo/play.ts"] },
    conformance,
    { name: "look", command: ["node", "test/look/look.ts"] },
    { name: "synth", command: ["npm", "run", "--silent", "synth"] },
  ],
  conformance: [conformance],
};

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
});

/** Pages go without their pictures where there is no browser; the documents get theirs all the same. */
function withoutPictures(set: string): readonly string[] {
  return set === "verify" && chromiumPath() === undefined
    ? ["look (pages as pictures): no Chromium found; install the package chromium or set CHROMIUM"]
    : [];
}

/** What the runs of vitest have counted, all together. */
function counted(): { passed: number; failed: number; pending: number } {
  const files = readdirSync("out/test").filter((file) => file.endsWith(".json"));
  const reports = files.map((file) =>
    report.parse(JSON.parse(readFileSync(`out/test/${file}`, "utf8"))),
  );
  const total = (of: keyof z.output<typeof report>) =>
    reports.reduce((sum, each) => sum + each[of], 0);
  return {
    passed: total("numPassedTests"),
    failed: total("numFailedTests"),
    pending: total("numPendingTests"),
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
if (!chosen)
  throw new Error(`No such set of checks: ${set}. Choose ${Object.keys(checks).join(", ")}.`);
rmSync("out/test", { recursive: true, force: true });
mkdirSync("out/test", { recursive: true });
const notRun = [...withoutPictures(set)];
const failures: string[] = [];
for (const check of chosen) {
  const missing = (await check.missing?.()) ?? [];
  notRun.push(...missing.map((what) => `${check.name}: ${what}`));
  const mayBeLeftOut = missing.length > 0 && !process.env["CI"];
  if (!mayBeLeftOut && (missing.length > 0 || !run(check))) failures.push(check.name);
}
const { passed, failed, pending } = counted();
for (const what of notRun) console.log(`did not run: ${what}`);
if (pending > 0) console.log(`did not run: ${pending} tests that were skipped`);
if (failures.length > 0) console.log(`failed: ${failures.join(", ")}`);
console.log(`${passed} passed, ${Math.max(failed, failures.length)} failed`);
process.exit(failures.length > 0 || pending > 0 ? 1 : 0);
