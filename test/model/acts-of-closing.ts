import { actorWith } from "#test/support/samples-of-persons.ts";
import { type CaseModel, hasOpenActuals, reservedOf } from "./case-model.ts";
import { differenceOf } from "./settlement.ts";
import { type MoneyAct, yearOf } from "./tried.ts";

const reconcile: MoneyAct = {
  act: "reconcile-case",
  from: ["reconciling"],
  isReversible: true,
  tried: (c, { today }, { whim }) => {
    const wrong = whim % 4 === 0 ? 1 : 0;
    const budgetYear = Math.max(yearOf(today), c.adoptedThrough) + 1;
    return {
      said: {
        decidedDifference: differenceOf(c) + wrong,
        budgetYear,
        priceLevelYear: budgetYear,
        budgetBasis: [],
      },
      by: actorWith("city-controller"),
      isLegal: wrong === 0 && reservedOf(c) === 0 && !hasOpenActuals(c),
      after: () => ({ ...c, stage: "budget-basis" }),
    };
  },
};

const close: MoneyAct = {
  act: "close-case",
  from: ["budget-basis"],
  isReversible: false,
  tried: (c) => ({
    said: {},
    by: actorWith("coordinator"),
    isLegal: true,
    after: () => ({ ...c, stage: "closed" }),
  }),
};

/** What is free moves the other way; where others have had it since, the act stands. */
const takeBack: MoneyAct = {
  act: "reverse-act",
  from: [
    "decision-preparation",
    "start-up",
    "under-way",
    "evaluating",
    "evaluation-review",
    "repayment-decision",
    "repaying",
    "reconciling",
    "budget-basis",
  ],
  isReversible: false,
  tried: (c, { free }, { whim }) => {
    const { before } = c;
    if (!before && whim % 3 > 0) return undefined;
    return {
      said: {},
      by: actorWith("coordinator"),
      isLegal: before !== undefined && freedBy(c) - freedBy(before) <= free,
      after: () => ({ ...(before ?? c) }),
    };
  },
};

const freedBy = ({ moved }: CaseModel): number => moved.release + moved.return - moved.reserve;

/** Moves no money, but what came before it can no longer be taken back. */
const advice: MoneyAct = {
  act: "record-advice",
  from: takeBack.from,
  isReversible: false,
  tried: (c) => ({ said: {}, by: actorWith("coordinator"), isLegal: true, after: () => c }),
};

export const actsOfClosing: readonly MoneyAct[] = [reconcile, close, takeBack, advice];
