import { zlibSync } from "fflate";

/**
 * Deflates every stream with a pinned library in place of the runtime's zlib, whose output differs
 * between builds of Node: the same document must give the same bytes everywhere.
 */
export function deflateAlikeEverywhere(pdf: PDFKit.PDFDocument): void {
  const plainReference = pdf.ref.bind(pdf);
  pdf.ref = (data) => deflated(plainReference(data));
}

function deflated(reference: PDFKit.PDFKitReference): PDFKit.PDFKitReference {
  const chunks: Buffer[] = [];
  const write = reference.write.bind(reference);
  const finalize = reference.finalize.bind(reference);
  reference.write = (chunk: string | Uint8Array) => {
    chunks.push(
      typeof chunk === "string" ? Buffer.from(`${chunk}\n`, "latin1") : Buffer.from(chunk),
    );
  };
  reference.finalize = () => {
    const content = Buffer.concat(chunks);
    const isDeflated = reference.compress && content.length > 0;
    // Metadata stays readable for archives, and pdfkit's own zlib stays out.
    reference.compress = false;
    if (isDeflated) Object.assign(reference.data, { Filter: "FlateDecode" });
    if (content.length > 0) write(isDeflated ? zlibSync(content) : content);
    finalize();
  };
  return reference;
}
