import { type Adoption, planFor, type Return } from "../case.ts";
import { nothing, partsOf } from "../repayment/parts.ts";
import { correctionReturn } from "../repayment-of-case/correction-return.ts";
import { outcomeThrough } from "../repayment-of-case/plan-and-outcome.ts";
import { yearReturn } from "../repayment-of-case/year-return.ts";
import { type Recorded, recordedIn } from "./adoptions.ts";
import { type Basis, basisOf } from "./basis.ts";
import { capLimitFigures } from "./cap-figures.ts";
import { correctedBy, correctionFigures, earnedFigures } from "./correction-figures.ts";
import type { Figure } from "./figure.ts";
import { type KnownYear, knownYears } from "./known-figures.ts";
import { baselineFigures } from "./line-figures.ts";
import type { Moment } from "./moment.ts";
import { leftBy } from "./plan-figures.ts";
import { recomputed } from "./recomputed.ts";
import { settleFigures } from "./settle-figures.ts";

/** Every figure of the closing that the moment adopted: what the year returned, and why. */
export function outcomeFigures(moment: Moment): readonly Figure[] {
  const { basis, adoption, before } = closing(moment);
  const { year, index, deferred = [] } = adoption;
  const years = knownYears(basis, year);
  const closed = recomputed(yearReturn(basis.case, basis.policy, year, index, deferred));
  const own = years.at(-1);
  return [
    ...sharedFigures(basis, years),
    ...settledFigures(basis, {
      ...closed,
      year,
      added: own,
      deferred,
      known: years.slice(0, -1),
      before,
    }),
  ];
}

/** Every figure of the correction that the moment adopted, of a year that was closed before. */
export function correctedFigures(moment: Moment): readonly Figure[] {
  const { basis, adoption, before } = closing(moment);
  const { corrects: year = adoption.year, index } = adoption;
  const years = knownYears(basis, adoption.year);
  const { adoptions = [] } = basis.case;
  const earlier = { ...basis.case, adoptions: adoptions.slice(0, -1) };
  const corrected = recomputed(correctionReturn(earlier, basis.policy, year, index));
  return [
    ...sharedFigures(basis, years),
    ...settledFigures(basis, {
      ...corrected,
      year,
      added: undefined,
      deferred: [],
      known: years,
      before,
    }),
  ];
}

type Closing = {
  readonly basis: Basis;
  readonly adoption: Adoption;
  /** What was adopted just before. */
  readonly before: Recorded | undefined;
};

function closing({ case: c, policy, subject }: Moment): Closing {
  const adoption = c.adoptions?.at(-1);
  if (!adoption) throw new Error(`Case ${c.number} has no ${subject}`);
  const { year, index } = adoption;
  const basis = basisOf({
    case: c,
    policy,
    subject,
    computed: recomputed(outcomeThrough(c, policy, year, index)),
    index,
    version: planFor(c, year).version,
    knownThrough: year,
  });
  return { basis, adoption, before: recordedIn(c, basis.successions).at(-2) };
}

function sharedFigures(basis: Basis, years: readonly KnownYear[]): readonly Figure[] {
  return [
    ...baselineFigures(basis),
    ...capLimitFigures(basis),
    ...years.flatMap(({ figures }) => figures),
    ...earnedFigures(basis, years),
  ];
}

type ToSettle = {
  readonly year: number;
  readonly returns: readonly Return[];
  readonly letGo: readonly Return[];
  readonly settled: Adoption["settled"];
  readonly deferred: readonly string[];
  /** What the year itself adds; nothing where it was closed before. */
  readonly added: KnownYear | undefined;
  readonly known: readonly KnownYear[];
  readonly before: Recorded | undefined;
};

function settledFigures(basis: Basis, of: ToSettle): readonly Figure[] {
  const { year, returns, letGo, settled, deferred, added, known, before } = of;
  const corrected = before && correctedBy(known, before);
  return [
    ...(before && corrected ? correctionFigures(basis, known, before, corrected) : []),
    ...settleFigures(
      basis,
      {
        year,
        capped: added?.all,
        exempt: added?.exempt ?? nothing,
        due: partsOf(returns),
        exempted: partsOf(letGo),
        waiting: settled.waiting,
        exemptWaiting: settled.exemptWaiting,
        deferred,
      },
      { left: before ? [leftBy(before)] : [], corrected },
    ),
  ];
}
