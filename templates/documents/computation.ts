import * as z from "zod";
import type { Ore } from "#functions/domain/money.ts";
import { repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";
import type { Block } from "#templates/render/description.ts";
import { percent } from "#templates/wording/numbers.ts";
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
  /** The rounded amount, or the plan's where that is what counts, öre. */
  counted: signedAmount,
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
  /** The choices of the policy that name the steps; absent where it has no repayment. */
  terms: repaymentPolicySchema.pick({ share: true, deficitCarry: true, dueBasis: true }).optional(),
  /** Whether the sentences are printed: a case of very many lines has too many. */
  allSteps: z.boolean(),
});

type Computation = z.output<typeof computation>;
type ComputedYear = Computation["years"][number];
type Terms = NonNullable<Computation["terms"]>;

type Column = {
  readonly title: string;
  readonly of: (year: ComputedYear) => Ore;
  /** Shown only when it says something in some year. */
  readonly when?: (year: ComputedYear) => boolean;
};

function columnsBy({ share: rate, dueBasis }: Terms): readonly Column[] {
  return [
    { title: "Besparing", of: ({ lines }) => lines },
    { title: "Besparing att räkna på", of: ({ saving }) => saving, when: hasDeficit },
    {
      title: `${percent(rate)} av besparingen`,
      of: ({ share }) => share,
      when: ({ saving, share }) => saving !== share,
    },
    { title: "Avrundat", of: ({ rounded }) => rounded },
    {
      title: dueBasis === "lower" ? "Lägre av plan och bokslut" : "Enligt planen",
      of: ({ counted }) => counted,
      when: ({ rounded, counted }) => rounded !== counted,
    },
    { title: "Över taket", of: ({ overCap }) => overCap, when: ({ overCap }) => overCap > 0 },
    { title: "Undantas", of: ({ exempted }) => exempted, when: ({ exempted }) => exempted > 0 },
    { title: waits, of: ({ waiting }) => waiting, when: ({ waiting }) => waiting !== 0 },
    { title: "Återförs", of: ({ due }) => due },
  ];
}

const waits = "Väntar efter året";

function hasDeficit({ lines, saving }: ComputedYear): boolean {
  return lines !== saving;
}

/** A table of the steps, by which rules, and how the savings came about. */
export function computationBlocks(
  { years, terms, allSteps }: Computation,
  policyVersion: string,
): readonly Block[] {
  if (!terms || years.length === 0) return [];
  return [
    ...stepTable(years, columnsBy(terms)),
    paragraph(
      `Beloppen är räknade i den ordning som kolumnerna står, enligt riktlinjerna i version ${policyVersion}. Besparingar visas i hela kronor men räknas exakt och avrundas en gång.`,
    ),
    ...(years.some(hasDeficit) ? [paragraph(deficitText(terms))] : []),
    ...(allSteps ? years.flatMap(yearSentences) : [paragraph(tooMany)]),
  ];
}

function deficitText({ deficitCarry }: Terms): string {
  const rest = deficitCarry ? "räknas av mot dess senare besparing" : "förs inte vidare";
  return `En nämnds merkostnad räknas som noll det året och ${rest}.`;
}

const tooMany =
  "Ärendet har så många kostnadslinjer att varje steg inte skrivs ut här. Hela vägen till varje belopp finns i ärendet.";

function stepTable(years: readonly ComputedYear[], columns: readonly Column[]): readonly Block[] {
  const shown = columns.filter(({ when }) => !when || years.some(when));
  const table = amountTable(
    "Från besparing till belopp",
    ["År", ...shown.map(({ title }) => title)],
    years.map((each) => ({ name: String(each.year), amounts: shown.map(({ of }) => of(each)) })),
    // what waits after a year is not added to what waits after the next
    years.length > 1 && !shown.some(({ title }) => title === waits),
  );
  return table ? [table] : [];
}

function yearSentences({ year: of, sentences }: ComputedYear): readonly Block[] {
  const list = bullets(sentences);
  return list ? [{ kind: "subheading", text: String(of) }, list] : [];
}
