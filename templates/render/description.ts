import type { Arms } from "#functions/domain/arms.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { Chart } from "#templates/charts/chart.ts";
import type { Language } from "#templates/wording/frame.ts";

/**
 * A document before it is drawn: plain JSON, all text final. The same description
 * gives the same bytes, so its hash stands for the document.
 */
export type DocumentDescription = {
  readonly kind: string;
  /** What the document is: `Delegationsbeslut`. */
  readonly name: string;
  /** What it concerns: the case's title, the page's first heading. */
  readonly title: string;
  /** The title's language where that is not the document's own. */
  readonly titleLanguage?: Language;
  readonly municipality: Municipality;
  readonly registrationNumber: string;
  /** The document's number within its case; none for what is made on demand and not registered. */
  readonly documentNumber?: number;
  readonly date: CalendarDate;
  readonly meta: readonly Definition[];
  readonly sections: readonly Section[];
  readonly language: Language;
  readonly policyVersion: string;
  readonly templateVersion: string;
};

export type Municipality = {
  readonly name: string;
  readonly office: string;
  /** `#rrggbb`; used for ornament only, so that it never carries the contrast of a text. */
  readonly colour: string;
  readonly arms?: Arms | undefined;
};

export type Section = { readonly heading: string; readonly blocks: readonly Block[] };

export type Definition = { readonly term: string; readonly text: string };

export type Block =
  | { readonly kind: "subheading"; readonly text: string }
  /** With its language where that is not the document's own. */
  | { readonly kind: "paragraph"; readonly text: string; readonly language?: Language }
  /** A framed remark that must not be overlooked. */
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "bullets"; readonly items: readonly string[] }
  | { readonly kind: "proposals"; readonly items: readonly string[] }
  | { readonly kind: "definitions"; readonly rows: readonly Definition[] }
  | Table
  | { readonly kind: "chart"; readonly chart: Chart }
  | { readonly kind: "side-by-side"; readonly left: Panel; readonly right: Panel }
  | Signatures
  | { readonly kind: "appeal"; readonly paragraphs: readonly string[] };

export type Column = { readonly title: string; readonly align: "left" | "right" };

/** Each row has one text for each column; the first names the row. */
export type Table = {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly sum?: readonly string[];
};

export type Panel = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly Definition[];
};

export type Signatures = {
  readonly kind: "signatures";
  readonly statement: string;
  readonly persons: readonly { readonly name: string; readonly title: string }[];
};
