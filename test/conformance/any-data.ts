import fc from "fast-check";
import * as z from "zod";
import { branchesOf, fieldsOf, itemOf, oreFormat, type Shape } from "./shape.ts";

/** How many items a list gets at most: as many boards as a city may have. */
const mostItems = 40;

/** Data of that shape: odd names, texts of any length, short lists and long, amounts of any size. */
export function anyOfShape(shape: Shape): fc.Arbitrary<unknown> {
  const branches = branchesOf(shape);
  if (branches.length > 0) return fc.oneof(...branches.map(anyOfShape));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case "object":
      return fc.record(
        Object.fromEntries(fieldsOf(shape).map(([name, field]) => [name, anyOfShape(field)])),
        { requiredKeys: [...(shape.required ?? [])], noNullPrototype: true },
      );
    case "array":
      return lists(shape);
    case "integer":
      return wholeNumbers(shape);
    case "boolean":
      return fc.boolean();
    case "string":
      return texts(shape);
    default:
      throw new Error(`No data is made for the shape ${JSON.stringify(shape)}`);
  }
}

function lists(shape: Shape): fc.Arbitrary<unknown[]> {
  const { minItems: minLength = 0, maxItems = mostItems } = shape;
  const upTo = (most: number) =>
    fc.uniqueArray(anyOfShape(itemOf(shape)), {
      minLength,
      maxLength: Math.min(maxItems, Math.max(minLength, most)),
      selector: rowOf,
      size: "max",
    });
  return fc.oneof({ weight: 6, arbitrary: upTo(3) }, { weight: 1, arbitrary: upTo(mostItems) });
}

/** What a row is of: two of the same board and year would be shown as their sum. */
function rowOf(item: unknown): string {
  const { board, purpose, areaOfOperation, name, year } = row.catch({}).parse(item);
  const of = board ?? purpose ?? areaOfOperation ?? name;
  return of === undefined && year === undefined ? JSON.stringify(item) : `${of} ${year}`;
}

const row = z
  .object({
    board: z.unknown(),
    purpose: z.unknown(),
    areaOfOperation: z.unknown(),
    name: z.unknown(),
    year: z.unknown(),
  })
  .partial();

function wholeNumbers({ format, minimum: min = 0, maximum: max = 1_000_000 }: Shape) {
  const whole = fc.integer({ min, max });
  if (format !== oreFormat) {
    return fc.oneof(fc.integer({ min, max: Math.min(max, min + 20) }), whole);
  }
  const kronor = fc.integer({ min: Math.ceil(Math.max(min, -1e9) / 100), max: 1e7 });
  return fc.oneof(
    whole,
    kronor.map((n) => n * 100),
  );
}

/** Text that has no greatest length is a decimal: the one text that the templates take so. */
function texts({ format, pattern, maxLength }: Shape): fc.Arbitrary<string> {
  if (format === "date") return dates;
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  if (maxLength === undefined)
    return fc.integer({ min: 1, max: 1000 }).map((n) => String(n / 1000));
  const parts = fc.array(fc.oneof(ordinary, ordinary, odd), {
    minLength: 1,
    maxLength: 60,
    size: "max",
  });
  return fc
    .oneof(
      { weight: 5, arbitrary: ordinary },
      { weight: 1, arbitrary: odd },
      { weight: 1, arbitrary: parts.map((all) => all.join(" ")) },
    )
    .map((text) => text.slice(0, maxLength))
    .filter((text) => text.trim() !== "");
}

const ordinary = fc
  .tuple(
    fc.constantFrom(
      "Socialnämnden",
      "Stadsdelsnämnden för Övre Ängsbacka, Norra Åsområdet och Björkliden",
      "Nämnden delar bedömningen att tidiga insatser kan minska placeringarna.",
      "12,5 % färre placerade barn",
      "Åtgärdsprogramsuppföljningsansvariga",
    ),
    fc.nat(99),
  )
  .map(([text, number]) => `${text} ${number}`);

/** What people paste: other scripts, emoji, line ends, markup, control and direction marks, long words. */
const odd = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    "Čeavžá & <Ŋuorta> \"i\" ('citat')",
    "\u202Eomvänd עברית",
    "👩‍👩‍👧‍👦 familj",
    "första raden\nandra raden\n\nnytt stycke",
    "mjuk\u00adt bindestreck\ttabb",
    "\\(parentes\\) ) ( \\",
    "x".repeat(200),
  ),
);

const dates = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2045-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
