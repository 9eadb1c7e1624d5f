import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { PNG } from "pngjs";
import type { Case } from "#functions/domain/case.ts";
import type { DocumentStore } from "#functions/store/document-store.ts";
import type { Picture } from "./camera.ts";
import { slug } from "./sights.ts";

/** Pixels a point: 108 to the inch. */
const scale = 1.5;

/** Draws every sheet of every document in the cases into `out/documents`, a PNG each. */
export async function drawDocuments(
  store: DocumentStore,
  cases: readonly Case[],
  out: string,
): Promise<readonly Picture[]> {
  await mkdir(join(out, "documents"), { recursive: true });
  const pdfium = await PDFiumLibrary.init();
  const pictures: Picture[] = [];
  for (const c of cases) {
    for (const { document, kind, issued } of c.documents) {
      if (!issued) continue;
      const name = `${slug(c.title)}-${String(document).padStart(2, "0")}-${kind}`;
      const { bytes } = await store.read(issued.key);
      pictures.push(...(await drawn(pdfium, bytes, name, out)));
    }
  }
  pdfium.destroy();
  return pictures;
}

async function drawn(
  pdfium: Awaited<ReturnType<typeof PDFiumLibrary.init>>,
  bytes: Uint8Array,
  name: string,
  out: string,
): Promise<readonly Picture[]> {
  const pdf = await pdfium.loadDocument(bytes);
  const pictures: Picture[] = [];
  for (const page of pdf.pages()) {
    const caption = `${name}, ${page.number + 1}`;
    const file = join("documents", `${name}-${page.number + 1}.png`);
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
