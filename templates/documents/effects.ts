import * as z from "zod";
import { sum } from "#functions/domain/money.ts";
import type { Block, Definition, Panel, Section } from "#templates/render/description.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { paragraph, paragraphsOf, section } from "./blocks.ts";
import { line, signedAmount, prose as text, year } from "./fields.ts";

const graded = { grade: z.int().min(1).max(5), why: text(1000) };

/** Human effects and kronor by cost line as the evaluation and the closings have shown them. */
export const effects = z.strictObject({
  people: text(),
  indicators: z
    .array(
      z.strictObject({
        name: line(),
        baseline: line(120),
        target: line(120).optional(),
        /** Absent where the evaluation left the indicator out. */
        found: z.strictObject({ result: line(120), reached: z.boolean(), ...graded }).optional(),
      }),
    )
    .max(40),
  lines: z
    .array(
      z.strictObject({
        name: line(),
        board: line(),
        /** Attributed to the measure over all years, öre; negative where the measure costs. */
        expected: signedAmount.optional(),
        achieved: signedAmount.optional(),
        ...graded,
      }),
    )
    .max(40),
  /** The last year whose closing is adopted. */
  achievedThrough: year.optional(),
});

type Effects = z.output<typeof effects>;

const whatGradesAre =
  "Belägget graderas från 1 till 5, där 5 är starkast, efter jämförelsen, antalet observerade, utvärderarens ställning och om effekten angavs i ansökan.";

/** Both ledgers with equal weight, and below them what the document itself adds to the kronor. */
export function effectsOfCase(
  heading: string,
  both: Effects,
  own: readonly Definition[] = [],
  reasonsAre: "i utvärderingsrapporten" | "nedan" = "i utvärderingsrapporten",
): Section {
  return {
    heading,
    blocks: [
      { kind: "side-by-side", left: people(both), right: economy(both) },
      ...(isGraded(both)
        ? [paragraph(`${whatGradesAre} Hur varje grad är satt står ${reasonsAre}.`)]
        : []),
      ...definitionsOf(own),
    ],
  };
}

function isGraded({ indicators, lines }: Effects): boolean {
  return lines.length > 0 || indicators.some(({ found }) => found !== undefined);
}

function definitionsOf(rows: readonly Definition[]): readonly Block[] {
  return rows.length > 0 ? [{ kind: "definitions", rows }] : [];
}

function people({ people: words, indicators }: Effects): Panel {
  return {
    title: "Effekter för människor",
    paragraphs: paragraphsOf(words),
    rows: indicators.map((indicator) => ({ term: indicator.name, text: indicatorText(indicator) })),
  };
}

function indicatorText({ baseline, target, found }: Effects["indicators"][number]): string {
  const goal = target === undefined ? "inte angivet" : target;
  if (!found) return `Före: ${baseline}. Mål: ${goal}. Inte mätt i utvärderingen.`;
  const reached = found.reached ? "Målet är nått" : "Målet är inte nått";
  return `Före: ${baseline}. Mål: ${goal}. Resultat: ${found.result}.\n${reached}. ${gradeText(found)}`;
}

function economy(both: Effects): Panel {
  return {
    title: "Ekonomiska effekter",
    paragraphs: [economyText(both)],
    rows: [
      ...both.lines.map((each) => ({
        term: `${each.name}, ${each.board}`,
        text: [...amountsOf(each, both), gradeText(each)].join("\n"),
      })),
      ...totals(both),
    ],
  };
}

function economyText({ lines }: Effects): string {
  if (lines.length === 0) {
    return "Insatsen har inga kostnadslinjer; den har beviljats för sina effekter för människor.";
  }
  if (lines.every(({ expected, achieved }) => expected === undefined && achieved === undefined)) {
    return "Fonden har ingen återföring, så besparingen är inte beräknad.";
  }
  return "Besparing som tillräknas insatsen, alla år, i hela kronor:";
}

type Amounts = Pick<Effects["lines"][number], "expected" | "achieved">;

function amountsOf({ expected, achieved }: Amounts, { achievedThrough }: Effects): string[] {
  return [
    ...(expected === undefined ? [] : [`Väntad: ${kronor(expected)}`]),
    ...(achieved === undefined
      ? []
      : [`Uppnådd till och med ${achievedThrough}: ${kronor(achieved)}`]),
  ];
}

/** All lines together, where there are several. */
function totals(both: Effects): readonly Definition[] {
  if (both.lines.length < 2) return [];
  const all = {
    expected: totalOf(both.lines.flatMap(({ expected }) => expected ?? [])),
    achieved: totalOf(both.lines.flatMap(({ achieved }) => achieved ?? [])),
  };
  const amounts = amountsOf(all, both);
  return amounts.length === 0 ? [] : [{ term: "Summa", text: amounts.join("\n") }];
}

function totalOf(amounts: Parameters<typeof sum>[0] & { readonly length: number }) {
  return amounts.length === 0 ? undefined : sum(amounts);
}

function gradeText({ grade }: { readonly grade: number }): string {
  return `Belägg: grad ${grade} av 5`;
}

/** How each grade came about, if any: in the evaluation report, which the other documents refer to. */
export function evidenceSection({ indicators, lines }: Effects): Section | undefined {
  const rows = [
    ...indicators.map(({ name, found }) => ({
      term: name,
      text: found?.why ?? "Inte mätt i utvärderingen, så effekten är inte belagd.",
    })),
    ...lines.map(({ name, why }) => ({ term: name, text: why })),
  ];
  return section("Hur väl effekterna är belagda", definitionsOf(rows));
}
