import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Case } from "#functions/domain/case.ts";
import { dateInStockholm } from "#functions/domain/dates.ts";
import type { EmbeddedCloud } from "#infra/local/embedded-cloud.ts";
import type { InspectedCase } from "./inspect.ts";

type WriteOut = {
  readonly cloud: EmbeddedCloud;
  /** Where the embedded mail keeps its `.eml` files. */
  readonly mailFolder: string;
  readonly out: string;
  readonly cases: readonly InspectedCase[];
};

/** Writes each case's documents and mails to a folder of its own, in order, under readable names. */
export async function writeOut({ cloud, mailFolder, out, cases }: WriteOut): Promise<void> {
  const mails = (await cloud.mail.listMails({ limit: Number.MAX_SAFE_INTEGER })).toReversed();
  for (const { name, case: c } of cases) {
    const folder = join(out, name);
    await mkdir(join(folder, "brev"), { recursive: true });
    await writeDocuments(cloud, c, folder);
    const own = mails.filter((mail) => mail.name.startsWith(c.id));
    for (const [i, mail] of own.entries()) {
      const file = [number(i + 1, 3), dateInStockholm(mail.sentAt), mail.to[0]?.split("@")[0]];
      await copyFile(join(mailFolder, mail.name), join(folder, "brev", `${file.join(" ")}.eml`));
    }
  }
}

async function writeDocuments({ runtime }: EmbeddedCloud, c: Case, folder: string): Promise<void> {
  for (const { document, kind, date, issued } of c.documents) {
    if (!issued) continue;
    const { bytes } = await runtime.documents.read(issued.key);
    await writeFile(join(folder, `${number(document, 2)} ${date} ${kind}.pdf`), bytes);
  }
}

function number(n: number, digits: number): string {
  return String(n).padStart(digits, "0");
}
