/** What we use of linebreak 1.1, which publishes no types. */
declare module "linebreak" {
  /** Where the Unicode line breaking algorithm (UAX #14) lets a text go on in a new line. */
  // biome-ignore lint/style/noDefaultExport: the library's own
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
