import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { personCookie } from "#infra/local/desk/identify.ts";
import { accessibilityFaults, basicFaults, sendEmpty } from "./in-the-page.ts";
import type { Sight } from "./sights.ts";

/** A picture that was taken, of a page or of a sheet of paper, and what is wrong with what it shows. */
export type Picture = {
  /** Relative to the folder of all pictures. */
  readonly file: string;
  readonly caption: string;
  readonly faults: readonly string[];
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
  "--lang=sv-SE",
];

/** A browser with a profile of its own, which goes with it. */
export function openBrowser(executablePath: string) {
  return chromium.launch({ executablePath, args: flags });
}
type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** Photographs every sight in every width into `out/pages`, and checks it. */
export async function photograph(
  browser: Browser,
  site: string,
  sights: readonly Sight[],
  out: string,
): Promise<readonly Picture[]> {
  const waiting = sights.entries();
  const taken: (readonly Picture[])[] = [];
  await Promise.all(
    Array.from({ length: cameras }, async () => {
      const context = await browser.newContext({ locale: "sv-SE" });
      const page = await context.newPage();
      for (const [i, sight] of waiting) taken[i] = await taking(context, page, site, sight, out);
      await context.close();
    }),
  );
  return taken.flat();
}

async function taking(
  context: BrowserContext,
  page: Page,
  site: string,
  sight: Sight,
  out: string,
): Promise<readonly Picture[]> {
  const told = listen(page);
  await context.clearCookies();
  await context.addCookies([{ name: personCookie, value: sight.person, url: site }]);
  const reached = await reach(page, `${site}${sight.path}`, sight);
  const pictures: Picture[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    const file = join("pages", `${sight.name}-${width}.png`);
    await page.screenshot({ path: join(out, file), fullPage: true });
    const faults = await basicFaults(page);
    pictures.push({ file, caption: `${sight.name} (${sight.person}), ${width} px`, faults });
  }
  const faults = [...reached, ...told(), ...(await accessibilityFaults(page))];
  return pictures.map((picture) => ({ ...picture, faults: [...faults, ...picture.faults] }));
}

async function reach(page: Page, address: string, sight: Sight): Promise<readonly string[]> {
  const { sentEmpty, status = 200 } = sight;
  const opened = await page.goto(address);
  if (!sentEmpty) return statusFaults(opened?.status(), status);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await Promise.all([page.waitForEvent("load"), page.evaluate(sendEmpty)]);
  return statusFaults((await answer).status(), status);
}

function statusFaults(status: number | undefined, awaited: number): readonly string[] {
  return status === awaited ? [] : [`was answered ${status}, not ${awaited}`];
}

/** What goes wrong in the page from now on; what is returned tells it and stops listening. */
function listen(page: Page): () => readonly string[] {
  const heard: string[] = [];
  const aboutItself = (text: string, url: string) =>
    url === page.url() && text.startsWith("Failed to load resource");
  const onConsole = (message: { type(): string; text(): string; location(): { url: string } }) => {
    const text = message.text();
    if (message.type() !== "error" || aboutItself(text, message.location().url)) return;
    heard.push(`console: ${text}`);
  };
  const onError = (error: Error) => heard.push(`error: ${error.message}`);
  page.on("console", onConsole);
  page.on("pageerror", onError);
  return () => {
    page.off("console", onConsole);
    page.off("pageerror", onError);
    return heard;
  };
}
