import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { html } from "hono/html";
import { chromium, type Page } from "playwright-core";
import { unreachable } from "#functions/domain/result.ts";
import type {
  Block,
  Definition,
  DocumentDescription,
  Panel,
} from "#templates/render/description.ts";
import { margins, styles } from "#templates/render/sheet.ts";
import type { Engine } from "./engine.ts";

const run = promisify(execFile);
type Html = ReturnType<typeof html>;

/** Chromium's print to PDF by one browser that is kept open, in two ways of using it. */
export type Chromium = {
  readonly engines: readonly Engine[];
  /** The memory in MB that its processes hold now, what they share counted in each; by `ps`, if any. */
  readonly memoryMb: () => Promise<number | undefined>;
};

/** Opens the browser; whoever closes the engines closes it. */
export async function openChromium(executablePath: string): Promise<Chromium> {
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"];
  const browser = await chromium.launch({ executablePath, args });
  const devTools = await browser.newBrowserCDPSession();
  const processes = async () => (await devTools.send("SystemInfo.getProcessInfo")).processInfo;
  const seconds = new Map<number, number>();
  const processorMs = async () => {
    for (const { id, cpuTime } of await processes()) seconds.set(id, cpuTime);
    return seconds.values().reduce((sum, each) => sum + each * 1000, 0);
  };
  const close = () => browser.close();
  const head = `<!doctype html><html lang="sv"><style>${stylesheet()}</style><body>`;
  const kept = await browser.newPage();
  await kept.setContent(head);
  return {
    engines: [
      {
        name: "Chromium print, a page for each document (untagged)",
        async pdfOf(description) {
          const page = await browser.newPage();
          await page.setContent(`${head}${await bodyOf(description)}`);
          const pdf = await printed(page);
          // the page's process ends with it, and what it has worked would be forgotten
          await processorMs();
          await page.close();
          return pdf;
        },
        processorMs,
        close,
      },
      {
        name: "Chromium print, the same page refilled (untagged)",
        async pdfOf(description) {
          const body = JSON.stringify(String(await bodyOf(description)));
          await kept.evaluate(`document.body.innerHTML = ${body}`);
          return printed(kept);
        },
        processorMs,
        close,
      },
    ],
    async memoryMb() {
      const ids = (await processes()).map(({ id }) => id).join(",");
      const asked = await run("ps", ["-o", "rss=", "-p", ids]).catch(() => undefined);
      const each = asked?.stdout.trim().split(/\s+/);
      return each?.reduce((sum, kB) => sum + Number(kB) / 1024, 0);
    },
  };
}

async function printed(page: Page): Promise<Uint8Array> {
  await page.evaluate("document.fonts.ready.then(() => true)");
  const print = () => page.pdf({ preferCSSPageSize: true });
  // Now and then it says "Printing failed" on a busy machine: asked again, on its own time.
  return print().catch(print);
}

function stylesheet(): string {
  const { top, right, bottom, left } = margins;
  return `${face("Regular", 400)}${face("Semibold", 600)}
    @page { size: A4; margin: ${top}pt ${right}pt ${bottom}pt ${left}pt }
    body { font: ${styles.body.size}pt/1.4 Source; margin: 0 }
    h1 { font-size: ${styles.title.size}pt } h2 { font-size: ${styles.heading.size}pt }
    h1, h2, h3, th { font-weight: 600 } .two { display: flex; gap: 14pt } .two > * { flex: 1 }
    table { width: 100%; border-collapse: collapse; font-size: ${styles.cell.size}pt }
    th, td { text-align: left; border-bottom: 0.5pt solid #b8bec6; padding: 3pt 5pt }
    .right { text-align: right }`;
}

function face(weight: string, number: number): string {
  const file = import.meta.resolve(`#templates/render/fonts/SourceSans3-${weight}.ttf`);
  const data = readFileSync(new URL(file)).toString("base64");
  return `@font-face { font-family: Source; font-weight: ${number}; src: url(data:font/ttf;base64,${data}) }`;
}

function bodyOf(description: DocumentDescription): Html {
  const { name, municipality, registrationNumber, date, title, meta, sections } = description;
  return html`<div class="two"><p>${municipality.name}<br>${municipality.office}</p>
    <p>${name}<br>${date}<br>Diarienummer ${registrationNumber}</p></div>
    <h1>${title}</h1>${pairs(meta)}
    ${sections.map(({ heading, blocks }) => html`<h2>${heading}</h2>${blocks.map(htmlOf)}`)}`;
}

function htmlOf(block: Block): Html {
  switch (block.kind) {
    case "subheading":
      return html`<h3>${block.text}</h3>`;
    case "paragraph":
    case "notice":
      return html`<p>${block.text}</p>`;
    case "bullets":
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case "proposals":
      return html`<ol>${block.items.map((item) => html`<li>${item}</li>`)}</ol>`;
    case "definitions":
      return pairs(block.rows);
    case "table":
      return tableOf(block);
    case "side-by-side":
      return html`<div class="two">${panel(block.left)}${panel(block.right)}</div>`;
    case "signatures":
      return html`${block.persons.map(({ name, title }) => html`<p>${name}<br>${title}</p>`)}
        <p>${block.statement}</p>`;
    case "appeal":
      return html`${block.paragraphs.map((text) => html`<p>${text}</p>`)}`;
    case "chart":
      throw new Error("The bench's document has no chart");
    default:
      return unreachable(block);
  }
}

function tableOf({ caption, columns, rows, sum }: Extract<Block, { kind: "table" }>): Html {
  const cells = (texts: readonly string[]) =>
    texts.map((text, i) => html`<td class="${columns[i]?.align ?? ""}">${text}</td>`);
  return html`<table><caption>${caption}</caption>
    <thead><tr>${columns.map(({ title, align }) => html`<th class="${align}">${title}</th>`)}</tr></thead>
    ${[...rows, ...(sum ? [sum] : [])].map((row) => html`<tr>${cells(row)}</tr>`)}</table>`;
}

function pairs(rows: readonly Definition[]): Html {
  return html`<table>${rows.map(({ term, text }) => html`<tr><td>${term}</td><td>${text}</td></tr>`)}</table>`;
}

function panel({ title, paragraphs, rows }: Panel): Html {
  return html`<div><h3>${title}</h3>${paragraphs.map((text) => html`<p>${text}</p>`)}${pairs(rows)}</div>`;
}
