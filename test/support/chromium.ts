import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where a Chromium is on this machine: `CHROMIUM`, or where packages put it. */
export function chromiumPath(): string | undefined {
  const told = process.env["CHROMIUM"];
  return [...(told ? [told] : []), ...usual].find((path) => existsSync(path));
}
