/** One of the answers that a field offers. */
export type Option = { readonly value: string; readonly label: string };

type Named = {
  /** The key in the act's data; empty for the form itself and for a row's own value. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
};

export type LeafKind =
  | "text"
  | "long-text"
  | "email"
  | "date"
  | "integer"
  | "year"
  /** Typed in kronor, kept in öre. */
  | "money"
  /** Typed with a comma, kept as decimal text with a point. */
  | "decimal"
  | "choice"
  | "yes-no"
  /** Given by the page, shown to nobody. */
  | "fixed";

export type Leaf = Named & {
  readonly kind: LeafKind;
  /** Characters at most. */
  readonly max?: number;
  readonly options?: readonly Option[];
  /** The answers offered are numbers in the act. */
  readonly numeric?: true;
  /** What a fixed field says. */
  readonly value?: string;
};

export type Group = Named & { readonly kind: "group"; readonly fields: readonly Field[] };

/** Rows that can be added and removed. */
export type Rows = Named & {
  readonly kind: "rows";
  readonly item: Field;
  readonly min: number;
  readonly max: number;
};

/** Several of the answers offered, one checkbox each. */
export type Several = Named & { readonly kind: "several"; readonly options: readonly Option[] };

/** A form as it is shown and read: derived from the act's schema. */
export type Field = Leaf | Group | Rows | Several;

/** The name that an input bears: its way through the data, joined by points. */
export function inputName(path: string, name: string | number): string {
  if (name === "") return path;
  return path === "" ? String(name) : `${path}.${name}`;
}
