import { policyFor } from "#functions/acts/commit-act.ts";
import { exact, exactly, roundedTo, sumOf, toOre } from "#functions/domain/fraction.ts";
import { ore } from "#functions/domain/money.ts";
import { repays, termsOf } from "#functions/domain/policy.ts";
import { namesIn } from "#functions/domain/repayment-of-case/names.ts";
import type { RepaymentPolicy } from "#functions/domain/repayment-policy.ts";
import { placeOf } from "#functions/domain/why/address.ts";
import { type Book, bookOf } from "#functions/domain/why/book.ts";
import type { Figure } from "#functions/domain/why/figure.ts";
import { type Moment, momentsOf } from "#functions/domain/why/moment.ts";
import { sentenceOf } from "#functions/domain/why/sentences.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";

type Computation = DocumentData<"plan-decision">["computation"];
type ComputedYear = Computation["years"][number];

/** So many sentences can be read in a document; beyond that the case's own pages tell the steps. */
const mostSentences = 60;

/** The way from saving to amount in the years to come of the plan that the act has decided. */
export function computationOfPlan(m: Milestone): Computation {
  const moment = momentsIn(m).findLast(({ subject }) => subject.startsWith("plan/"));
  return readable(m, moment ? comingYears(moment) : []);
}

/** The way from saving to amount in the year that the act has closed; none for a correction. */
export function computationOfYear(m: Milestone, year: number): Computation {
  const moment = momentsIn(m).find(
    ({ subject, event }) => subject === `outcome/${year}` && event === m.event.seq,
  );
  return readable(m, moment ? [closedYear(moment)] : []);
}

/** The same for every year that has been closed, as it was closed. */
export function computationOfClosings(m: Milestone): Computation {
  const closings = momentsIn(m).filter(({ subject }) => subject.startsWith("outcome/"));
  const years = closings.map(closedYear).map((year) => ({ ...year, sentences: [] }));
  return readable(m, years);
}

function momentsIn({ history }: Milestone): readonly Moment[] {
  return momentsOf(history, (c, on) => policyFor(c.fund, c, on));
}

function readable({ policy }: Milestone, years: readonly ComputedYear[]): Computation {
  const terms = repays(policy) ? namingTerms(termsOf(policy)) : undefined;
  const told = years.reduce((count, { sentences }) => count + sentences.length, 0);
  return told <= mostSentences
    ? { years: [...years], terms, allSteps: true }
    : { years: years.map((year) => ({ ...year, sentences: [] })), terms, allSteps: false };
}

function namingTerms({ share, deficitCarry, dueBasis }: RepaymentPolicy) {
  return { share, deficitCarry, dueBasis };
}

function comingYears(moment: Moment): readonly ComputedYear[] {
  const book = bookOf(moment);
  const years = [...book.figures.keys()].flatMap((address) => {
    const place = placeOf(address);
    return place?.what === "together" && place.year !== undefined ? [place.year] : [];
  });
  return [...new Set(years)]
    .toSorted((a, b) => a - b)
    .map((year) => yearOf(moment, book, year, `${book.subject}/${year}`));
}

function closedYear(moment: Moment): ComputedYear {
  const book = bookOf(moment);
  const year = placeOf(`${book.subject}/due`)?.year;
  if (year === undefined) throw new Error(`${book.subject} is of no year`);
  return yearOf(moment, book, year, book.subject);
}

/** The figures of a year: savings in whole kronor to be shown, what is due as it is (öre). */
function yearOf({ case: c, policy }: Moment, book: Book, year: number, at: string): ComputedYear {
  const amount = (what: string) => book.figures.get(`${at}/${what}`)?.amount ?? nothing;
  const names = namesIn(c, policy);
  return {
    year,
    lines: shown(below(book, `${at}/line`)),
    saving: shown(below(book, `${at}/saving`)),
    share: roundedTo(exactly(amount("share")), krona),
    rounded: toOre(exactly(amount("rounded"))),
    counted: toOre(exactly(countedIn(book, at))),
    overCap: toOre(exactly(amount("over-cap"))),
    exempted: toOre(exactly(amount("exempted"))),
    waiting: toOre(exactly(amount("waiting"))),
    due: toOre(exactly(amount("due"))),
    sentences: toTell(book, at).map((figure) => sentenceOf(figure, names)),
  };
}

/** What counts of the year: the chosen of plan and closing or, where there is no choice, as computed. */
function countedIn({ figures }: Book, at: string) {
  const counted = figures.get(`${at}/basis`) ?? figures.get(`${at}/rounded`);
  return counted?.amount ?? nothing;
}

const krona = ore(100);
const nothing = exact(sumOf([]));

function shown(figures: readonly Figure[]) {
  return roundedTo(sumOf(figures.map(({ amount }) => exactly(amount))), krona);
}

function below({ figures }: Book, at: string): readonly Figure[] {
  return [...figures.values()].filter(({ address }) => address.startsWith(`${at}/`));
}

/** The lines, and each step that changes something: what a table of sums cannot tell. */
function toTell(book: Book, at: string): readonly Figure[] {
  const something = ({ amount }: Figure) => amount !== nothing;
  const one = (what: string) => [book.figures.get(`${at}/${what}`)].filter((f) => f !== undefined);
  return [
    ...below(book, `${at}/line`),
    ...below(book, `${at}/saving`).filter(({ inputs }) => inputs.length > 1),
    ...one("basis").filter(({ amount }) => amount !== book.figures.get(`${at}/rounded`)?.amount),
    ...one("over-cap").filter(something),
    ...below(book, `${at}/exempted`).filter(something),
    ...below(book, `${at}/waiting`).filter(something),
  ];
}
