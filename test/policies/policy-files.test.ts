import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { policiesFrom } from "#functions/domain/policies.ts";
import { registrationNumber } from "#functions/domain/policy.ts";
import { funds, policyInForce } from "#functions/store/policies.ts";
import exempelkommun from "#templates/policies/exempelkommun-2026-1.json" with { type: "json" };
import exempelstad from "#templates/policies/exempelstad-2026-1.json" with { type: "json" };
import stockholm from "#templates/policies/stockholm-2026-1.json" with { type: "json" };

const files = { stockholm, exempelstad, exempelkommun };

function refusalOf(...contents: readonly unknown[]): string {
  try {
    policiesFrom(contents.map((content, i) => ({ file: `fund-2026-${i + 1}.json`, content })));
    return "read";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function without(content: object, choice: string): object {
  return Object.fromEntries(Object.entries(content).filter(([key]) => key !== choice));
}

describe.each(Object.entries(files))("the policy of %s", (fund, content) => {
  it("is read as it stands", () => {
    expect(refusalOf(content)).toBe("read");
    expect(funds).toContain(fund);
  });

  it.each(Object.keys(content))("is refused when it leaves %s open, which is named", (choice) => {
    expect(refusalOf(without(content, choice))).toMatch(
      new RegExp(`^The policy in fund-2026-1\\.json cannot be used\\. (.*; )?${choice}: `),
    );
  });

  it("is refused when it says something that no policy says", () => {
    expect(refusalOf({ ...content, generosity: "1" })).toContain("generosity");
  });
});

it.each([
  ["a path that is more than lines", { path: 'M0 0H9V9Z" onload="', fill: "#14568c" }],
  ["a colour that is none", { path: "M0 0H9V9Z", fill: "blue" }],
])("a policy whose arms have %s is refused", (_, shape) => {
  const arms = { width: 9, height: 9, shapes: [shape] };
  expect(refusalOf({ ...stockholm, arms })).toContain("arms");
  const sound = { ...arms, shapes: [{ path: "M0 0H9V9Z", fill: "#14568c" }] };
  expect(refusalOf({ ...stockholm, arms: sound })).toBe("read");
});

describe("a policy with repayment", () => {
  it.each(Object.keys(stockholm.repayment))("is refused when it leaves %s open", (choice) => {
    const repayment = without(stockholm.repayment, choice);
    expect(refusalOf({ ...stockholm, repayment })).toContain("repayment");
  });
});

describe("a policy that contradicts itself", () => {
  const [first, second] = exempelstad.tiers;
  const [board] = exempelstad.boards;
  const contradictions: readonly (readonly [string, string, object])[] = [
    ["names a board twice", "boards.7.id", { boards: [...exempelstad.boards, board] }],
    [
      "lets no board that it has apply",
      "applicants",
      { boards: [board], applicants: ["district"] },
    ],
    ["limits its last tier", "tiers", { tiers: [first] }],
    ["has tiers that fall", "tiers.1.upTo", { tiers: [first, { ...first, id: "medium" }, second] }],
    ["has the same tier twice", "tiers.1.id", { tiers: [first, { ...second, id: "small" }] }],
    ["has a smallest amount above its largest", "smallestAmount", { smallestAmount: 800000001 }],
    ["pays no share of the cost", "maximumShareOfCost", { maximumShareOfCost: "0" }],
    [
      "has deadlines out of order",
      "applicationDeadlines.1",
      { applicationDeadlines: ["09-30", "03-15"] },
    ],
    [
      "has a deadline that few years have",
      "applicationDeadlines.0",
      { applicationDeadlines: ["02-29"] },
    ],
    [
      "has a report due on no day",
      "reportDue.T1",
      { reportDue: { ...exempelstad.reportDue, T1: "05-32" } },
    ],
    [
      "foresees more as low than as expected",
      "outlook.low.realised",
      { outlook: { ...exempelstad.outlook, low: { realised: "0.9", yearsLate: 0 } } },
    ],
    ["foresees returns that it does not ask for", "outlook", { repayment: "none" }],
    ["asks for returns that it does not foresee", "outlook", { outlook: null }],
    ["numbers its cases all alike", "register.pattern", { register: { pattern: "KS-{year}" } }],
  ];

  it.each(contradictions)("is refused when it %s: %s", (_what, field, change) => {
    expect(refusalOf({ ...exempelstad, ...change })).toContain(` ${field}: `);
  });
});

describe("several versions", () => {
  const later = { ...exempelstad, version: "Exempelstad 2028:1", validFrom: "2028-01-01" };

  it("follow each other by date, in whatever order they are read", () => {
    const known = policiesFrom([
      { file: "later", content: later },
      { file: "earlier", content: exempelstad },
    ]);
    const on = (date: string) => known.inForce("exempelstad", calendarDate(date))?.version;
    expect(known.ofFund("exempelstad").map(({ version }) => version)).toEqual([
      "Exempelstad 2026:1",
      "Exempelstad 2028:1",
    ]);
    expect([on("2025-12-31"), on("2026-01-01"), on("2027-12-31"), on("2028-01-01")]).toEqual([
      undefined,
      "Exempelstad 2026:1",
      "Exempelstad 2026:1",
      "Exempelstad 2028:1",
    ]);
  });

  it("are refused when two of a fund would hold from the same day", () => {
    expect(refusalOf(exempelstad, { ...later, validFrom: "2026-01-01" })).toMatch(/^validFrom: /);
  });

  it("are refused when two have the same name, whatever they say", () => {
    expect(refusalOf(exempelstad, { ...later, version: "Exempelstad 2026:1" })).toMatch(
      /^version: /,
    );
  });

  it("of different funds may hold from the same day", () => {
    expect(refusalOf(stockholm, exempelstad, exempelkommun)).toBe("read");
  });
});

describe("a case's registration number", () => {
  it("is written as the fund writes it", () => {
    const written = (fund: string, number: number) =>
      registrationNumber(policyInForce(fund, calendarDate("2026-05-01")), 2026, number);
    expect(written("stockholm", 42)).toBe("SIF 2026/0042");
    expect(written("exempelstad", 7)).toBe("KS-2026-0007");
    expect(written("exempelkommun", 12345)).toBe("SI 2026:12345");
  });
});
