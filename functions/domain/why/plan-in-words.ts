import { type Case, currentPlan } from "../case.ts";
import { type Exact, exact, exactly, sumOf, toOre } from "../fraction.ts";
import type { Ore } from "../money.ts";
import type { Policy } from "../policy.ts";
import { namesIn } from "../repayment-of-case/names.ts";
import { placeOf } from "./address.ts";
import { type Book, bookOf } from "./book.ts";
import type { Figure } from "./figure.ts";
import { sentenceOf } from "./sentences.ts";

/** One board's part of a year. Amounts in öre. */
export type BoardYearInWords = {
  readonly board: string;
  readonly name: string;
  readonly due: Ore;
  readonly exempted: Ore;
  readonly waiting: Ore;
  readonly sentence: string;
};

/** A year of a plan as its decision tells it. Amounts in öre. */
export type YearInWords = {
  readonly year: number;
  /** Whether the year's closing was adopted when the version was decided. */
  readonly adopted: boolean;
  /** What the boards save in the year, after deficits; absent for an adopted year. */
  readonly saving?: Exact;
  /** The share of it that is to be returned, rounded, and what of that lies above the cap. */
  readonly rounded?: Ore;
  readonly overCap?: Ore;
  /** What corrections of adopted years add; only in the first coming year, when there are any. */
  readonly correction?: Ore;
  readonly due: Ore;
  readonly exempted: Ore;
  readonly waiting: Ore;
  readonly boards: readonly BoardYearInWords[];
  /** From lines to amount, in the order of the computation. */
  readonly sentences: readonly string[];
};

/**
 * The version of the plan that the case's last planning act decided, year by year: what a decision
 * document prints of how each amount came about. The case is as that act left it. Amounts in öre.
 */
export function explanationOfPlan(c: Case, policy: Policy): readonly YearInWords[] {
  const plan = currentPlan(c);
  if (!plan) throw new Error(`Case ${c.number} has no plan to explain`);
  const subject = `plan/${plan.version}`;
  const book = bookOf({ subject, event: c.seq, on: plan.decided, case: c, policy });
  return yearsIn(book).map((year) => yearInWords(book, year, c, policy));
}

function yearsIn({ figures }: Book): readonly number[] {
  const years = [...figures.keys()].flatMap((address) => {
    const place = placeOf(address);
    return place?.what === "due" && place.year !== undefined ? [place.year] : [];
  });
  return [...new Set(years)].toSorted((a, b) => a - b);
}

function yearInWords(book: Book, year: number, c: Case, policy: Policy): YearInWords {
  const names = namesIn(c, policy);
  const at = `${book.subject}/${year}`;
  const amount = (what: string) => {
    const found = book.figures.get(`${at}/${what}`);
    return toOre(exactly(found?.amount ?? exact(sumOf([]))));
  };
  const boards = below(book, `${at}/due`).map(({ of, figure }) => ({
    board: of,
    name: names.board(of),
    due: amount(`due/${of}`),
    exempted: amount(`exempted/${of}`),
    waiting: amount(`waiting/${of}`),
    sentence: sentenceOf(figure, names),
  }));
  const whole = { due: amount("due"), exempted: amount("exempted"), waiting: amount("waiting") };
  if (!book.figures.has(`${at}/together`)) {
    const sentences = boards.map(({ sentence }) => sentence);
    return { year, adopted: true, ...whole, boards, sentences };
  }
  const correction = correctionIn(book, at);
  return {
    year,
    adopted: false,
    saving: exact(sumOf(below(book, `${at}/saving`).map(({ figure }) => exactly(figure.amount)))),
    rounded: amount("rounded"),
    overCap: amount("over-cap"),
    ...(correction ? { correction: toOre(exactly(correction.amount)) } : {}),
    ...whole,
    boards,
    sentences: stepsIn(book, at, correction).map((figure) => sentenceOf(figure, names)),
  };
}

/** The figures that lie directly below an address, by board or line. */
function below({ figures }: Book, at: string): readonly { of: string; figure: Figure }[] {
  return [...figures.values()]
    .filter(({ address }) => address.startsWith(`${at}/`))
    .map((figure) => ({ of: figure.address.slice(at.length + 1), figure }));
}

/** What is corrected of adopted years, where it enters the year and is something. */
function correctionIn({ subject, figures }: Book, at: string): Figure | undefined {
  const address = `${subject}/correction`;
  const enters = figures
    .get(`${at}/together`)
    ?.inputs.some((input) => "figure" in input && input.figure === address);
  const found = enters ? figures.get(address) : undefined;
  return found && found.amount !== "0" ? found : undefined;
}

function stepsIn(book: Book, at: string, correction: Figure | undefined): readonly Figure[] {
  const { figures } = book;
  const one = (address: string) => [figures.get(address)].filter((each) => each !== undefined);
  const something = (address: string) => one(address).filter(({ amount }) => amount !== "0");
  const of = (what: string) => below(book, `${at}/${what}`).map(({ figure }) => figure);
  return [
    ...of("line"),
    ...of("saving"),
    ...one(`${at}/share`),
    ...one(`${at}/rounded`),
    ...something(`${at}/over-cap`),
    ...(correction ? [correction] : []),
    ...of("exempted"),
    ...of("due"),
    ...of("waiting").filter(({ amount }) => amount !== "0"),
  ];
}
