import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { html } from "#templates/pages/html.ts";
import type { Picture } from "./camera.ts";

const onSheet = 48;
const sheetWidth = 1760;

const style = `body { font: 12px/1.3 sans-serif; margin: 12px; background: #e4e7ea }
main { display: grid; grid-template-columns: repeat(auto-fill, 205px); gap: 12px }
figure { margin: 0 } figcaption { overflow-wrap: anywhere }
figure a { display: block; height: 290px; overflow: hidden; background: #fff; border: 1px solid #9aa3ab }
img { width: 205px }
.faulty a { border: 3px solid #b00020 } .faulty figcaption { color: #b00020 }`;

function sheet(title: string, pictures: readonly Picture[]): string {
  return html`<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title>
    <link rel="stylesheet" href="sheet.css"></head>
    <body><h1>${title}</h1><main>${pictures.map(
      ({ file, caption, faults }) => html`<figure class="${faults.length > 0 && "faulty"}">
      <a href="${file}"><img src="${file}" alt="" loading="lazy"></a>
      <figcaption>${caption}${faults.map((fault) => html`<br>${fault}`)}</figcaption></figure>`,
    )}</main></body></html>`.toString();
}

/** `index.html` in the folder: every picture small, with what is wrong with it. */
export async function writeIndex(out: string, pictures: readonly Picture[]): Promise<void> {
  await writeFile(join(out, "sheet.css"), style);
  await writeFile(join(out, "index.html"), sheet("Fonden i bilder", pictures));
}

/** The same as pictures, `contact-01.png` and on, a few dozen small pictures on each. */
export async function drawContactSheets(
  browser: Browser,
  out: string,
  pictures: readonly Picture[],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: sheetWidth, height: 1200 } });
  for (let first = 0; first < pictures.length; first += onSheet) {
    const number = String(first / onSheet + 1).padStart(2, "0");
    const name = join(out, `contact-${number}`);
    const some = pictures.slice(first, first + onSheet);
    await writeFile(
      `${name}.html`,
      sheet(`Fonden i bilder, ark ${number}`, some).replaceAll(' loading="lazy"', ""),
    );
    await page.goto(pathToFileURL(`${name}.html`).href);
    await page.screenshot({ path: `${name}.png`, fullPage: true });
  }
  await page.close();
}
