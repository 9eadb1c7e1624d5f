import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { kronor, ore } from "#functions/domain/money.ts";
import { onDemandTemplates } from "#templates/documents/on-demand.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { englishDate, englishPercent, sek } from "#templates/wording/en.ts";
import { asRead, readPdf } from "./read-pdf.ts";

const { "case-extract": _, ...translations } = onDemandTemplates;

describe("English figures", () => {
  it("are written as English readers write them", () => {
    expect(asRead(sek(kronor(1_234_567.5)))).toBe("SEK 1,234,567.50");
    expect(asRead(sek(ore(-5)))).toBe("−SEK 0.05");
    expect(asRead(englishDate(calendarDate("2026-11-24")))).toBe("24 November 2026");
    expect(["0", "1", "0.05", "0.125"].map(englishPercent)).toEqual(["0%", "100%", "5%", "12.5%"]);
  });

  it("always read back to the same öre", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const [, sign = "", whole = "", cents = "00"] =
          /^(−?)SEK\u00a0([\d,]+)(?:\.(\d\d))?$/.exec(sek(ore(value))) ?? [];
        const digits = `${sign === "" ? "" : "-"}${whole.replaceAll(",", "")}${cents}`;
        expect(Number(digits)).toBe(ore(value));
      }),
    );
  });
});

describe.each(Object.values(translations))("the English $kind", (template) => {
  const document = template.describe(template.example);

  it("says that it is a translation, and of which document by its hash", async () => {
    const { pages } = await readPdf(await renderPdf(document));
    const text = pages.join(" ").replaceAll(/\s+/g, " ");
    expect(text).toContain("Translation for information; the Swedish document is");
    expect(text.replaceAll(" ", "")).toContain(template.example.sha256);
    const { documentNumber, caseNumber } = template.example.data;
    expect(text).toContain(`${caseNumber}, translation of document ${documentNumber}`);
  });

  it("is English to a listener, but for what people wrote in Swedish", async () => {
    const bytes = await renderPdf(document);
    const { language, pages } = await readPdf(bytes);
    const source = Buffer.from(bytes).toString("latin1");
    expect(language).toBe("en-GB");
    expect(source).toContain("<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li>");
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
    const swedish = document.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === "paragraph" && block.language === "sv-SE");
    const titled = swedish.length + 1;
    expect(source.split("/Lang (sv-SE)").length - 1).toBe(titled);
  });

  it("has nothing of the Swedish frame, and no Swedish amount or date", () => {
    const { title: __, ...rest } = document;
    const sections = rest.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((b) => b.kind !== "paragraph" || b.language === undefined),
    }));
    const text = asRead(JSON.stringify({ ...rest, sections, municipality: undefined }));
    expect(text).not.toMatch(/\d kr\b|Diarienummer|Riktlinjer|beslutar|januari|februari|\bmaj\b/);
  });

  it("is the same each time, and refuses what is not a hash", () => {
    expect(template.describe(structuredClone(template.example))).toEqual(document);
    expect(() => template.describe({ ...template.example, sha256: "x" })).toThrow(/sha256/);
  });
});

describe("the English decision", () => {
  const { "delegated-decision-en": template } = onDemandTemplates;
  const decided = (outcome: (typeof template)["example"]["data"]["outcome"]) =>
    asRead(
      JSON.stringify(
        template.describe({ ...template.example, data: { ...template.example.data, outcome } }),
      ),
    );

  it("tells each outcome, and how to appeal only where the matter is decided", () => {
    const completion = "Fler data.";
    const back = decided({ kind: "referral-back", completion, dueDate: "2026-10-01" });
    expect(back).toContain("back for completion, by 1 October 2026");
    expect(back).not.toContain("How to appeal");
    expect(decided({ kind: "postponement", until: "2026-10-01" })).not.toContain("How to appeal");
    const rejected = decided({ kind: "rejection" });
    expect(rejected).toContain("to reject the application by Utbildningsnämnden for SEK");
    expect(rejected).toContain("How to appeal");
  });

  it("has the budget with its purposes and sum, and each amount with as many decimals", () => {
    const { sections } = template.describe(template.example);
    const granted = sections.find(({ heading }) => heading === "Money granted");
    const table = granted?.blocks.find((block) => block.kind === "table");
    expect(table?.rows).toContainEqual(["2027", "Team", "1,650,000.00"]);
    expect(table?.sum).toEqual(["Total", "", "6,150,000.00"]);
  });

  it("names the boards as a list, and writes English apostrophes", () => {
    const text = decided(template.example.data.outcome);
    expect(text).toContain("Utbildningsnämnden, Socialnämnden and Norra stadsdelsnämnden");
    expect(text).not.toContain("'");
  });

  it("says all of the terms that the Swedish decision says", () => {
    const text = decided(template.example.data.outcome);
    expect(text).toContain("a smaller saving is returned");
  });
});
