import * as z from "zod";
import type { Ore } from "#functions/domain/money.ts";
import type { Block } from "#templates/render/description.ts";
import { bullets, paragraph } from "./blocks.ts";
import { amount, signedAmount, prose as text, year } from "./fields.ts";
import { amountTable } from "./tables.ts";

const computedYear = z.strictObject({
  year,
  /** What the lines save by the measure, and what counts of it after the boards' deficits, öre. */
  lines: signedAmount,
  saving: signedAmount,
  /** The share of it that is to be returned, and the same rounded, öre. */
  share: signedAmount,
  rounded: signedAmount,
  overCap: amount,
  exempted: amount,
  /** What waits after the year, öre; negative when it is to be deducted. */
  waiting: signedAmount,
  due: amount,
  /** How each line's saving came about, and each step that changed something. */
  sentences: z.array(text(1200)).max(200),
});

/** The way from saving to amount, year by year. */
export const computation = z.strictObject({
  years: z.array(computedYear).max(60),
  /** Whether the sentences are printed: a case of very many lines has too many. */
  allSteps: z.boolean(),
});

type Computation = z.output<typeof computation>;
type ComputedYear = Computation["years"][number];

type Column = {
  readonly title: string;
  readonly of: (year: ComputedYear) => Ore;
  /** Shown only when it says something in some year. */
  readonly when?: (year: ComputedYear) => boolean;
};

const columns: readonly Column[] = [
  { title: "Besparing", of: ({ lines }) => lines },
  {
    title: "Efter merkostnader",
    of: ({ saving }) => saving,
    when: ({ lines, saving }) => lines !== saving,
  },
  {
    title: "Andel som återförs",
    of: ({ share }) => share,
    when: ({ saving, share }) => saving !== share,
  },
  { title: "Avrundat", of: ({ rounded }) => rounded },
  { title: "Över taket", of: ({ overCap }) => overCap, when: ({ overCap }) => overCap > 0 },
  { title: "Undantas", of: ({ exempted }) => exempted, when: ({ exempted }) => exempted > 0 },
  {
    title: "Väntar efter året",
    of: ({ waiting }) => waiting,
    when: ({ waiting }) => waiting !== 0,
  },
  { title: "Återförs", of: ({ due }) => due },
];

/** A table of the steps, by which rules, and how the savings came about. */
export function computationBlocks(
  { years, allSteps }: Computation,
  policyVersion: string,
): readonly Block[] {
  if (years.length === 0) return [];
  return [
    ...stepTable(years),
    paragraph(
      `Beloppen är räknade i den ordning som kolumnerna står, enligt riktlinjerna i version ${policyVersion}. Besparingar visas i hela kronor men räknas exakt och avrundas en gång.`,
    ),
    ...(allSteps ? years.flatMap(yearSentences) : [paragraph(tooMany)]),
  ];
}

const tooMany =
  "Ärendet har så många kostnadslinjer att varje steg inte skrivs ut här. Hela vägen till varje belopp finns i ärendet.";

function stepTable(years: readonly ComputedYear[]): readonly Block[] {
  const shown = columns.filter(({ when }) => !when || years.some(when));
  const table = amountTable(
    "Från besparing till belopp",
    ["År", ...shown.map(({ title }) => title)],
    years.map((each) => ({ name: String(each.year), amounts: shown.map(({ of }) => of(each)) })),
    // what waits after a year is not added to what waits after the next
    years.length > 1 && !shown.some(({ title }) => title === "Väntar efter året"),
  );
  return table ? [table] : [];
}

function yearSentences({ year: of, sentences }: ComputedYear): readonly Block[] {
  const list = bullets(sentences);
  return list ? [{ kind: "subheading", text: String(of) }, list] : [];
}
