import { actorWith } from "#test/support/samples-of-persons.ts";
import { restReleased } from "./acts-of-grant.ts";
import {
  type CaseModel,
  hasOpenActuals,
  type LettingGo,
  openRequisitions,
  openYear,
  planOf,
  planYears,
} from "./case-model.ts";
import { expectedOf, levelsBy, levelsOf } from "./expecting.ts";
import { planned, plannedAnew } from "./settlement.ts";
import { type Draw, type MoneyAct, oneOf, yearOf } from "./tried.ts";

const attributions = ["1", "0.6", "0.2", "0.05"];
const runningCosts = [0, 12_345_67, 150_000_00];

/** What the evaluator finds is what the plan is computed from. */
const evaluation: MoneyAct = {
  act: "submit-evaluation",
  from: ["evaluating"],
  isReversible: false,
  tried: (c, { today }, draw) => {
    const lines = c.lines.map((line, i) => ({
      ...line,
      attribution: oneOf(attributions, draw.pick + i) ?? "1",
      runningCost: oneOf(runningCosts, draw.whim + i) ?? 0,
    }));
    // most of the years have ended, so that a run need not wait for them
    const years = Array.from({ length: 5 }, (_, i) => yearOf(today) - 3 + i);
    const expected = expectedOf(lines, years, draw);
    const levels = levelsBy(draw.whim);
    const said = lines.map(({ id, attribution, runningCost }) => ({
      costLine: id,
      comparison: "comparison-group",
      attribution,
      runningCost,
      driverConfirmed: true,
      assessment: "Minskningen syns i jämförelsen.",
      expected: expected
        .filter(({ costLine }) => costLine === id)
        .map(({ costLine: _, ...row }) => row),
    }));
    return {
      said: { lines: said, index: levelsOf(levels) },
      by: actorWith("evaluator"),
      isLegal: true,
      after: () => ({ ...c, lines, stage: "evaluation-review", evaluated: { expected, levels } }),
    };
  },
};

const evaluationReturned: MoneyAct = {
  act: "return-evaluation",
  from: ["evaluation-review", "repayment-decision"],
  isReversible: true,
  tried: (c) => ({
    said: {},
    by: actorWith("coordinator"),
    isLegal: true,
    after: () => ({ ...c, stage: "evaluating" }),
  }),
};

/** The workflow then proposes the plan. */
const evaluationAccepted: MoneyAct = {
  act: "accept-evaluation",
  from: ["evaluation-review"],
  isReversible: false,
  tried: (c) => ({
    said: {},
    by: actorWith("coordinator"),
    isLegal: true,
    after: () => {
      if (!c.evaluated) throw new Error("There is no evaluation to accept");
      const { expected, levels } = c.evaluated;
      return { ...c, stage: "repayment-decision", proposal: planned(c, expected, levels) };
    },
  }),
};

const plan: MoneyAct = {
  act: "decide-plan",
  from: ["repayment-decision"],
  isReversible: true,
  tried: (c) => {
    const { proposal } = c;
    // whether a plan of nothing may be decided is for the exemption test, which the model has not
    if (!proposal || proposal.total === 0) return undefined;
    return {
      said: {},
      by: actorWith("city-director"),
      isLegal: openRequisitions(c).length === 0,
      after: () => ({ ...restReleased(c), stage: "repaying", plans: [...c.plans, proposal] }),
    };
  },
};

const whole: LettingGo = { part: undefined, isOpen: true };

/** What is open is seldom in the way: most such tries would be refused for it and for nothing else. */
const isWorthTrying = (c: CaseModel, { whim }: Draw): boolean =>
  !hasOpenActuals(c) || whim % 5 === 0;

const mayBeLetGo = ({ endedIn, terms }: CaseModel, today: string): boolean =>
  yearOf(today) >= endedIn + terms.yearsAfterInvestment;

const exemption: MoneyAct = {
  act: "decide-exemption",
  from: ["repayment-decision"],
  isReversible: true,
  tried: (c, { today }, { whim }) => {
    const test = whim % 4 === 0 ? "human-effect-only" : "budget-cannot-be-adjusted";
    return {
      said: { test },
      by: actorWith("city-director"),
      isLegal:
        test === "budget-cannot-be-adjusted" &&
        mayBeLetGo(c, today) &&
        openRequisitions(c).length === 0,
      after: () => ({
        ...restReleased(c),
        stage: "reconciling",
        lettingGo: [...c.lettingGo, whole],
      }),
    };
  },
};

