import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import { sourceSans } from "#templates/render/fonts.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { printable } from "#templates/render/printable.ts";
import { readPdf } from "./read-pdf.ts";

const { regular } = sourceSans();
const shown = (text: string) => printable(text, regular);

describe("text as it is printed", () => {
  it("keeps what Swedish, Sami and Finnish names need", () => {
    const names =
      "Åsa Öberg, Ánne Márjjá, Čeavžá Ŋuorta, Łukasz Šimić, Zoë D’Arcy – ”1 234” § −5 €";
    expect(shown(names)).toBe(names);
  });

  it("joins a letter and its loose accent", () => {
    expect(shown("Ma\u0308rta Sjo\u0308o\u0308")).toBe("Märta Sjöö");
  });

  it("shows what the font lacks as its code, so that nothing vanishes", () => {
    expect(shown("Bra 😀!")).toBe("Bra [tecken U+1F600]!");
    expect(shown("a\u0007b\u202ec")).toBe("a[tecken U+0007]b[tecken U+202E]c");
    expect(shown("familj 👨‍👩‍👧")).toBe("familj [tecken U+1F468 U+200D U+1F469 U+200D U+1F467]");
    expect(shown("halv \ud83d")).toBe("halv [tecken U+D83D]");
  });

  it("drops marks that are never seen, and makes tabs and line ends plain", () => {
    expect(shown("mjuk\u00adt\u200b\ufeff slut\r\nny\trad")).toBe("mjukt slut\nny rad");
  });

  it("is in the font, for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        for (const character of shown(text).replaceAll("\n", "")) {
          expect(regular.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
    );
  });
});

describe("a document of any text", { timeout: 60_000 }, () => {
  const { "reminder-letter": letter } = documentTemplates;
  const whole = letter.describe(letter.example);

  it("is a PDF that can be read, with its page number", async () => {
    const anyText = fc.string({ unit: "binary", minLength: 1, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, text) => {
        const sections = [
          {
            heading: text,
            blocks: [
              { kind: "paragraph", text },
              { kind: "notice", text },
              { kind: "bullets", items: [text] },
              {
                kind: "table",
                caption: text,
                columns: [{ title: text, align: "left" }],
                rows: [[text]],
              },
            ],
          } as const,
        ];
        const { pages } = await readPdf(await renderPdf({ ...whole, title, sections }));
        expect(pages.at(-1)).toContain(`Sida ${pages.length} (${pages.length})`);
      }),
      { numRuns: 25 },
    );
  });
});
