import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeText, line } from "#functions/domain/forms/fields.ts";
import { holdsPersonalIdentityNumber } from "#functions/domain/personal-identity-number.ts";

/** Test numbers that the tax agency publishes for use in tests; no living person has them. */
const testNumbers = ["19900118-9811", "900118-9811", "9001189811", "199001189811", "900118+9811"];

describe("a personal identity number in free text", () => {
  it.each(testNumbers)("%s is found", (number) => {
    expect(holdsPersonalIdentityNumber(number)).toBe(true);
    expect(holdsPersonalIdentityNumber(`Eleven (${number}) har hög frånvaro.`)).toBe(true);
    expect(holdsPersonalIdentityNumber(`personnummer-${number}-kopia`)).toBe(true);
  });

  it("is found as a coordination number, with 60 added to the day", () => {
    expect(holdsPersonalIdentityNumber("19900178-9812")).toBe(false);
    expect(holdsPersonalIdentityNumber(`19900178-981${checkDigit("900178981")}`)).toBe(true);
  });

  it.each([
    ["a wrong check digit", "900118-9812"],
    ["the thirteenth month", `901318-981${checkDigit("901318981")}`],
    ["the thirtieth of February", `900230-981${checkDigit("900230981")}`],
    ["an organisation number", "212000-0142"],
    ["a phone number", "08-508 290 00"],
    ["a mobile phone", "070-1234567"],
    ["an amount", "1 234 567,50 kr"],
    ["a registration number", "SIF 2026/0042"],
    ["an account string", "5310-7420-900118"],
    ["a longer number", "12345678901189811234"],
  ])("is not %s", (_what, text) => expect(holdsPersonalIdentityNumber(text)).toBe(false));

  it("is refused in a line and in free text with a code of its own", () => {
    for (const field of [line(100), freeText()]) {
      const answer = field.safeParse("Kontakta 19900118-9811 om placeringen");
      const codes = answer.error?.issues.map((issue) =>
        issue.code === "custom" ? issue.params?.["code"] : issue.code,
      );
      expect(codes).toEqual(["personal-identity-number"]);
    }
  });

  it("is found for every day of life, and only with its own check digit", () => {
    const births = fc.date({
      min: new Date("1930-01-01"),
      max: new Date("2020-12-31"),
      noInvalidDate: true,
    });
    const serials = fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, "0"));
    const separators = fc.constantFrom("", "-", "+");
    fc.assert(
      fc.property(births, serials, separators, fc.boolean(), (birth, serial, separator, isLong) => {
        const iso = birth.toISOString().slice(0, 10).replaceAll("-", "");
        const short = iso.slice(2);
        const right = checkDigit(short + serial);
        const shown = (digit: number) => `${isLong ? iso : short}${separator}${serial}${digit}`;
        expect(holdsPersonalIdentityNumber(`Barnet ${shown(right)}.`)).toBe(true);
        expect(holdsPersonalIdentityNumber(`Barnet ${shown((right + 3) % 10)}.`)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Luhn's check digit for nine digits, written here from its definition. */
function checkDigit(nine: string): number {
  const weighted = [...nine].map((digit, i) => Number(digit) * (i % 2 === 0 ? 2 : 1));
  const sum = weighted.reduce((acc, n) => acc + Math.floor(n / 10) + (n % 10), 0);
  return (10 - (sum % 10)) % 10;
}
