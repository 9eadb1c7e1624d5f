import { comparisons, type Observation, relations } from "../evidence.ts";
import type { Policy } from "../policy.ts";

type Row = Policy["evidence"][number];

const inWords: Record<(typeof comparisons)[number], string> = {
  "before-after": "jämförelse före och efter",
  "comparison-group": "jämförelse med en jämförelsegrupp",
  trend: "jämförelse med trend",
  none: "ingen jämförelse",
};

const evaluators: Record<(typeof relations)[number], string> = {
  own: "egen",
  internal: "intern",
  independent: "oberoende",
};

const or = new Intl.ListFormat("sv-SE", { type: "disjunction" });
const and = new Intl.ListFormat("sv-SE");
const number = new Intl.NumberFormat("sv-SE");

/** How many were observed; fewer than five are not told, so that no single person can be (GDPR). */
export function observedInWords(observed: number): string {
  return observed > 0 && observed < 5 ? "färre än 5" : number.format(observed);
}

/**
 * Why the grade is what it is, and what the next one asks: `Grad 3 av 5: jämförelse med trend, 40
 * observerade, intern utvärderare, angiven i ansökan; för grad 4 krävs jämförelse med en
 * jämförelsegrupp.`
 */
export function gradeInWords(table: readonly Row[], seen: Observation, grade: number): string {
  const known = [
    inWords[seen.comparison],
    `${observedInWords(seen.observed)} observerade`,
    `${evaluators[seen.relation]} utvärderare`,
    seen.namedBeforehand ? "angiven i ansökan" : "inte angiven i ansökan",
  ].join(", ");
  const next = nextAbove(table, seen, grade);
  const asked = next ? `; för grad ${next.grade} krävs ${and.format(missing(next, seen))}` : "";
  return `Grad ${grade} av 5: ${known}${asked}.`;
}

/** The row of the next better grade; where it has several, the one that asks the least more. */
function nextAbove(table: readonly Row[], seen: Observation, grade: number): Row | undefined {
  const better = table.filter((row) => row.grade > grade);
  const next = better.filter((row) => row.grade === better.at(-1)?.grade);
  return next.toSorted((a, b) => missing(a, seen).length - missing(b, seen).length)[0];
}

/** What of the row the observation lacks. */
function missing(row: Row, seen: Observation): readonly string[] {
  const compared = comparisons.filter((each) => row.comparison.includes(each));
  const related = relations.filter((each) => row.relation.includes(each));
  return [
    ...(row.comparison.includes(seen.comparison)
      ? []
      : [or.format(compared.map((each) => inWords[each]))]),
    ...(seen.observed >= row.leastObserved
      ? []
      : [`minst ${number.format(row.leastObserved)} observerade`]),
    ...(row.relation.includes(seen.relation)
      ? []
      : [`${or.format(related.map((each) => evaluators[each]))} utvärderare`]),
    ...(seen.namedBeforehand || !row.mustBeNamedBeforehand ? [] : ["att den angavs i ansökan"]),
  ];
}
