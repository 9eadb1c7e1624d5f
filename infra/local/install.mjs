// Runs on whatever Node the machine has, before anything is installed: installs what is missing.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";

const lock = "package-lock.json";
const installed = "node_modules/.package-lock.json";

function isInstalled() {
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) return false;
  const wanted = JSON.parse(readFileSync(lock, "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || optional || present[path]?.version === version,
  );
}

if (!isInstalled()) {
  // to stderr, all of it: what a script answers is alone on stdout
  console.error("Installing what package-lock.json names …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    stdio: ["inherit", 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const node = spawnSync("node", ["--version"], { encoding: "utf8" }).stdout.trim();
const [major = 0, minor = 0] = node.replace("v", "").split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${node} is too old: Node 22.18 or later is needed. Install Node 24 and try again.`,
  );
  process.exit(1);
}
