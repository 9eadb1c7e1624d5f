import { type Case, isAdopted, openCorrection, type YearActuals } from "../case.ts";
import type { CommandOf } from "../events.ts";
import { withCorrectionAdopted } from "../evolve/repayment.ts";
import { reportedOf } from "../repayment-of-case/costs.ts";
import { returnsForCorrection } from "../repayment-of-case.ts";
import { type DecideContext, type Decided, found, no, stay } from "./decided.ts";
import { sameLines, settledFacts } from "./repayment.ts";

type BoardYear = { readonly board: string; readonly year: number };

function actualsOf(c: Case, { board, year }: BoardYear): YearActuals | undefined {
  return c.actuals.find((a) => a.board === board && a.year === year);
}

/** An adopted year is never edited: what it really was is reported beside it. */
export function reportCorrection(c: Case, { data }: CommandOf<"report-correction">): Decided {
  const actuals = actualsOf(c, data);
  if (!actuals || !isAdopted(c, data.year)) {
    const message = `Nämndens utfall för ${data.year} är inte fastställt, så det rättas genom att rapporteras på nytt.`;
    return no("unknown-object", message, "year");
  }
  const own = reportedOf(actuals).lines.map(({ costLine }) => costLine);
  if (
    !sameLines(
      own,
      data.lines.map(({ costLine }) => costLine),
    )
  ) {
    const message = `Rättelsen ska omfatta nämndens kostnadslinjer: ${own.join(", ")}.`;
    return no("lines-missing", message, "lines");
  }
  if (openCorrection(actuals)?.certified === undefined) return stay;
  const message = "En rättelse av samma år är redan intygad och väntar på att fastställas.";
  return no("already-done", message, "year");
}

export function certifyCorrection(
  c: Case,
  { data }: CommandOf<"certify-correction">,
  { by }: DecideContext,
): Decided {
  const actuals = actualsOf(c, data);
  const open = actuals && openCorrection(actuals);
  if (!open) return noCorrection;
  if (open.certified) return no("already-done", "Rättelsen är redan intygad.", "year");
  if (open.reported.by.person !== by.person) return stay;
  return no(
    "same-person",
    "Rättelsen ska intygas av en annan person än den som har rapporterat den.",
  );
}

/** Adoption by a third person: what the adopted years should have returned beyond what they did. */
export function adoptCorrection(
  c: Case,
  { data }: CommandOf<"adopt-correction">,
  { by, policy, today }: DecideContext,
): Decided {
  const actuals = actualsOf(c, data);
  const open = actuals && openCorrection(actuals);
  if (!open) return noCorrection;
  if (!open.certified) return no("years-missing", "Rättelsen är inte intygad än.", "year");
  if ([open.reported.by.person, open.certified.by.person].includes(by.person)) {
    return no(
      "same-person",
      "Rättelsen ska fastställas av en person som varken har rapporterat eller intygat den.",
    );
  }
  const corrected = withCorrectionAdopted(c, data, { by, on: today });
  const closed = returnsForCorrection(corrected, policy, data.year, data.index);
  return closed.ok ? found(settledFacts(closed.value)) : closed;
}

const noCorrection: Decided = no(
  "unknown-object",
  "Nämnden har inte rapporterat någon rättelse av året.",
  "year",
);
