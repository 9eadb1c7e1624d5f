import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { agreeing } from "./agreeing.ts";
import { amountsToTell, shownIn } from "./amounts.ts";
import { anyOfShape } from "./any-data.ts";
import { textsOf } from "./description-texts.ts";
import { catalogue, emptyFolder, issue, type Template } from "./issued.ts";
import { faultsByQpdf } from "./qpdf.ts";
import { firstNotFound, textsInStructure } from "./reading.ts";
import { shapeOf } from "./shape.ts";
import { faultsByVeraPdf } from "./verapdf.ts";

const runsOfEach = 5;
const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
const templates = Object.entries(catalogue);

let folder: string;
beforeAll(async () => {
  folder = await emptyFolder("any-data");
});

describe(`${templates.length * runsOfEach} documents of any data (SEED=${seed})`, () => {
  const files: string[] = [];

  it.each(templates)("%s is sound, heard whole and tells every amount", async (kind, template) => {
    await fc.assert(
      fc.asyncProperty(dataFor(template), async (data) => {
        const { file, description } = await issue(
          folder,
          `${kind} ${files.length}`,
          template,
          data,
        );
        files.push(file);
        expect(await faultsByQpdf(file)).toBe("");
        const heard = await textsInStructure(file);
        expect(firstNotFound(textsOf(description), heard)).toBeUndefined();
        const isShown = shownIn(heard);
        expect(amountsToTell(template, data).filter(({ amount }) => !isShown(amount))).toEqual([]);
      }),
      { seed, numRuns: runsOfEach, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
    );
  });

  it("are PDF/A-2a and PDF/UA-1, one of each kind", async () => {
    const sample = files.filter((_, i) => i % runsOfEach === 0);
    expect(sample.length).toBeGreaterThanOrEqual(templates.length);
    const faults = await faultsByVeraPdf(sample);
    expect([...faults.values()].flat()).toEqual([]);
  });
});

/** What the schema takes, agreeing with itself as the data of a case does. */
function dataFor({ schema }: Template): fc.Arbitrary<unknown> {
  return anyOfShape(shapeOf(schema))
    .map(agreeing)
    .filter((data) => schema.safeParse(data).success);
}
