import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clean-clone-"));
  execFileSync("git", [
    "clone",
    "--quiet",
    "--depth",
    "1",
    `file://${process.cwd()}`,
    join(folder, "fund"),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The machine's own path: nothing of this checkout may help. */
function ownPath(): string {
  const parts = (process.env["PATH"] ?? "").split(":");
  return parts.filter((part) => !part.includes("node_modules")).join(":");
}

describe("a fresh clone, with nothing installed but Node and npm", () => {
  it("installs what is missing and opens the fund by npm start alone", async () => {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const environment = Object.entries(process.env).filter(
      ([name]) => !/^(npm_|NODE|VITEST)/i.test(name),
    );
    const npm = spawn(
      "npm",
      ["start", "--", "--port", String(port), "--folder", join(folder, "data")],
      {
        cwd: join(folder, "fund"),
        env: { ...Object.fromEntries(environment), PATH: ownPath() },
        stdio: ["ignore", "ignore", "inherit"],
        detached: true,
      },
    );
    try {
      let open = false;
      for (let waited = 0; waited < 300 && !open && npm.exitCode === null; waited++) {
        await pause(1000);
        open = await fetch(`http://127.0.0.1:${port}/health`).then(
          (a) => a.ok,
          () => false,
        );
      }
      expect(open).toBe(true);
    } finally {
      if (npm.pid !== undefined && npm.exitCode === null) {
        process.kill(-npm.pid, "SIGTERM");
        await once(npm, "exit");
      }
    }
  });
});
