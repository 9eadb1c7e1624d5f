import type { DocumentDescription } from "#templates/render/description.ts";
import { renderPdf } from "#templates/render/pdf.ts";

/** Something that makes a PDF of a description. */
export type Engine = {
  readonly name: string;
  readonly pdfOf: (description: DocumentDescription) => Promise<Uint8Array>;
  /** The processor time in milliseconds that all its processes have taken so far. */
  readonly processorMs: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Milliseconds of processor time that this process has taken. */
export async function ownProcessorMs(): Promise<number> {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export const ours: Engine = {
  name: "ours (PDF/A-2a and PDF/UA-1)",
  pdfOf: (description) => renderPdf(description),
  processorMs: ownProcessorMs,
  close: async () => {},
};

export const engineNames = ["ours", "pdfmake"] as const;
export type EngineName = (typeof engineNames)[number];

/** The engine of that name; pdfmake is loaded only where it is asked for. */
export async function engineNamed(name: string): Promise<Engine> {
  return name === "pdfmake" ? (await import("./pdfmake.ts")).pdfmakeEngine() : ours;
}

/** How many pages the PDF has. */
export function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type ?\/Page\b/g)?.length ?? 0
  );
}
