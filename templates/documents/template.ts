import type * as z from "zod";
import type { Definition, DocumentDescription, Section } from "#templates/render/description.ts";
import type { Common } from "./common.ts";

/** What a document says beyond its letterhead. */
export type Content = {
  /** Where the data makes it another document than its name says. */
  readonly name?: string;
  readonly meta: readonly Definition[];
  readonly sections: readonly Section[];
};

export type DocumentTemplate<K extends string, S extends z.ZodType> = {
  readonly kind: K;
  /** What the document is called in Swedish. */
  readonly name: string;
  /** Raised when the same data gives another document; recorded with each issued one. */
  readonly version: string;
  readonly schema: S;
  /** Realistic data, valid by the schema. */
  readonly example: z.input<S>;
  /** Pure: data to description. Throws ZodError when the data is not of the schema. */
  readonly describe: (data: unknown) => DocumentDescription;
};

/** A template from its parts: the letterhead's facts are common, the content is the document's own. */
export function documentTemplate<K extends string, S extends z.ZodType<Common>>(template: {
  readonly kind: K;
  readonly name: string;
  readonly version: string;
  readonly schema: S;
  readonly example: z.input<S>;
  readonly content: (data: z.output<S>) => Content;
}): DocumentTemplate<K, S> {
  const { kind, name, version, schema, example, content } = template;
  const describe = (input: unknown): DocumentDescription => {
    const data = schema.parse(input);
    return {
      kind,
      name,
      title: data.title,
      municipality: data.municipality,
      registrationNumber: data.caseNumber,
      documentNumber: data.documentNumber,
      date: data.date,
      ...content(data),
      language: "sv-SE",
      policyVersion: data.policyVersion,
      templateVersion: version,
    };
  };
  return { kind, name, version, schema, example, describe };
}
