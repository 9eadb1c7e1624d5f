import { z } from "zod";

/** What a file says that it is: a case's registration number, and its own number in the case. */
export type Claim = { readonly number: string; readonly document?: number };

const info = z.object({ Subject: z.string().min(1).max(60) });
const printedNumber = /^(.{1,60}), handling (\d{1,4})$/u;

/**
 * What a PDF says of itself in its metadata and in the foot of its first page. Undefined when it
 * can be read as no PDF, or says nothing: whoever altered a file may have broken it too.
 */
export async function claimOf(bytes: Uint8Array): Promise<Claim | undefined> {
  // a large library that few requests need
  const { getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      stopAtErrors: true,
      verbosity: 0,
    });
    try {
      return (await printedClaim(pdf)) ?? (await describedClaim(pdf));
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch {
    return undefined;
  }
}

type Pdf = Awaited<ReturnType<typeof import("unpdf")["getDocumentProxy"]>>;

async function describedClaim(pdf: Pdf): Promise<Claim | undefined> {
  const { data } = info.safeParse((await pdf.getMetadata()).info);
  return data && { number: data.Subject };
}

/** Undefined also where the page itself is broken: the metadata may still be whole. */
async function printedClaim(pdf: Pdf): Promise<Claim | undefined> {
  const content = await pdf
    .getPage(1)
    .then((page) => page.getTextContent())
    .catch(() => undefined);
  const items = content?.items ?? [];
  for (const item of items) {
    const [, number, document] = ("str" in item && printedNumber.exec(item.str)) || [];
    if (number !== undefined) return { number, document: Number(document) };
  }
  return undefined;
}
