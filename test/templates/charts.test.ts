import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plannedAndReturned } from "#functions/domain/closing/planned-and-returned.ts";
import { balancesAfter, changeOf, noBalances } from "#functions/domain/ledger.ts";
import { mnkr, noMoney, ore, sum } from "#functions/domain/money.ts";
import type { Chart } from "#templates/charts/chart.ts";
import { drawn } from "#templates/charts/draw.ts";
import { type Drawing, type Mark, tones } from "#templates/charts/drawing.ts";
import { fundFlow } from "#templates/charts/fund-flow.ts";
import { repaymentByYear } from "#templates/charts/repayment-by-year.ts";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import { chartSvg } from "#templates/pages/chart-svg.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { aCase, caseOf } from "#test/support/a-case.ts";
import { readPdf, rolesIn } from "./read-pdf.ts";

const rooms = [
  { width: 471, letters: 9 },
  { width: 720, letters: 13 },
];
/** Up to a hundred milliard kronor, beyond any fund. */
const amount = fc.maxSafeNat().map((value) => ore(value % 1e13));
const years = fc
  .array(fc.record({ planned: amount, returned: fc.option(amount, { nil: undefined }) }), {
    minLength: 2,
    maxLength: 60,
  })
  .map((rows) =>
    rows.map(({ planned, returned }, i) => ({
      year: 2027 + i,
      planned,
      ...(returned !== undefined && { returned }),
    })),
  );
const balances = fc
  .tuple(fc.nat(3e10), fc.nat(1e10), fc.nat(5e9), fc.nat(5e9))
  .map(([capital, back, reserved, used]) =>
    balancesAfter(
      noBalances,
      changeOf([
        { kind: "set-aside", amount: ore(capital + reserved + used) },
        { kind: "reserve", amount: ore(reserved + used) },
        { kind: "use", amount: ore(used) },
        { kind: "return", amount: ore(back) },
      ]),
    ),
  );

type Shape = Extract<Mark, { kind: "path" }>;
const shapes = ({ marks }: Drawing) => marks.filter((mark): mark is Shape => mark.kind === "path");

/** Left and right, top and bottom of a bar, as its path has them. */
function box({ path }: Shape) {
  const [x = 0, y = 0, right = 0, bottom = 0] = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  return { x, y, width: right - x, height: bottom - y };
}

const bars = (drawing: Drawing) =>
  shapes(drawing).filter(({ fill, path }) => fill !== undefined && path.endsWith("Z"));

describe("any chart, in a page as in a document", () => {
  it("keeps every mark within its room, at finite places", () => {
    const charts = fc.oneof(
      years.map((each): Chart | undefined => repaymentByYear(each)),
      balances.map((each): Chart | undefined => fundFlow(each)),
    );
    fc.assert(
      fc.property(charts, fc.constantFrom(...rooms), (chart, room) => {
        if (!chart) throw new Error("two years or more give a chart");
        const drawing = drawn(chart, room);
        expect(JSON.stringify(drawing)).not.toMatch(/null|NaN|e[+-]\d/);
        for (const each of bars(drawing)) {
          const { x, y, width, height } = box(each);
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(room.width + 0.1);
          expect(y + height).toBeLessThanOrEqual(drawing.height);
        }
      }),
    );
  });

  it("has text of 7:1 and bars of 3:1 against the paper", () => {
    for (const tone of ["ink", "quiet"] as const) expect(contrast(tones[tone])).toBeGreaterThan(7);
    expect(contrast(tones.bar)).toBeGreaterThan(3);
  });
});

describe("planned against returned", () => {
  const three = [
    { year: 2029, planned: mnkr(1.2), returned: mnkr(1.2) },
    { year: 2030, planned: mnkr(2), returned: mnkr(1) },
    { year: 2031, planned: mnkr(4) },
  ];

  it("has bars as high as their amounts, told apart without colour", () => {
    const chart = repaymentByYear(three);
    if (!chart) throw new Error("three years give a chart");
    const [, , ...heights] = bars(drawn(chart, { width: 471, letters: 9 })).map((each) => ({
      fill: each.fill,
      height: box(each).height,
    }));
    const unit = (heights[2]?.height ?? 0) / 2;
    expect(heights.map(({ height }) => Math.round((height / unit) * 10) / 10)).toEqual([
      1.2, 1.2, 2, 1, 4,
    ]);
    expect(heights.map(({ fill }) => fill)).toEqual(["paper", "bar", "paper", "bar", "paper"]);
  });

  it("is told in words, also what is not adopted yet", () => {
    expect(repaymentByYear(three)?.text.replaceAll("\u00a0", " ")).toContain(
      "2030: planerat 2 mnkr, återfört 1 mnkr. 2031: planerat 4 mnkr, inget fastställt.",
    );
    expect(repaymentByYear(three.slice(0, 1))).toBeUndefined();
  });

  it("of a case has every year of its plan, and all that has come back", () => {
    const c = caseOf(aCase().inStage("closed").build());
    const told = plannedAndReturned(c);
    expect(told.length).toBeGreaterThan(1);
    expect(sum(told.map(({ returned = noMoney }) => returned))).toBe(
      sum(c.returns.map((row) => row.amount)),
    );
  });
});

describe("the fund's flow", () => {
  it("is two bars of the same length, whatever has moved", () => {
    fc.assert(
      fc.property(balances, (each) => {
        const lengths = fundFlow(each).bars.map(({ parts }) => sum(parts.map((p) => p.amount)));
        expect(new Set(lengths).size).toBe(1);
      }),
    );
  });
});

describe("a chart for whoever does not see it", () => {
  const { "yearly-follow-up": template } = documentTemplates;
  const described = template.describe(template.example);

  it("has its words and its place in the document, and its amounts in a table", async () => {
    const bytes = await renderPdf(described);
    const { tags, pages } = await readPdf(bytes);
    expect(tags.flatMap(rolesIn).filter((role) => role === "Figure")).toHaveLength(1);
    const source = Buffer.from(bytes).toString("latin1");
    expect(source).toMatch(/\/S \/Figure\n\/Alt \(/);
    expect(source).toMatch(/\/Placement \/Block\n\/BBox \[/);
    expect(pages.join("\n")).toMatch(/Planerat och återfört per år, kronor\s+År Planerat Återfört/);
  });

  it("has title and description in the page, without script or style", async () => {
    const chart = fundFlow({ ...noBalances, capital: mnkr(300), free: mnkr(300) });
    const svg = `${await chartSvg(chart, "flow")}`;
    expect(svg).toContain('aria-labelledby="flow-title flow-text"');
    expect(svg).toContain(`<title id="flow-title">${chart.title}</title>`);
    expect(svg).toContain(`<desc id="flow-text">${chart.text}</desc>`);
    expect(svg).not.toMatch(/<script|style=/);
  });
});

/** WCAG 2.1, 1.4.3: of the colour against white. */
function contrast(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
