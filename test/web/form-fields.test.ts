import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { mnkr } from "#functions/domain/money.ts";
import { personActNames } from "#functions/process/acts.ts";
import type { Field } from "#templates/pages/form/field.ts";
import { fieldsOf, variantsOf } from "#templates/pages/form/fields-of.ts";
import { filledIn } from "#templates/pages/form/fill.ts";
import { decimalTyped, integerTyped, oreTyped } from "#templates/pages/form/numbers-typed.ts";
import { readForm } from "#templates/pages/form/read.ts";
import { withoutRow } from "#templates/pages/form/typed.ts";
import { aCase, caseOf } from "#test/support/a-case.ts";
import { sampleCommand } from "#test/support/samples.ts";

function everyField(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => [
    field,
    ...(field.kind === "group" ? everyField(field.fields) : []),
    ...(field.kind === "rows" ? everyField([field.item]) : []),
  ]);
}

/** An act whose form depends on its outcome has a form for each. */
const formsOfActs = personActNames.flatMap((act) => {
  const variants = variantsOf(act)?.options.map(({ value }) => value) ?? [undefined];
  return variants.map((variant) => ({ act, variant }));
});

describe("the form of every act in the process table", () => {
  it.each(formsOfActs)(
    "$act $variant has a Swedish label for each of its fields",
    ({ act, variant }) => {
      const fields = everyField(fieldsOf(act, undefined, variant));
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields.filter(({ name, kind }) => name !== "" && kind !== "fixed")) {
        expect(field.label, field.name).toMatch(/^[A-ZÅÄÖ].*[^.]$/);
        if (field.kind === "choice") expect(field.options?.length).toBeGreaterThan(1);
      }
    },
  );

  it("has as many rows as the act needs at least, and none to add beyond what it takes", () => {
    const rows = fieldsOf("submit-application").flatMap((field) =>
      field.kind === "rows" ? [[field.name, field.min, field.max]] : [],
    );
    expect(rows).toEqual([
      ["indicators", 1, 20],
      ["budget", 1, 60],
      ["costLines", 0, 40],
      ["split", 0, 40],
    ]);
  });

  it("reads back what it was filled in with: the same data, to the öre and the decimal", () => {
    const c = caseOf(aCase().inStage("repaying").build());
    for (const act of personActNames) {
      const at = { today: calendarDate("2029-02-01"), amount: mnkr(4.5), case: c };
      const { data } = sampleCommand(act, at);
      const variant = "outcome" in data ? data.outcome : undefined;
      const fields = fieldsOf(act, undefined, variant);
      const read = readForm(fields, filledIn(fields, data));
      expect(read.faults, act).toEqual([]);
      expect(read.data, act).toEqual(JSON.parse(JSON.stringify(data)));
    }
  });
});

describe("what a form offers to choose from", () => {
  const choices = {
    boards: [{ value: "järva", label: "Järva stadsdelsnämnd" }],
    named: { requisition: [{ value: "3", label: "Rekvisition 3" }] },
  };

  it("is a number in the act where the act takes a number", () => {
    const fields = fieldsOf("certify-requisition", choices);
    expect(readForm(fields, new Map([["requisition", ["3"]]])).data).toEqual({ requisition: 3 });
  });

  it("is a board's id where the act names a board", () => {
    const [board] = fieldsOf("agree-to-split", choices);
    expect(board).toMatchObject({ kind: "choice", options: choices.boards });
  });
});

describe("amounts as people type them", () => {
  it.each([
    ["1 234 567,50", 123_456_750],
    ["1\u00a0234\u202f567,5", 123_456_750],
    ["1234567.50", 123_456_750],
    ["4 500 000 kr", 450_000_000],
    ["-12", -1200],
    ["\u221212,05", -1205],
    ["0", 0],
  ])("%s is %i öre", (typed, ore) => {
    expect(oreTyped(typed)).toBe(ore);
  });

  it.each(["", "abc", "1,234,567", "1.234.567", "12,345", "1e6", "99999999999999999", "--1"])(
    "%s is no amount",
    (typed) => {
      expect(oreTyped(typed)).toBeUndefined();
    },
  );

  it("decimals and whole numbers are read the same way", () => {
    expect(decimalTyped("0,85")).toBe("0.85");
    expect(decimalTyped("1.032")).toBe("1.032");
    expect(decimalTyped("0,8,5")).toBeUndefined();
    expect(integerTyped("1 200")).toBe(1200);
    expect(integerTyped("2027,5")).toBeUndefined();
  });
});

describe("rows of a form", () => {
  const typed = new Map([
    ["costLines.0.name", ["a"]],
    ["costLines.1.name", ["b"]],
    ["costLines.1.baseline.0.year", ["2024"]],
    ["costLines.2.baseline.1.year", ["2025"]],
    ["costLines.10.name", ["k"]],
    ["title", ["t"]],
  ]);

  it("move up when one is removed, with all that was typed in them", () => {
    expect(Object.fromEntries(withoutRow(typed, "costLines", 1))).toEqual({
      "costLines.0.name": ["a"],
      "costLines.1.baseline.1.year": ["2025"],
      "costLines.9.name": ["k"],
      title: ["t"],
    });
  });

  it("that are empty at the end are no rows, and an empty one before others keeps its place", () => {
    const fields = fieldsOf("requisition");
    const read = readForm(
      fields,
      new Map([
        ["costs.0.purpose", [""]],
        ["costs.1.purpose", ["Lön"]],
        ["costs.1.amount", ["1"]],
        ["costs.2.purpose", [" "]],
      ]),
    );
    expect(read.data).toEqual({ costs: [{}, { purpose: "Lön", amount: 100 }] });
  });
});
