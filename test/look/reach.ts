import type { ConsoleMessage, Page } from "playwright-core";
import { sendEmpty } from "./in-the-page.ts";
import type { Sight } from "./sights.ts";

/** Goes to the sight and, where it is an answer, sends its form empty. Tells what was not as awaited. */
export async function reach(page: Page, site: string, sight: Sight): Promise<readonly string[]> {
  const { path, sentEmpty, status: awaited = 200 } = sight;
  const opened = await page.goto(`${site}${path}`);
  if (!sentEmpty) return statusFaults(opened?.status(), awaited);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await Promise.all([page.waitForEvent("load"), page.evaluate(sendEmpty)]);
  return statusFaults((await answer).status(), awaited);
}

function statusFaults(status: number | undefined, awaited: number): readonly string[] {
  return status === awaited ? [] : [`was answered ${status}, not ${awaited}`];
}

/** Listens for errors in whatever the page shows; what is returned tells those since last asked. */
export function listenTo(page: Page): () => readonly string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isOwnStatus(message, page)) {
      heard.push(`console: ${message.text()}`);
    }
  });
  return () => heard.splice(0);
}

/** A browser says of a page that is itself a refusal that it failed to load. */
function isOwnStatus(message: ConsoleMessage, page: Page): boolean {
  return (
    message.text().startsWith("Failed to load resource") && message.location().url === page.url()
  );
}
