/** What pdfkit 0.20 takes and its published types leave out. */
declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** An opened font is not parsed again for each document. */
    registerFont(name: string, src: import("fontkit").Font): this;
  }
  interface StructureElementOptions {
    scope?: "Column" | "Row";
    /** Points: left, top, right and bottom on the page, from its top left corner. */
    bbox?: readonly [number, number, number, number];
    placement?: "Block" | "Inline";
  }
}
