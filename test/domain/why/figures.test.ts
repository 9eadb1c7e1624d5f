import { describe, expect, it } from "vitest";
import { exact } from "#functions/domain/fraction.ts";
import { bookOf } from "#functions/domain/why/book.ts";
import { explain } from "#functions/domain/why/explain.ts";
import { byItsRule } from "./by-rule.ts";
import { momentsIn, stories } from "./stories.ts";

const told = Object.entries(stories);

describe("every figure", () => {
  it.each(told)("is what its inputs give by its rule: %s", (_name, story) => {
    const moments = momentsIn(story());
    expect(moments.length).toBeGreaterThan(0);
    for (const moment of moments) {
      for (const figure of bookOf(moment).figures.values()) {
        expect([figure.address, exact(byItsRule(figure))]).toEqual([figure.address, figure.amount]);
      }
    }
  });

  it.each(told)("takes each input as it stands in the figure it is from: %s", (_name, story) => {
    const books = new Map(momentsIn(story()).map((moment) => [moment.subject, bookOf(moment)]));
    for (const book of books.values()) {
      for (const { address, inputs } of book.figures.values()) {
        for (const input of inputs) {
          if ("source" in input) expect(Object.keys(book.sources)).toContain(input.source);
          else if (input.name !== "place") {
            const subject = input.figure.split("/").slice(0, 2).join("/");
            const from = books.get(subject)?.figures.get(input.figure);
            expect([address, input.figure, from?.amount]).toEqual([
              address,
              input.figure,
              input.value,
            ]);
          }
        }
      }
    }
  });

  it.each(told)("has a sentence with its amount in it: %s", (_name, story) => {
    const moments = momentsIn(story());
    for (const moment of moments) {
      for (const address of bookOf(moment).figures.keys()) {
        const found = explain(moments, address);
        expect(found?.sentence, address).toMatch(/^[A-ZÅÄÖ0-9−].+\.$/);
        expect(found?.sentence, address).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });
});
