import type { Adoption, Case } from "../case.ts";
import { addParts, nothing, type Parts, subtractParts } from "../repayment/parts.ts";
import { partsIn, type Succession } from "../repayment/succession.ts";

/** A closing, or the correction of one, and where its figures stand. */
export type Recorded = {
  /** `outcome/2029`, `correction/1`. */
  readonly subject: string;
  /** Where what fell due and waits stands. */
  readonly at: string;
  /** The year that was closed or corrected. */
  readonly year: number;
  readonly adoption: Adoption;
  /** What it returned and let go, öre by board. */
  readonly due: Parts;
  readonly exempted: Parts;
};

/**
 * Every adoption of the case, in order. What it returned is what it had to settle, less what waits
 * after it: the record keeps both.
 */
export function recordedIn(
  { adoptions = [] }: Case,
  successions: readonly Succession[],
): readonly Recorded[] {
  let corrections = 0;
  return adoptions.map((adoption, i) => {
    const year = adoption.corrects ?? adoption.year;
    if (adoption.corrects !== undefined) corrections += 1;
    const subject =
      adoption.corrects === undefined ? `outcome/${year}` : `correction/${corrections}`;
    const at = adoption.corrects === undefined ? subject : `${subject}/${year}`;
    return {
      subject,
      at,
      year,
      adoption,
      ...paidBy(adoption, adoptions[i - 1], year, successions),
    };
  });
}

function paidBy(
  { settled, earned }: Adoption,
  before: Adoption | undefined,
  year: number,
  successions: readonly Succession[],
): Pick<Recorded, "due" | "exempted"> {
  const gone = (waited: Parts, added: Parts, waits: Parts) =>
    subtractParts(partsIn(year, addParts(waited, added), successions), waits);
  const all = gone(
    before?.settled.waiting ?? nothing,
    subtractParts(earned.all, before?.earned.all ?? nothing),
    settled.waiting,
  );
  const exempted = gone(
    before?.settled.exemptWaiting ?? nothing,
    subtractParts(earned.exempt, before?.earned.exempt ?? nothing),
    settled.exemptWaiting,
  );
  return { due: subtractParts(all, exempted), exempted };
}
