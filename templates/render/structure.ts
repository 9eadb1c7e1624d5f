import type { Sheet } from "./sheet.ts";

type Element = PDFKit.PDFStructureElement;

/** Draws content that belongs to one structure element, such as `P` or `TD`. */
export function tagged(
  { pdf }: Sheet,
  parent: Element,
  type: string,
  draw: () => void,
  options: PDFKit.Mixins.StructureElementOptions = {},
): void {
  const element = pdf.struct(type, options, draw);
  parent.add(element);
  element.end();
}

/** An element that holds other elements, such as `Table` or `L`. */
export function grouped(
  { pdf }: Sheet,
  parent: Element,
  type: string,
  fill: (element: Element) => void,
): void {
  const element = pdf.struct(type);
  parent.add(element);
  fill(element);
  element.end();
}

/** Draws what a listener does not need: rules, backgrounds, repeated heads, page numbers. */
export function artifact(
  { pdf }: Sheet,
  draw: () => void,
  options: PDFKit.Mixins.MarkingOptions = { type: "Layout" },
): void {
  pdf.markContent("Artifact", options);
  draw();
  pdf.endMarkedContent();
}
