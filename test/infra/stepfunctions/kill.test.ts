import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { openClock } from "#infra/local/clock.ts";

/** Moves through a deadline an hour, telling of each as it fires. */
const mover = `
import { openClock } from "#infra/local/clock.ts";
import { writeSync } from "node:fs";
const clock = openClock({ mode: "standing still", folder: process.argv[1] });
const later = (ms) => new Date(Date.parse(clock.now()) + ms).toISOString();
const hourly = () => {
  writeSync(1, clock.now() + "\\n");
  clock.deadline(later(3_600_000), hourly);
};
hourly();
await clock.moveTo(later(3_600_000 * 100_000));
`;

it("business time survives kill -9, and is never earlier than anything that happened in it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "clock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  openClock({ mode: "standing still", folder }).close();
  let last = "";
  for (let round = 0; round < 6; round += 1) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", mover, folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let told = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      expect(line >= last).toBe(true);
      last = line;
      told += 1;
      if (told === 10 + round * 7) child.kill("SIGKILL");
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    expect(child.signalCode).toBe("SIGKILL");
    expect(openClock({ mode: "standing still", folder }).now() >= last).toBe(true);
  }
}, 15_000);
