import PDFDocument from "pdfkit";
import { sections } from "./blocks.ts";
import { definitions } from "./definitions.ts";
import { deflateAlikeEverywhere } from "./deflate.ts";
import type { DocumentDescription, Table } from "./description.ts";
import { type Fonts, sourceSans } from "./fonts.ts";
import { headsAndFeet, letterhead } from "./letterhead.ts";
import { creator, type Metadata, producer, xmp } from "./metadata.ts";
import { printable } from "./printable.ts";
import { margins, type Sheet } from "./sheet.ts";
import type { LaidOut } from "./table.ts";

/**
 * The document as a tagged PDF/A-2a that is PDF/UA-1 too. The same description gives the same bytes
 * in every process, time zone and build: its date is the document's own, its compression pinned.
 * Text the font cannot print stands as its code.
 */
export async function renderPdf(
  description: DocumentDescription,
  fonts: Fonts = sourceSans(),
): Promise<Uint8Array> {
  const pdf = emptyPdf(metadataOf(description, fonts), fonts);
  const bytes = bytesOf(pdf);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const sheet = {
    pdf,
    root,
    fonts,
    leading: leadingOf(fonts),
    colour: description.municipality.colour,
    lines: new Map<string, readonly string[]>(),
    tables: new Map<Table, LaidOut>(),
  };
  draw(sheet, description);
  root.end();
  pdf.end();
  return bytes;
}

function leadingOf({ regular: { ascent, descent, lineGap, unitsPerEm } }: Fonts): number {
  return (ascent - descent + lineGap) / unitsPerEm;
}

function draw(sheet: Sheet, description: DocumentDescription): void {
  letterhead(sheet, description);
  if (description.meta.length > 0) definitions(sheet, sheet.root, description.meta);
  sections(sheet, description.sections);
  headsAndFeet(sheet, description);
}

function metadataOf(description: DocumentDescription, { regular }: Fonts): Metadata {
  const oneLine = (text: string) => printable(text, regular).replaceAll("\n", " ");
  return {
    title: oneLine(`${description.name}: ${description.title}`),
    author: oneLine(description.municipality.name),
    subject: oneLine(description.registrationNumber),
    created: new Date(`${description.date}T12:00:00Z`),
    language: description.language,
  };
}

function emptyPdf(metadata: Metadata, fonts: Fonts): PDFKit.PDFDocument {
  const { title, author, subject, created, language } = metadata;
  const pdf = new PDFDocument({
    size: "A4",
    margins,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: language,
    displayTitle: true,
    // No default font: pdfkit's own are not embedded, and their files do not follow a bundle.
    font: "",
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: creator,
      Producer: producer,
      CreationDate: created,
    },
  });
  deflateAlikeEverywhere(pdf);
  // pdfkit writes its own XMP unescaped and without the PDF/UA identifier.
  const packet = xmp(metadata);
  const metadataWriter = {
    append() {},
    end() {},
    getXML: () => packet,
    getLength: () => packet.length,
  };
  Object.assign(pdf, { metadata: metadataWriter });
  pdf.registerFont("regular", fonts.regular).registerFont("semibold", fonts.semibold);
  return pdf.addPage();
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  pdf.on("end", () => resolve(Buffer.concat(chunks)));
  pdf.on("error", reject);
  return promise;
}
