import fc from "fast-check";
import type { Schema } from "./described.ts";

/** Texts that have broken programs before, each of a kind of its own. */
export const awkwardTexts: readonly string[] = [
  "",
  " ",
  "\u0000",
  "radbyte\nmitt i",
  "klocka\u0007",
  "\u202Eomvänd",
  "\u200Fעברית עם عربي",
  "👩‍👩‍👧‍👦 familj",
  "Ä́ro̊r och ﬁ",
  "\uD83D",
  "\uFFFD\uFEFF",
  "640823-3234",
  "19640823-3234 bor här",
  "__proto__",
  "constructor",
  "FUND#stockholm",
  "<script>alert(1)</script>",
  "'; DROP TABLE fund; --",
  "{{7*7}}",
  "../../etc/passwd",
  "999999999999999",
  "0.000000000000001",
  "-0",
  "NaN",
  "漢字仮名交じり文",
];

const plainTexts = ["Familjeteam", "Löner och lokaler", "Nämnden delar bedömningen.", "1", "0.5"];

/** What the fund knows that a pattern alone would hardly find. */
export type Known = { readonly boards: readonly string[]; readonly lines: readonly string[] };

/** Values that the schema allows, at its limits as often as between them. */
export function fitting(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((one) => fitting(one, known)));
  switch (schema.type) {
    case "object":
      return objects(schema, known);
    case "array":
      return fc.array(fitting(schema.items ?? {}, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case "string":
      return texts(schema, known);
    case "integer":
      return integers(schema);
    case "boolean":
      return fc.boolean();
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objects({ properties = {}, required = [] }: Schema, known: Known) {
  const fields = Object.entries(properties).map(
    ([name, field]): [string, fc.Arbitrary<unknown>] => [name, fitting(field, known)],
  );
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: [...required],
    noNullPrototype: true,
  });
}

function texts({ format, pattern, minLength = 0, maxLength = 200 }: Schema, known: Known) {
  if (format === "date") return dates;
  if (format === "email") return fc.emailAddress();
  if (pattern) {
    const matching = fc.stringMatching(new RegExp(pattern));
    return fc.oneof(
      fc.constantFrom(...known.boards, ...known.lines, "2027-T1", "2027-YE"),
      matching,
    );
  }
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...plainTexts) },
    { weight: 1, arbitrary: fc.constantFrom(...awkwardTexts).map((t) => t.slice(0, maxLength)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("x".repeat(Math.max(1, minLength)), "å".repeat(maxLength)),
    },
    {
      weight: 1,
      arbitrary: fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 40) }),
    },
  );
}

const dates = fc
  .oneof(
    fc.date({ min: new Date("2026-01-01"), max: new Date("2036-12-31"), noInvalidDate: true }),
    fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
  )
  .map((date) => date.toISOString().slice(0, 10));

function integers({ minimum = 0, maximum = 1_000_000 }: Schema) {
  return fc.oneof(
    fc.constantFrom(minimum, maximum, Math.min(maximum, minimum + 1)),
    fc.integer({ min: minimum, max: maximum }),
  );
}
