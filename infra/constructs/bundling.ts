import { fileURLToPath } from "node:url";
import { type BundlingOptions, OutputFormat, SourceMapMode } from "aws-cdk-lib/aws-lambda-nodejs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const check = "infra/constructs/only-production-code.ts";

/** Files that lie beside a bundle, because its code opens them there: from the project, to the bundle. */
export type FilesBeside = Readonly<Record<string, string>>;

/** What the rendering of documents opens: the fonts, and pdfkit's colour profile for PDF/A. */
export const filesOfTheRenderer: FilesBeside = {
  "templates/render/fonts": "fonts",
  "node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc": "data/sRGB_IEC61966_2_1.icc",
};

/** Modules that a bundle has another in place of: from the import, to the file. */
export const inPlaceOf = {
  "brotli/decompress.js": `${root}templates/render/no-woff2.ts`,
};

/** Some packages in the bundle are CommonJS and ask for Node's own modules by `require`. */
export const banner =
  'import { createRequire as requireFrom } from "node:module";const require = requireFrom(import.meta.url);';

/**
 * One file a function, with the AWS SDK in it: what was tested is what runs. Names are kept,
 * because the state machine catches errors by them.
 */
export function bundling(beside: FilesBeside): BundlingOptions {
  return {
    format: OutputFormat.ESM,
    target: "node24",
    banner,
    mainFields: ["module", "main"],
    bundleAwsSDK: true,
    minify: true,
    keepNames: true,
    sourceMap: true,
    sourceMapMode: SourceMapMode.EXTERNAL,
    sourcesContent: false,
    metafile: true,
    esbuildArgs: { "--alias": Object.entries(inPlaceOf).map((pair) => pair.join("=")) },
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (_, output) => [
        `node ${root}${check} ${output}/index.meta.json`,
        ...Object.entries(beside).map(([from, to]) => copy(`${root}${from}`, `${output}/${to}`)),
      ],
    },
  };
}

function copy(from: string, to: string): string {
  return `mkdir -p $(dirname ${to}) && cp -R ${from} ${to}`;
}
