import { globSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import { onDemandTemplates } from "#templates/documents/on-demand.ts";
import type { DocumentDescription } from "#templates/render/description.ts";
import { renderPdf } from "#templates/render/pdf.ts";

/** Every document that the fund makes: those it registers, and those made on demand. */
export const catalogue = { ...documentTemplates, ...onDemandTemplates };

export type Template = (typeof catalogue)[keyof typeof catalogue];

/** A document as it would be issued: what it was made of, and the file it lies in. */
export type Issued = {
  readonly name: string;
  readonly template: Template;
  readonly data: unknown;
  readonly description: DocumentDescription;
  readonly file: string;
};

/** Where the documents lie after the check, so that a faulty one can be opened: emptied first. */
export async function emptyFolder(name: string): Promise<string> {
  const folder = resolve("out/conformance", name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

export async function issue(
  folder: string,
  name: string,
  template: Template,
  data: unknown,
): Promise<Issued> {
  const description = template.describe(data);
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, await renderPdf(description));
  return { name, template, data, description, file };
}

/** Each document of the catalogue with each of these kinds of data. */
export async function issueAll(
  folder: string,
  kinds: Readonly<Record<string, (template: Template) => unknown>>,
): Promise<readonly Issued[]> {
  const issued: Issued[] = [];
  for (const [key, template] of Object.entries(catalogue)) {
    for (const [kind, dataOf] of Object.entries(kinds)) {
      issued.push(await issue(folder, `${key}, ${kind}`, template, dataOf(template)));
    }
  }
  return issued;
}

/** What `npm run demo` has left: documents of whole cases, issued through the workflow. */
export function documentsOfTheDemo(): readonly string[] {
  return globSync("out/demo/*/*.pdf").map((file) => resolve(file));
}
