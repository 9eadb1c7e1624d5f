import { create as contentDisposition } from "content-disposition";
import { stringify } from "csv-stringify/sync";
import type { Ore } from "#functions/domain/money.ts";

/** Text (dates are `2026-11-24`, whole numbers are text), an amount in öre, or nothing. */
export type CsvCell = string | Ore | undefined;

/**
 * A table as Swedish spreadsheets open it: UTF-8 with a byte order mark, semicolons, CRLF, amounts
 * in kronor with a decimal comma and a plain hyphen (`-1234567,50`). Text that a spreadsheet would
 * run as a formula gets an apostrophe before it; amounts never do.
 */
export function csv(titles: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringify([titles, ...rows], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { number: kronorWithComma },
  });
}

const oreInKrona = 100;

function kronorWithComma(ore: number): string {
  const positive = Math.abs(ore);
  const fraction = String(positive % oreInKrona).padStart(2, "0");
  return `${ore < 0 ? "-" : ""}${Math.floor(positive / oreInKrona)},${fraction}`;
}

/** A table under the name that it is saved as. */
export type CsvFile = { readonly fileName: string; readonly text: string };

export const csvMediaType = "text/csv";

/** The table as a file to save; the name may hold any letters. */
export function csvResponse(fileName: string, text: string): Response {
  return new Response(text, {
    headers: {
      "content-type": `${csvMediaType}; charset=utf-8`,
      "content-disposition": contentDisposition(fileName, { type: "attachment" }),
      "cache-control": "private, no-store",
    },
  });
}