const adjustment: MoneyAct = {
  act: "decide-adjustment",
  from: ["repaying"],
  isReversible: true,
  tried: (c, _around, draw) => {
    const years = planYears(c).filter((year) => year > c.adoptedThrough);
    if (!isWorthTrying(c, draw)) return undefined;
    const kept = draw.whim % 3 === 0 && years.length > 1 ? years.slice(0, -1) : years;
    if (kept.length === 0) return undefined;
    const expected = expectedOf(c.lines, kept, draw);
    const levels = levelsBy(draw.whim);
    return {
      said: { expected, index: levelsOf(levels) },
      by: actorWith("city-director"),
      isLegal: !hasOpenActuals(c),
      after: () => ({ ...c, plans: [...c.plans, planned(c, expected, levels)] }),
    };
  },
};

const partExempted: MoneyAct = {
  act: "exempt-part",
  from: ["repaying"],
  isReversible: true,
  tried: (c, { today }, draw) => {
    const { pick, whim } = draw;
    const firstYear = openYear(c);
    const line = oneOf(c.lines, pick);
    if (firstYear === undefined || !line || !isWorthTrying(c, draw)) return undefined;
    const inPlan = planOf(c)?.rows.filter(({ amount }) => amount > 0) ?? [];
    const board = oneOf(inPlan, pick)?.board;
    const of = [{ costLine: line.id }, board === undefined ? {} : { board }, {}][whim % 3];
    const part = { ...of, firstYear, lastYear: firstYear + (pick % 2) };
    return {
      said: { board: undefined, ...part },
      by: actorWith("city-director"),
      isLegal: !hasOpenActuals(c) && mayBeLetGo(c, today),
      after: () => plannedAnew({ ...c, lettingGo: [...c.lettingGo, { part, isOpen: true }] }),
    };
  },
};

const partReopened: MoneyAct = {
  act: "reopen-exemption",
  from: ["repaying"],
  isReversible: true,
  tried: (c, _around, draw) => {
    const exempted = oneOf(c.lettingGo, draw.pick);
    if (!exempted || !isWorthTrying(c, draw)) return undefined;
    const { part } = exempted;
    return {
      said: { exemption: c.lettingGo.indexOf(exempted) + 1 },
      by: actorWith("city-director"),
      isLegal: part !== undefined && exempted.isOpen && !hasOpenActuals(c),
      after: () => {
        if (!part) throw new Error("Only a part is taken up again");
        const ended = { ...part, lastYear: Math.min(part.lastYear, c.adoptedThrough) };
        const lettingGo = c.lettingGo.map((each) =>
          each === exempted ? { part: ended, isOpen: false } : each,
        );
        return plannedAnew({ ...c, lettingGo });
      },
    };
  },
};

const remainder: MoneyAct = {
  act: "exempt-remainder",
  from: ["repaying"],
  isReversible: true,
  tried: (c, { today }) => ({
    said: {},
    by: actorWith("city-director"),
    isLegal: !hasOpenActuals(c) && mayBeLetGo(c, today),
    after: () => ({ ...c, stage: "reconciling", lettingGo: [...c.lettingGo, whole] }),
  }),
};

/** Late effects: what was let go as a whole is to return by a plan of its own. */
const reopening: MoneyAct = {
  act: "reopen-repayment",
  from: ["reconciling", "budget-basis", "closed"],
  isReversible: false,
  tried: (c, { today }, draw) => {
    const first = Math.max(yearOf(today), c.adoptedThrough) + 1;
    const expected = expectedOf(c.lines, [first, first + 1], draw);
    const levels = levelsBy(draw.whim);
    const since = Math.min(first, ...c.actuals.map(({ year }) => year));
    return {
      said: { expected, index: levelsOf(levels) },
      by: actorWith("city-director"),
      isLegal:
        c.lettingGo.some(({ part, isOpen }) => part === undefined && isOpen) &&
        first + 2 - since <= c.terms.maximumYears,
      after: () => {
        const lettingGo = c.lettingGo.map((each) =>
          each.part ? each : { part: undefined, isOpen: false },
        );
        const open: CaseModel = { ...c, stage: "repaying", lettingGo };
        return { ...open, plans: [...open.plans, planned(open, expected, levels)] };
      },
    };
  },
};

export const actsOfPlan: readonly MoneyAct[] = [
  evaluation,
  evaluationReturned,
  evaluationAccepted,
  plan,
  exemption,
  adjustment,
  partExempted,
  partReopened,
  remainder,
  reopening,
];
