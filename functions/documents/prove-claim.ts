import * as z from "zod";

/**
 * What a file says that it is: a case's registration number, and its own number in the case. The
 * latter is absent from what is made on demand, such as an extract, and where the foot is broken.
 */
export type Claim = {
  readonly number: string;
  readonly document?: number;
  readonly isBroken: boolean;
};

const info = z.object({ Subject: z.string().min(1).max(60) });
const printedNumber = /^(.{1,60}), handling (\d{1,4})$/u;

/**
 * What a PDF says of itself in the foot of its first page and in its metadata. Undefined when it
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
      return await claimIn(pdf);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch {
    return undefined;
  }
}

type Pdf = Awaited<ReturnType<typeof import("unpdf")["getDocumentProxy"]>>;

async function claimIn(pdf: Pdf): Promise<Claim | undefined> {
  const lines = await linesOfFirstPage(pdf);
  for (const line of lines ?? []) {
    const [, number, document] = printedNumber.exec(line) ?? [];
    if (number !== undefined) return { number, document: Number(document), isBroken: false };
  }
  const { data } = info.safeParse((await pdf.getMetadata()).info);
  if (!data) return undefined;
  const number = data.Subject;
  const isMadeOnDemand = lines?.some((line) => line.startsWith(`${number}, `)) === true;
  return { number, isBroken: !isMadeOnDemand };
}

/** Undefined where the page is broken: the metadata may still be whole. */
async function linesOfFirstPage(pdf: Pdf): Promise<readonly string[] | undefined> {
  try {
    const { items } = await (await pdf.getPage(1)).getTextContent();
    return items.flatMap((item) => ("str" in item ? [item.str] : []));
  } catch {
    return undefined;
  }
}
