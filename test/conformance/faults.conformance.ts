import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import { emptyFolder, issue } from "./issued.ts";
import { faultsByQpdf } from "./qpdf.ts";
import { faultsByVeraPdf } from "./verapdf.ts";

/** A sound document spoiled in one place, the same number of bytes long. */
const spoiled = {
  "its language": ["/Lang (sv-SE)", "/Lonk (sv-SE)", "ISO 14289-1:2014 7.2-34"],
  "what a cell heads": ["/Scope /Row", "/Scoop /Row", "ISO 14289-1:2014 7.5-1"],
  "its output intent": ["/OutputIntents", "/OutputIntense", "ISO 19005-2:2011 6.2.4.3-2"],
  "its claim to be accessible": ["<pdfuaid:part>1", "<pdfuaid:part>7", "PDF/UA-1"],
} as const;

describe("a document without", () => {
  let folder: string;
  let sound: string;
  let faults: ReadonlyMap<string, readonly string[]>;
  const fileWithout = (what: string) => join(folder, `without ${what}.pdf`);

  beforeAll(async () => {
    folder = await emptyFolder("faults");
    const { receipt } = documentTemplates;
    sound = (await issue(folder, "sound", receipt, receipt.example)).file;
    const bytes = await readFile(sound, "latin1");
    for (const [what, [there, instead]] of Object.entries(spoiled)) {
      await writeFile(fileWithout(what), bytes.replaceAll(there, instead), "latin1");
    }
    faults = await faultsByVeraPdf([sound, ...Object.keys(spoiled).map(fileWithout)]);
  });

  it.each(Object.entries(spoiled))("%s is found out, by rule and place", (what, [, , rule]) => {
    expect(faults.get(sound)).toEqual([]);
    expect(faults.get(fileWithout(what))?.join("\n")).toContain(rule);
  });

  it("its end is no sound file", async () => {
    const half = join(folder, "half.pdf");
    const bytes = await readFile(sound);
    await writeFile(half, bytes.subarray(0, bytes.length / 2));
    expect(await faultsByQpdf(sound)).toBe("");
    expect(await faultsByQpdf(half)).not.toBe("");
  });
});
