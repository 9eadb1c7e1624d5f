import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** A file that a bundle of the renderer reads beside itself. */
export type RenderAsset = { readonly from: URL; readonly to: string };

const pdfkit = pathToFileURL(createRequire(import.meta.url).resolve("pdfkit"));

/** What must lie beside a bundle: fonts with their licence, and the colour profile of PDF/A. */
export const renderAssets: readonly RenderAsset[] = [
  ...["SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "LICENSE.md"].map((name) => ({
    from: new URL(`./fonts/${name}`, import.meta.url),
    to: `fonts/${name}`,
  })),
  {
    from: new URL("./data/sRGB_IEC61966_2_1.icc", pdfkit),
    to: "data/sRGB_IEC61966_2_1.icc",
  },
];

/** Some of the renderer's libraries are CommonJS: an ES module bundle must give them `require`. */
export const bundleBanner =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';
