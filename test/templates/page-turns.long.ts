import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import type { Block, DocumentDescription } from "#templates/render/description.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { margins, styles } from "#templates/render/sheet.ts";
import { readPdf } from "./read-pdf.ts";

const { receipt } = documentTemplates;
const described = receipt.describe(receipt.example);

const short = "Nämnden har svarat.";
const long =
  "Nämnden delar bedömningen att tidiga insatser kan minska placeringarna, men påminner om att enstaka dyra placeringar kan ge stora svängningar mellan åren. ".repeat(
    4,
  );

/** What may follow a heading, short and long. */
const followers: Readonly<Record<string, readonly Block[]>> = {
  "a short paragraph": [{ kind: "paragraph", text: short }],
  "a notice": [{ kind: "notice", text: long }],
  bullets: [{ kind: "bullets", items: [long, short] }],
  "long definitions": [{ kind: "definitions", rows: [{ term: "Till", text: long }] }],
  "a table": [
    {
      kind: "table",
      caption: "Budget, kronor",
      columns: [
        { title: "Ändamål", align: "left" },
        { title: "2026", align: "right" },
      ],
      rows: Array.from({ length: 12 }, (_, i) => [`Ändamål ${i}`, "1 000"]),
      sum: ["Summa", "12 000"],
    },
  ],
  panels: [
    {
      kind: "side-by-side",
      left: { title: "Effekter för människor", paragraphs: [long], rows: [] },
      right: { title: "Ekonomiska effekter", paragraphs: [short], rows: [] },
    },
  ],
  signatures: [
    { kind: "signatures", statement: long, persons: [{ name: "Sara Holm", title: "Samordnare" }] },
  ],
  "a subheading and long definitions": [
    { kind: "subheading", text: "Skäl" },
    { kind: "definitions", rows: [{ term: "Till", text: long }] },
  ],
};

/** The blocks under a heading that comes after so many lines, in so many paragraphs. */
function after(lines: number, paragraphs: number, blocks: readonly Block[]): DocumentDescription {
  const texts = [...Array(paragraphs - 1).fill("En rad."), "En rad.\n".repeat(lines).trim()];
  return {
    ...described,
    sections: [
      { heading: "Före", blocks: texts.map((text) => ({ kind: "paragraph", text })) },
      { heading: "Rubrik", blocks },
    ],
  };
}

/** The size in points of the lowest text on the first page, above the foot. */
async function lowestText(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const texts = items.flatMap((item) =>
    "str" in item && item.str.trim() !== ""
      ? [{ size: item.height, y: Number(item.transform[5]) }]
      : [],
  );
  const body = texts.filter(({ y }) => y > margins.bottom);
  return body.reduce((low, text) => (text.y < low.y ? text : low)).size;
}

const headings = [styles.heading.size, styles.subheading.size];

/** Half a hundred documents are drawn for each. */
const patience = { timeout: 60_000 };

describe.each(Object.entries(followers))("a heading over %s", (_, blocks) => {
  it("never stands alone at the foot of the page, wherever it falls", patience, async () => {
    for (let lines = 12; lines < 24; lines++) {
      // the gaps between paragraphs move the heading by less than a line
      for (const paragraphs of [1, 2, 3, 4]) {
        const size = await lowestText(await renderPdf(after(lines, paragraphs, blocks)));
        const place = `after ${lines} lines and ${paragraphs} paragraphs`;
        for (const heading of headings) expect(size, place).not.toBeCloseTo(heading, 1);
      }
    }
  });
});

const { signatures = [], ...beforeSignatures } = followers;

describe.each(Object.entries(beforeSignatures))("signatures after %s", (_, blocks) => {
  it("never stand alone on the last page, wherever it ends", patience, async () => {
    let turned = 0;
    for (let lines = 1; lines < 27; lines++) {
      const { sections, ...document } = after(lines, 3, blocks);
      const signed = {
        ...document,
        sections: [...sections, { heading: "Svarar", blocks: signatures }],
      };
      const { pages } = await readPdf(await renderPdf(signed));
      const [above = ""] = pages.at(-1)?.split("Svarar") ?? [];
      expect(above.trim(), `after ${lines} lines`).not.toBe("");
      if (pages.length > 1) turned += 1;
    }
    expect(turned).toBeGreaterThan(0);
  });
});
