import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { PNG } from "pngjs";
import type { Case } from "#functions/domain/case.ts";
import type { DocumentStore } from "#functions/store/document-store.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { barest, fullest } from "#test/conformance/extremes.ts";
import { catalogue } from "#test/conformance/issued.ts";
import type { Picture } from "./camera.ts";
import { slug } from "./sights.ts";

/** Pixels a point: 108 to the inch. */
const scale = 1.5;

/** Of a long document its first sheets and its last ones: those between look like them. */
const beginning = 4;
const ending = 2;

type Paper = { readonly name: string; readonly bytes: Uint8Array };

/** Draws the sheets of the documents into that folder under `out`, a PNG each. */
export async function drawSheets(
  papers: AsyncIterable<Paper>,
  out: string,
  folder: string,
): Promise<readonly Picture[]> {
  await mkdir(join(out, folder), { recursive: true });
  const pdfium = await PDFiumLibrary.init();
  const pictures: Picture[] = [];
  for await (const { name, bytes } of papers) {
    pictures.push(...(await drawn(pdfium, bytes, join(folder, name), out)));
  }
  pdfium.destroy();
  return pictures;
}

/** The documents that the cases have been given. */
export async function* papersOf(
  store: DocumentStore,
  cases: readonly Case[],
): AsyncGenerator<Paper> {
  for (const c of cases) {
    for (const { document, kind, issued } of c.documents) {
      if (!issued) continue;
      const name = `${slug(c.title)}-${String(document).padStart(2, "0")}-${kind}`;
      yield { name, bytes: (await store.read(issued.key)).bytes };
    }
  }
}

/** Each document of the catalogue with its example, with all it can hold, and with the least. */
export async function* papersOfTheCatalogue(): AsyncGenerator<Paper> {
  for (const [key, template] of Object.entries(catalogue)) {
    const { example } = template;
    const all = { example, fullest: fullest(template), barest: barest(template) };
    for (const [kind, data] of Object.entries(all)) {
      yield { name: `${key}-${kind}`, bytes: await renderPdf(template.describe(data)) };
    }
  }
}

async function drawn(
  pdfium: Awaited<ReturnType<typeof PDFiumLibrary.init>>,
  bytes: Uint8Array,
  name: string,
  out: string,
): Promise<readonly Picture[]> {
  const pdf = await pdfium.loadDocument(bytes);
  const pictures: Picture[] = [];
  const last = pdf.getPageCount() - ending;
  for (const page of pdf.pages()) {
    if (page.number >= beginning && page.number < last) continue;
    const caption = `${name}, ${page.number + 1}`;
    const file = `${name}-${page.number + 1}.png`;
    const { data } = await page.render({ scale, render: png });
    await writeFile(join(out, file), data);
    pictures.push({ file, caption, faults: [] });
  }
  pdf.destroy();
  return pictures;
}

/** Fast rather than small: the pictures are looked at and thrown away. */
async function png(image: {
  width: number;
  height: number;
  data: Uint8Array;
}): Promise<Uint8Array> {
  const { width, height, data } = image;
  const picture = new PNG({ width, height });
  picture.data.set(data);
  return PNG.sync.write(picture, { deflateLevel: 1, filterType: 0 });
}
