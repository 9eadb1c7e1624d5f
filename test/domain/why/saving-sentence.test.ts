import { describe, expect, it } from "vitest";
import { exact, exactly } from "#functions/domain/fraction.ts";
import { kronor } from "#functions/domain/money.ts";
import { figure, from, given } from "#functions/domain/why/figure.ts";
import { sentenceOf } from "#functions/domain/why/sentences.ts";

const names = { board: () => "Socialnämnden", line: () => "placeringar" };
const inOre = (amount: number) => exact(exactly(kronor(amount)));

/** What is said of a year's saving, kronor, with what earlier years left to make good. */
function told(saved: number, left: number, carries: "yes" | "no" = "yes"): string {
  const counted = inOre(Math.max(0, saved - left));
  const sentence = sentenceOf(
    figure("outcome/2030/saving/social", "carried-deficit", counted, [
      from("line-saving", "outcome/2030/line/placeringar", inOre(saved)),
      ...(left > 0 ? [from("deficit-before", "outcome/2029/deficit/social", inOre(left))] : []),
      given("deficit-carry", carries, "choice", "policy"),
    ]),
    names,
  );
  return sentence
    .replaceAll("\u00a0", " ")
    .replace("Socialnämndens besparing 2030 räknas som ", "");
}

describe("a year whose lines cost more than they save", () => {
  it("is made good by later years where the policy carries it, and else is not", () => {
    expect(told(-41_500, 0)).toBe(
      "0 kr: kostnadslinjerna visar 41 500 kr i merkostnad, som räknas av mot senare besparing.",
    );
    expect(told(-41_500, 0, "no")).toBe(
      "0 kr: kostnadslinjerna visar 41 500 kr i merkostnad, som inte förs vidare.",
    );
  });

  it("adds to what earlier years left", () => {
    expect(told(-21_181, 41_500)).toBe(
      "0 kr: kostnadslinjerna visar 21 181 kr i merkostnad, och 41 500 kr i merkostnad står kvar från tidigare år. Tillsammans är det 62 681 kr i merkostnad, som räknas av mot senare besparing.",
    );
  });
});

describe("a saving that is less than what earlier years left", () => {
  it("leaves the rest to later years", () => {
    expect(told(30_000, 41_500)).toBe(
      "0 kr: kostnadslinjerna visar 30 000 kr i besparing, och 41 500 kr i merkostnad står kvar från tidigare år. Tillsammans är det 11 500 kr i merkostnad, som räknas av mot senare besparing.",
    );
  });
});
