import { describe, expect, it } from "vitest";
import {
  decimal,
  exact,
  exactly,
  factorSchema,
  flooredTo,
  isDecimal,
  isFactor,
  isShare,
  roundedTo,
  share,
  shareSchema,
  sumOf,
  toOre,
} from "#functions/domain/fraction.ts";
import { kronor, ore } from "#functions/domain/money.ts";

describe("decimal text", () => {
  it.each(["0.85", "1.032", "-2", "0", "100"])("reads %s", (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  it.each([
    "",
    "0,85",
    ".5",
    "5.",
    "1e3",
    "1/3",
    "1_000",
    "0.(3)",
    " 1",
    "--1",
    "1234567890123456",
  ])("refuses %j", (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => decimal(text)).toThrow(RangeError);
  });

  it("knows a share from 0 to 1 and a factor above zero", () => {
    expect(["0", "0.5", "1", "1.000"].every(isShare)).toBe(true);
    expect(["-0.1", "1.0001", "half"].some(isShare)).toBe(false);
    expect(["0.001", "2"].every(isFactor)).toBe(true);
    expect(["0", "0.0", "-1"].some(isFactor)).toBe(false);
  });

  it("is parsed at the edges with a message that says what to write", () => {
    expect(shareSchema.parse("0.85")).toBe("0.85");
    expect(shareSchema.safeParse("85").error?.issues[0]?.message).toMatch(/0 till 1/);
    expect(factorSchema.safeParse("0").error?.issues[0]?.message).toMatch(/över noll/);
    expect(shareSchema.safeParse(0.85).success).toBe(false);
  });
});

describe("exact numbers", () => {
  it("add up where floating point does not", () => {
    const tenth = exactly(decimal("0.1"));
    expect(exact(sumOf([tenth, tenth, tenth]))).toBe("3/10");
  });

  it("are stored and read back without loss", () => {
    const third = exactly(ore(-100)).div(exactly(ore(3)));
    expect(exact(third)).toBe("-100/3");
    expect(exactly(exact(third)).equals(third)).toBe(true);
  });

  it.each([
    ["2.5", 3],
    ["-2.5", -3],
    ["2.4999", 2],
    ["-2.4999", -2],
    ["-0.4", 0],
  ])("become whole öre half away from zero: %s → %d", (text, whole) => {
    expect(toOre(exactly(decimal(text)))).toBe(whole);
  });

  it("round to a unit half away from zero, and floor to it downwards", () => {
    const tkr = kronor(1000);
    expect(roundedTo(exactly(kronor(1500)), tkr)).toBe(kronor(2000));
    expect(roundedTo(exactly(kronor(-1500)), tkr)).toBe(kronor(-2000));
    expect(roundedTo(exactly(kronor(1499.99)), tkr)).toBe(kronor(1000));
    expect(flooredTo(exactly(kronor(1999.99)), tkr)).toBe(kronor(1000));
    expect(flooredTo(exactly(kronor(-0.01)), tkr)).toBe(kronor(-1000));
  });

  it("refuse to become an amount that öre cannot hold", () => {
    const large = exactly(decimal("999999999999999")).mul(exactly(decimal("1000")));
    expect(() => toOre(large)).toThrow(RangeError);
  });

  it("throw for text that is no share", () => {
    expect(() => share("1.5")).toThrow(/0 to 1/);
  });
});
