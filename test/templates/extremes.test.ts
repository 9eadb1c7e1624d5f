import { describe, expect, it } from "vitest";
import { describeDocument, documentTemplates } from "#templates/documents/catalogue.ts";
import type { Block } from "#templates/render/description.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { lengthened } from "#test/conformance/extremes.ts";
import { readPdf, rolesIn } from "./read-pdf.ts";

const patience = { timeout: 60_000 };

const boards = Array.from({ length: 40 }, (_, i) => ({
  name: `Stadsdelsnämnden för Övre Ängsbacka och Norra Åsområdet nummer ${i + 1}`,
  kind: "district" as const,
}));
const years = Array.from({ length: 15 }, (_, i) => 2027 + i);
/** Each amount is unlike all others, so that a lost cell is seen. */
const rows = boards.flatMap(({ name: board }, b) =>
  years.map((year, y) => ({ board, year, amount: (1_000_000 + b * 1000 + y) * 100 })),
);
const plan = documentTemplates["plan-decision"];

describe("forty boards over fifteen years", patience, async () => {
  const [first] = plan.example.computation.years;
  const computation = {
    years: years.flatMap((year) => (first ? { ...first, year, sentences: [] } : [])),
    allSteps: false,
  };
  const document = describeDocument("plan-decision", {
    ...plan.example,
    boards,
    rows,
    computation,
    effects: { ...plan.example.effects, ...manyEffects() },
  });
  const bytes = await renderPdf(document);
  const { pages } = await readPdf(bytes);
  const tables = document.sections
    .flatMap(({ blocks }): readonly Block[] => blocks)
    .filter((block) => block.kind === "table");

  it("lose no amount", () => {
    const all = pages.join("\n").replaceAll(/\s+/g, " ");
    for (const { amount } of rows) {
      const text = String(amount / 100).replace(/\B(?=(\d{3})+$)/g, " ");
      expect(all).toContain(text);
    }
  });

  it("have the table's head on every page that the table runs over", () => {
    const heads = pages.map((page) =>
      page.split("\n").findIndex((line) => /^Nämnd( 20\d\d)+$/.test(line)),
    );
    const bodies = pages.map((page) =>
      page.split("\n").findIndex((line) => /1 0\d\d 0\d\d/.test(line)),
    );
    const withBody = bodies.flatMap((line, page) => (line >= 0 ? [page] : []));
    expect(withBody.length).toBeGreaterThan(3);
    for (const page of withBody) {
      expect(heads[page]).toBeGreaterThanOrEqual(0);
      expect(heads[page]).toBeLessThan(bodies[page] ?? 0);
    }
  });

  it("have each head once in the structure, for a listener", () => {
    const source = Buffer.from(bytes).toString("latin1");
    const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
    expect(source.split("/Scope /Column").length - 1).toBe(columns);
  });

  it("never leave a sum alone on its page", () => {
    for (const page of pages) {
      const lines = page.split("\n");
      const sum = lines.findIndex((line) => line.startsWith("Summa "));
      if (sum >= 0) expect(lines[sum - 1]).toMatch(/\d$/);
    }
  });

  it("are numbered to the last page", () => {
    expect(pages.at(-1)).toContain(`Sida ${pages.length} (${pages.length})`);
  });
});

/** As many indicators and cost lines as an evaluation takes. */
function manyEffects() {
  const { indicators, lines } = plan.example.effects;
  const many = <T extends { readonly name: string }>([first]: readonly T[], count: number) =>
    Array.from({ length: count }, (_, i) =>
      first ? { ...first, name: `${first.name} ${i}` } : [],
    );
  return { indicators: many(indicators, 20).flat(), lines: many(lines, 40).flat() };
}

const word = "Åtgärdsprogramsuppföljning ";

describe("texts at their longest", patience, () => {
  it.each(Object.values(documentTemplates))("still give the whole $kind", async (template) => {
    const document = template.describe(lengthened(template, 2000));
    const { pages, tags } = await readPdf(await renderPdf(document));
    pages.forEach((page, i) => {
      expect(page).toContain(`Sida ${i + 1} (${pages.length})`);
    });
    expect(tags.flatMap(rolesIn).filter((role) => role === "H1")).toHaveLength(1);
    const words = (text: string) => text.split("Åtgärdsprogramsuppföljning").length - 1;
    const described = words(JSON.stringify([document.title, document.meta, document.sections]));
    const printed = words(pages.join("\n").replaceAll("\n", ""));
    expect(printed).toBeGreaterThanOrEqual(described);
  });
});

describe("what no page can hold", patience, () => {
  const { receipt } = documentTemplates;
  const described = receipt.describe(receipt.example);
  const withBlock = (block: Block) =>
    renderPdf({ ...described, sections: [{ heading: "Prov", blocks: [block] }] });

  it("a word without an end is broken, not lost", async () => {
    const text = "a".repeat(12_000);
    const { pages } = await readPdf(await withBlock({ kind: "paragraph", text }));
    expect(
      pages
        .join("")
        .match(/a{40,}/g)
        ?.join("").length,
    ).toBeGreaterThanOrEqual(text.length);
  });

  it("a remark and panels longer than a page run on over the next", async () => {
    const long = `${word.repeat(700)}KLART`;
    const panel = { title: "Panel", paragraphs: [long], rows: [{ term: "Term", text: "Text" }] };
    const noticed = await readPdf(await withBlock({ kind: "notice", text: long }));
    const beside = await readPdf(
      await withBlock({ kind: "side-by-side", left: panel, right: panel }),
    );
    expect(noticed.pages.length).toBeGreaterThan(2);
    expect(noticed.pages.at(-1)).toContain("KLART");
    expect(beside.pages.join("\n").split("KLART")).toHaveLength(3);
  });

  it("a table with a row taller than a page says its rows below each other, each by its column", async () => {
    const columns = [
      { title: "Nämnd", align: "left" },
      { title: "Text", align: "left" },
    ] as const;
    const table: Block = {
      kind: "table",
      caption: "För hög",
      columns,
      rows: [
        ["Socialnämnden", `${word.repeat(900)}KLART`],
        ["Kulturnämnden", "Kort"],
      ],
    };
    const { pages } = await readPdf(await withBlock(table));
    const [first, ...rest] = pages.join("\n").split("KLART");
    expect(first).toMatch(/För hög\s+Nämnd\s+Socialnämnden\s+Text\s+Åtgärds/);
    expect(rest.join()).toMatch(/Nämnd\s+Kulturnämnden\s+Text\s+Kort/);
  });
});
