import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { personCookie } from "#infra/local/desk/identify.ts";
import { accessibilityFaults, basicFaults } from "./in-the-page.ts";
import { listenTo, reach } from "./reach.ts";
import type { Sight } from "./sights.ts";

/** A picture that was taken, of a page or of a sheet of paper, and what is wrong with what it shows. */
export type Picture = {
  /** Relative to the folder of all pictures. */
  readonly file: string;
  readonly caption: string;
  readonly faults: readonly string[];
};

type Camera = {
  readonly site: string;
  readonly page: Page;
  readonly devTools: CDPSession;
  readonly heard: () => readonly string[];
  readonly out: string;
};

/** An ordinary screen and a narrow telephone, in CSS pixels; accessibility is tried in the last. */
const widths = [1280, 360] as const;
const height = 900;
const cameras = 2;

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Does something in a browser with a new profile of its own, and ends it. */
export async function withBrowser<T>(
  executablePath: string,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Photographs every sight in every width into `pages` under `out`, and checks it. */
export async function photograph(
  browser: Browser,
  site: string,
  sights: readonly Sight[],
  out: string,
): Promise<readonly Picture[]> {
  await mkdir(join(out, "pages"), { recursive: true });
  const waiting = sights.entries();
  const taken: (readonly Picture[])[] = [];
  await Promise.all(
    Array.from({ length: cameras }, async () => {
      const page = await (await browser.newContext({ locale: "sv-SE" })).newPage();
      const devTools = await page.context().newCDPSession(page);
      const camera = { site, page, devTools, heard: listenTo(page), out };
      for (const [i, sight] of waiting) taken[i] = await takenBy(camera, sight);
      await page.context().close();
    }),
  );
  return taken.flat();
}

async function takenBy(camera: Camera, sight: Sight): Promise<readonly Picture[]> {
  const { page, site, devTools, heard, out } = camera;
  await page.context().clearCookies();
  await page.context().addCookies([{ name: personCookie, value: sight.person, url: site }]);
  const reached = await reach(page, site, sight);
  const pictures: Picture[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    const file = join("pages", `${sight.name}-${width}.png`);
    await writeFile(join(out, file), await wholePage(devTools));
    const faults = await basicFaults(page);
    pictures.push({ file, caption: `${sight.name} (${sight.person}), ${width} px`, faults });
  }
  const faults = [...reached, ...(await accessibilityFaults(page)), ...heard()];
  return pictures.map((picture) => ({ ...picture, faults: [...faults, ...picture.faults] }));
}

/** The page from top to bottom as PNG, packed fast rather than small. */
async function wholePage(devTools: CDPSession): Promise<Buffer> {
  const { cssContentSize } = await devTools.send("Page.getLayoutMetrics");
  const { data } = await devTools.send("Page.captureScreenshot", {
    captureBeyondViewport: true,
    optimizeForSpeed: true,
    clip: { ...cssContentSize, scale: 1 },
  });
  return Buffer.from(data, "base64");
}
