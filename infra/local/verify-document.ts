import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { canonicalJson } from "#functions/store/canonical.ts";
import { pdfFile } from "#functions/web/pdf-file.ts";
import type { ToldProof } from "#functions/web/told-proof.ts";

const help = `Användning: npm run --silent document:verify -- FIL.pdf [--folder .fund] [--url http://127.0.0.1:8080] [--json]

Säger om filen är en av fondens handlingar: äkta, äkta men inte längre gällande, ändrad eller okänd.
Slutkod 0 när den är äkta och gäller, annars 1. Alla fonder i mappen tillfrågas.

  --folder  fondens mapp. När inget annat program har den öppen läses den direkt, och inget skrivs
            i registret.
  --url     när fonden är igång (npm start) har den sin mapp för sig själv. Då tillfrågas den i
            stället på den här adressen, som fondens revisor. Det är den fond som svarar där som
            avgör, så ange adressen om du har startat med en annan port.
  --json    svaret som JSON, med händelsekedja och första skillnad.`;

/** The proof in the folder, or from the running fund that holds it. */
async function proofOf(file: Uint8Array, folder: string, url: string): Promise<ToldProof> {
  const table = join(folder, "table");
  if (!existsSync(table)) throw new Error(`Det finns ingen fond i mappen ${folder}.`);
  // a wrong argument is told before the whole fund's code is read
  const { proofFromFolder } = await import("./verify/from-folder.ts");
  const { proofFromSite } = await import("./verify/from-site.ts");
  return (await proofFromFolder(folder, file)) ?? (await proofFromSite(url, file));
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: "string", default: ".fund" },
      url: { type: "string", default: "http://127.0.0.1:8080" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    console.error(help);
    return 1;
  }
  const file = pdfFile(readFileSync(path));
  if (!file.ok) {
    console.error(`${path}: ${file.refusal.message}`);
    return 1;
  }
  const proof = await proofOf(file.value, resolve(values.folder), values.url);
  console.log(values.json ? canonicalJson(proof) : proof.message);
  return proof.verdict === "genuine" ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
