import { describe, expect, it } from "vitest";
import { kronor, noMoney } from "#functions/domain/money.ts";
import { changeInWords } from "#templates/documents/plan-change.ts";

/** A coming year of one board, kronor as they were planned, as they are now, and let go. */
function row(year: number, board: string, before: number, after: number, exempted = 0) {
  const amounts = { before: kronor(before), after: kronor(after), exempted: kronor(exempted) };
  return { year, board, ...amounts };
}

const words = (...rows: readonly ReturnType<typeof row>[]) =>
  changeInWords(rows).join(" ").replaceAll("\u00a0", " ");

describe("what a new plan does with the old, in words", () => {
  it("extends it, and lowers its sum", () => {
    expect(words(row(2031, "Socialnämnden", 900, 500), row(2032, "Socialnämnden", 0, 100))).toBe(
      "Planen förlängs från 2031 till 2032. Summan av kommande år sänks från 900 kr till 600 kr.",
    );
  });

  it("shortens it, and raises one board while it lowers another", () => {
    const told = words(
      row(2031, "Socialnämnden", 100, 400),
      row(2031, "Järva", 200, 150),
      row(2032, "Järva", 100, 0),
    );
    expect(told).toBe(
      "Planen kortas från 2032 till 2031. Summan av kommande år höjs från 400 kr till 550 kr. Det betyder 300 kr mer för Socialnämnden och 150 kr mindre för Järva.",
    );
  });

  it("exempts a part of it", () => {
    expect(words(row(2031, "Järva", 200, 0, 200), row(2032, "Järva", 200, 200))).toContain(
      "200 kr är undantaget för 2031 och återförs inte.",
    );
  });

  it("begins anew, or leaves nothing", () => {
    expect(words(row(2036, "Järva", 0, 200))).toMatch(/^Återföringen pågår till och med 2036\./);
    expect(words(row(2031, "Järva", 200, 0))).toMatch(/^Inget återstår att återföra\./);
  });

  it("counts the boards where they are many, and is silent where none changes", () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      row(2031, `Nämnd ${i}`, 100, i < 30 ? 200 : 50),
    );
    expect(words(...many)).toContain("mer för 30 nämnder och mindre för 10.");
    const same = { ...row(2031, "A", 5, 5), exempted: noMoney };
    expect(words(same, { ...same, board: "B" })).toBe(
      "Summan av kommande år är oförändrad, 10 kr.",
    );
  });
});
