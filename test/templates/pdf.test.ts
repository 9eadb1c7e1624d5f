import { beforeAll, describe, expect, it } from "vitest";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import type { Block } from "#templates/render/description.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { asRead, type ReadPdf, readPdf, rolesIn } from "./read-pdf.ts";

/** Amounts as they stand in text and tables, with hard spaces and unit or not. */
const amount = /−?\d{1,3}(?:\u00a0\d{3})+(?:,\d\d)?/g;

function count(of: string, text: string): number {
  return text.split(of).length - 1;
}

describe.each(Object.values(documentTemplates))("the PDF of $kind", (template) => {
  const document = template.describe(template.example);
  const tables = document.sections
    .flatMap(({ blocks }): readonly Block[] => blocks)
    .filter((block) => block.kind === "table");
  let source = "";
  let read: ReadPdf = { pages: [], tags: [], title: "", language: "" };

  beforeAll(async () => {
    const bytes = await renderPdf(document);
    source = Buffer.from(bytes).toString("latin1");
    read = await readPdf(bytes);
  });

  it("shows every amount and the registration number as text", () => {
    const whole = read.pages.join("\n").replaceAll(/\s+/g, " ");
    const amounts = JSON.stringify(document).match(amount) ?? [];
    for (const text of amounts) expect(whole).toContain(asRead(text));
    expect(read.pages[0]).toContain(`Diarienummer ${template.example.caseNumber}`);
  });

  it("has its number on each page, and the versions it was made by", () => {
    const { documentNumber, policyVersion } = template.example;
    read.pages.forEach((page, i) => {
      expect(page).toContain(`Sida ${i + 1} (${read.pages.length})`);
      expect(page).toContain(`${template.example.caseNumber}, handling ${documentNumber}`);
      expect(page).toContain(
        `Riktlinjer version ${policyVersion}, mall version ${template.version}`,
      );
    });
  });

  it("is a tagged tree with one title and a heading for each section", () => {
    const roles = read.tags.flatMap(rolesIn);
    expect(read.tags.map(({ children }) => children.map(({ role }) => role))).toEqual(
      read.tags.map(() => ["Document"]),
    );
    expect(source).toContain("/Type /StructTreeRoot");
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(count("/S /H2", source)).toBe(document.sections.length);
    expect(count("/S /Table", source)).toBe(
      tables.length + definitionTables(document.sections) + 1,
    );
  });

  it("has headings with a scope in each table", () => {
    const headings = source.match(
      /\/S \/TH\n(?:\/A <<\n\/O \/Table\n\/Scope \/(?:Column|Row)\n>>)?/g,
    );
    expect(headings?.every((heading) => heading.includes("/Scope"))).toBe(true);
    const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
    expect(count("/Scope /Column", source)).toBe(columns);
  });

  it("says that it is PDF/A-2a and PDF/UA-1, in Swedish, under its own title", () => {
    expect(source).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(source).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(source).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(source).toContain("/DisplayDocTitle true");
    expect(source).toContain("/S /GTS_PDFA1");
    expect(read.language).toBe("sv-SE");
    expect(read.title).toBe(`${document.name}: ${document.title}`);
  });

  it("embeds its fonts and uses no other", () => {
    const fonts = [...source.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name);
    expect(new Set(fonts.map((name) => name?.replace(/^[A-Z]{6}\+/, "")))).toEqual(
      new Set(["SourceSans3-Regular", "SourceSans3-Semibold"]),
    );
    expect(count("/FontFile2 ", source)).toBe(2);
  });
});

function definitionTables(sections: readonly { readonly blocks: readonly Block[] }[]): number {
  return sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "definitions")
    .length;
}

it("a title with markup stands unharmed in the page, the title and the metadata", async () => {
  const { receipt } = documentTemplates;
  const title = 'Barn & unga <0–6 år> "tidigt"';
  const bytes = await renderPdf(receipt.describe({ ...receipt.example, title }));
  const metadata = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.from(bytes).toString("utf8"))?.[0];
  expect(metadata).toContain('Mottagningsbevis: Barn &amp; unga &lt;0–6 år&gt; "tidigt"');
  const read = await readPdf(bytes);
  expect(read.pages[0]).toContain(title);
  expect(read.title).toBe(`Mottagningsbevis: ${title}`);
});
