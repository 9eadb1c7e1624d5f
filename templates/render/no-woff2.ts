/**
 * Stands in bundles for fontkit's decompressor of WOFF2 fonts. Ours are TrueType, and it is half a
 * megabyte that each cold start would read.
 */
// biome-ignore lint/style/noDefaultExport: what fontkit imports
export default function decompress(): never {
  throw new Error("A WOFF2 font was opened; the renderer's bundle opens TrueType fonts only");
}
