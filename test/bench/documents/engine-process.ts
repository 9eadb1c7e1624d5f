import type { DocumentDescription } from "#templates/render/description.ts";
import { engineNamed, ownProcessorMs } from "./engine.ts";

/** Run as a child: draws each description it is sent, and answers with the PDF and what it has worked. */
const engine = await engineNamed(process.argv[2] ?? "");
process.on("message", async (description: DocumentDescription) => {
  const pdf = await engine.pdfOf(description);
  process.send?.({ pdf: new Uint8Array(pdf), processorMs: await ownProcessorMs() });
});
process.send?.("ready");
