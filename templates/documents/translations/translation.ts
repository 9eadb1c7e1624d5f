import * as z from "zod";
import type { Block, DocumentDescription, Section } from "#templates/render/description.ts";
import { englishList } from "#templates/wording/en.ts";
import { hardSpace } from "#templates/wording/numbers.ts";
import { paragraphsOf, sections } from "../blocks.ts";
import type { Common } from "../common.ts";
import type { Content, DocumentTemplate } from "../template.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const envelope = z.strictObject({ data: z.unknown(), sha256 });
const exampleHash = "6fb90b165c5d628ebb9368cf333f620f88b4b3f1c9a6b3ea2026d8aeb335402b";

type InEnglish<S extends z.ZodType> = {
  readonly name: string;
  readonly version: string;
  /** What the Swedish document is, in `the Swedish document is …`. */
  readonly swedishIs: string;
  readonly content: (data: z.output<S>) => Content;
};

/**
 * An English translation of a document from the very data of the Swedish one. It says that it is one,
 * of which document by number and SHA-256, and is not registered.
 */
export function translationOf<K extends string, S extends z.ZodType<Common>>(
  original: DocumentTemplate<K, S>,
  { name, version, swedishIs, content }: InEnglish<S>,
) {
  const schema = z.strictObject({ data: original.schema, sha256 });
  const describe = (input: unknown): DocumentDescription => {
    const { data: said, sha256: hash } = envelope.parse(input);
    const data = original.schema.parse(said);
    const common: Common = data;
    const own = content(data);
    const text = `Translation for information; the Swedish document is ${swedishIs}. It is document${hardSpace}${common.documentNumber} of case ${common.caseNumber.replaceAll(" ", hardSpace)}, ${original.name}, with the SHA-256 ${hash}. Texts written by people stand in Swedish, as in the original.`;
    const first: Section = {
      heading: "About this translation",
      blocks: [{ kind: "notice", text }],
    };
    return {
      kind: `${original.kind}-en`,
      name,
      title: common.title,
      titleLanguage: "sv-SE",
      municipality: common.municipality,
      registrationNumber: common.caseNumber,
      documentNumber: common.documentNumber,
      date: common.date,
      meta: own.meta,
      sections: sections(first, ...own.sections),
      language: "en-GB",
      policyVersion: common.policyVersion,
      templateVersion: version,
    };
  };
  const example = { data: original.example, sha256: exampleHash };
  return { kind: `${original.kind}-en`, name, version, schema, example, describe };
}

/** The boards that applied, the leading one first. */
export function applicants({ boards }: Common): readonly [term: string, text: string] {
  const term = boards.length > 1 ? "Applicants" : "Applicant";
  return [term, englishList(boards.map(({ name }) => name))];
}

/** What someone wrote, in the language that it was written in. */
export function inSwedish(text: string | undefined): readonly Block[] {
  return paragraphsOf(text).map((each) => ({
    kind: "paragraph",
    text: each,
    language: "sv-SE",
  }));
}
