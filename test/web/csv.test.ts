import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kronor, noMoney, ore } from "#functions/domain/money.ts";
import { csv, csvResponse } from "#functions/web/csv.ts";

const cellsOf = (text: string): readonly string[] =>
  csv(["titel"], [[text]])
    .slice("\ufefftitel\r\n".length, -"\r\n".length)
    .split(";");

describe("a table for Swedish spreadsheets", () => {
  it("begins with a byte order mark and has semicolons and CRLF", () => {
    const table = csv(["Datum", "Konto", "Belopp"], [["2027-12-31", "Använt", kronor(12.5)]]);
    expect(table).toBe("\ufeffDatum;Konto;Belopp\r\n2027-12-31;Använt;12,50\r\n");
  });

  it("writes öre as kronor with a decimal comma, negative ones with a plain hyphen", () => {
    const amounts = [kronor(-1_234_567.5), noMoney, ore(-5), ore(7), kronor(300_000_000)];
    const [, row] = csv(["a", "b", "c", "d", "e"], [amounts]).split("\r\n");
    expect(row).toBe("-1234567,50;0,00;-0,05;0,07;300000000,00");
  });

  it("leaves out what is not known, and keeps the row's width", () => {
    expect(csv(["a", "b", "c"], [[undefined, "x", undefined]])).toBe("\ufeffa;b;c\r\n;x;\r\n");
  });

  it.each(["=1+1", "+46", "-2+3", "@SUM(A1)", "\tx", "\rx", "\uff1d1"])(
    "takes the formula out of %j",
    (text) => {
      expect(cellsOf(text).join(";").replace(/^"/, "")).toMatch(/^'/);
    },
  );

  it("keeps a text with semicolons, quotes and line breaks in one cell", () => {
    const table = csv(["a", "b"], [['säger "ja"; sedan\nnej', "kvar"]]);
    expect(table).toBe('\ufeffa;b\r\n"säger ""ja""; sedan\nnej";kvar\r\n');
  });

  it("lets no text begin as a formula, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const cell = cellsOf(text).join(";").replace(/^"/, "");
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 1000, examples: [["=cmd|'/c calc'!A1"], ['"=1"'], ["-"]] },
    );
  });

  it("is a file to save under its own name", async () => {
    const answer = csvResponse("årsbokslut 2027.csv", csv(["a"], []));
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
