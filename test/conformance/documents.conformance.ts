import { basename } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { amountsToTell, shownIn } from "./amounts.ts";
import { headingsOf, textsOf } from "./description-texts.ts";
import { barest, fullest } from "./extremes.ts";
import {
  catalogue,
  documentsOfTheDemo,
  emptyFolder,
  type Issued,
  issueAll,
  type Template,
} from "./issued.ts";
import { faultsByQpdf } from "./qpdf.ts";
import { firstNotFound, linesOf, textsInStructure, wordsInStructure } from "./reading.ts";
import { faultsByVeraPdf } from "./verapdf.ts";

const kinds = {
  realistic: ({ example }: Template) => example,
  fullest,
  barest,
};
const keys = Object.keys(catalogue);
const names = keys.flatMap((key) => Object.keys(kinds).map((kind) => `${key}, ${kind}`));
const played = documentsOfTheDemo();

let documents: readonly Issued[];
let faults: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const folder = await emptyFolder("examples");
  documents = await issueAll(folder, kinds);
  faults = await faultsByVeraPdf([...documents.map(({ file }) => file), ...played]);
}, 1_200_000);

function documentOf(name: string): Issued {
  const found = documents.find((document) => document.name === name);
  if (!found) throw new Error(`No such document: ${name}`);
  return found;
}

describe("each document of the catalogue, with its example and at its extremes", () => {
  it.each(names)("%s is a PDF/A-2a and PDF/UA-1", (name) => {
    expect(faults.get(documentOf(name).file)).toEqual([]);
  });

  it.each(names)("%s is a sound file", async (name) => {
    expect(await faultsByQpdf(documentOf(name).file)).toBe("");
  });

  it.each(names)("%s is heard whole, in the order of what it says", async (name) => {
    const { file, description } = documentOf(name);
    const heard = await textsInStructure(file);
    expect(firstNotFound(textsOf(description), heard)).toBeUndefined();
  });

  it.each(keys)("%s parts its words wherever a line ends", async (key) => {
    const { file, description } = documentOf(`${key}, realistic`);
    const words = await wordsInStructure(file);
    expect(textsOf(description).filter((text) => !words.includes(text))).toEqual([]);
  });

  it.each(keys)("%s has its headings in order, as drawn and on the paper", async (key) => {
    const { file, description } = documentOf(`${key}, realistic`);
    for (const order of ["raw", "layout"] as const) {
      expect(firstNotFound(headingsOf(description), await linesOf(file, order))).toBeUndefined();
    }
  });

  it.each(names)("%s tells every amount of its data", async (name) => {
    const { file, template, data } = documentOf(name);
    const isShown = shownIn(await textsInStructure(file));
    expect(amountsToTell(template, data).filter(({ amount }) => !isShown(amount))).toEqual([]);
  });
});

describe("each document that the demo has left", () => {
  it.each(played)("%s is a PDF/A-2a and PDF/UA-1, and a sound file", async (file) => {
    expect(faults.get(file)).toEqual([]);
    expect(await faultsByQpdf(file)).toBe("");
  });

  it(`is among those looked at: ${played.length}, beside ${names.length} of the catalogue`, () => {
    expect(documents.map(({ file }) => basename(file, ".pdf"))).toEqual(names);
    expect(faults.size).toBe(names.length + played.length);
  });
});
