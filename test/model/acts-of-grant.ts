import { actorWith } from "#test/support/samples-of-persons.ts";
import { type CaseModel, moving, openRequisitions, reservedOf, unspoken } from "./case-model.ts";
import { type Draw, type MoneyAct, oneOf, partOf, yearOf } from "./tried.ts";

const whileOpen = ["under-way", "evaluating", "evaluation-review", "repayment-decision"] as const;

/** An approval reserves what is granted less what was used under an annulled decision. */
function granted(c: CaseModel, amount: number): CaseModel {
  return {
    ...c,
    stage: "start-up",
    granted: amount,
    released: 0,
    appeal: "none",
    moved: moving(c, { reserve: amount - c.used }),
  };
}

function approval(act: "approve" | "approve-with-changes"): MoneyAct {
  return {
    act,
    from: ["decision-preparation"],
    isReversible: true,
    tried: (c, { free, today }, draw) => {
      const amount = act === "approve" ? c.applied : Math.max(1, partOf(c.applied, draw));
      return {
        said: { amount, from: today, to: `${yearOf(today) + 2}-12-31` },
        by: actorWith("city-director"),
        isLegal:
          amount <= c.terms.delegatedUpTo &&
          amount <= c.applied &&
          amount >= c.used &&
          amount - c.used <= free,
        after: () => granted(c, amount),
      };
    },
  };
}

const appointment: MoneyAct = {
  act: "appoint-steering-group",
  from: ["start-up"],
  isReversible: true,
  tried: (c) => ({
    said: {},
    by: actorWith("city-director"),
    isLegal: true,
    after: () => ({ ...c, stage: "under-way" }),
  }),
};

/** At times all that is reserved, though some of it is spoken for, öre. */
const withinReach = (c: CaseModel, { whim }: Draw): number =>
  whim % 3 === 0 ? reservedOf(c) : unspoken(c);

const requisition: MoneyAct = {
  act: "requisition",
  from: whileOpen,
  isReversible: false,
  tried: (c, _around, draw) => {
    const first = Math.max(1, partOf(withinReach(c, draw), draw) - 1);
    const amount = first + 1;
    const repeated = draw.whim % 8 === 0 ? oneOf(c.requisitions, draw.pick) : undefined;
    const voucher = repeated?.voucher ?? `V-${c.requisitions.length + 1}`;
    const costs = [first, 1].map((cost) => ({ purpose: "Löner", amount: cost }));
    const number = c.requisitions.length + 1;
    return {
      said: { costs, voucher },
      by: actorWith("applicant", c.leadBoard),
      isLegal: amount <= unspoken(c) && repeated === undefined,
      after: () => ({
        ...c,
        requisitions: [...c.requisitions, { number, amount, voucher, certifiedBy: [] }],
      }),
    };
  },
};

const certification: MoneyAct = {
  act: "certify-requisition",
  from: whileOpen,
  isReversible: true,
  tried: (c, _around, { pick, whim }) => {
    const asked = oneOf(openRequisitions(c), pick);
    if (!asked) return undefined;
    const role = whim % 2 === 0 ? "board-controller" : "board-head";
    const isSecond = asked.certifiedBy.length === 1;
    const certified = { ...asked, certifiedBy: [...asked.certifiedBy, role] as const };
    return {
      said: { requisition: asked.number },
      by: actorWith(role, c.leadBoard),
      isLegal: !asked.certifiedBy.includes(role) && (!isSecond || asked.amount <= reservedOf(c)),
      after: () => ({
        ...c,
        requisitions: c.requisitions.map((each) => (each === asked ? certified : each)),
        used: c.used + (isSecond ? asked.amount : 0),
        moved: moving(c, { use: isSecond ? asked.amount : 0 }),
      }),
    };
  },
};

const release: MoneyAct = {
  act: "release-grant",
  from: whileOpen,
  isReversible: true,
  tried: (c, { today }, draw) => {
    const amount = Math.max(1, partOf(withinReach(c, draw), draw));
    const year = yearOf(today) - (draw.pick % 6);
    return {
      said: { amount, year },
      by: actorWith("coordinator"),
      isLegal: amount <= unspoken(c) && !c.yearEnds.includes(year),
      after: () => ({
        ...c,
        released: c.released + amount,
        yearEnds: [...c.yearEnds, year],
        moved: moving(c, { release: amount }),
      }),
    };
  },
};

const carryOver: MoneyAct = {
  act: "carry-over-grant",
  from: ["under-way"],
  isReversible: true,
  tried: (c, { today }, { pick, whim }) => {
    const year = yearOf(today) - (pick % 4) + (whim % 8 === 0 ? 1 : 0);
    return {
      said: { year },
      by: actorWith("coordinator"),
      isLegal: year <= yearOf(today) && !c.yearEnds.includes(year),
      after: () => ({ ...c, yearEnds: [...c.yearEnds, year] }),
    };
  },
};

/** A larger amount is reserved; of a smaller one the difference is no longer granted. */
const change: MoneyAct = {
  act: "decide-change",
  from: ["under-way"],
  isReversible: true,
  tried: (c, { free, today }, draw) => {
    const amount = Math.max(1, Math.round(c.granted / 2) + partOf(c.granted, draw));
    const more = amount - c.granted;
    return {
      said: { amount, to: `${yearOf(today) + 3}-12-31` },
      by: actorWith("city-director"),
      isLegal:
        (amount <= c.terms.delegatedUpTo || more <= 0) && more <= free && -more <= unspoken(c),
      after: () => ({
        ...c,
        granted: amount,
        moved: moving(c, more >= 0 ? { reserve: more } : { release: -more }),
      }),
    };
  },
};

const stop: MoneyAct = {
  act: "stop-early",
  from: ["under-way"],
  isReversible: true,
  tried: (c, { today }) => ({
    said: {},
    by: actorWith("city-director"),
    isLegal: openRequisitions(c).length === 0,
    after: () => ({ ...restReleased(c), stage: "evaluating", endedIn: yearOf(today) }),
  }),
};

/** What is left of the grant goes back when the investment phase is over. */
export function restReleased(c: CaseModel): CaseModel {
  const rest = reservedOf(c);
  return { ...c, released: c.released + rest, moved: moving(c, { release: rest }) };
}

const finish: MoneyAct = {
  act: "finish-implementation",
  from: ["under-way"],
  isReversible: true,
  tried: (c, { today }) => ({
    said: { finished: today },
    by: actorWith("applicant", c.leadBoard),
    isLegal: true,
    after: () => ({ ...c, stage: "evaluating", endedIn: yearOf(today) }),
  }),
};

const beforeThePlan = ["start-up", ...whileOpen] as const;

const appeal: MoneyAct = {
  act: "register-appeal",
  from: beforeThePlan,
  isReversible: false,
  tried: (c) => ({
    said: {},
    by: actorWith("registrar"),
    isLegal: c.appeal === "none",
    after: () => ({ ...c, appeal: "appealed" }),
  }),
};

/** An annulment gives back what is not used, and the case is decided again. */
const judgement: MoneyAct = {
  act: "register-appeal-outcome",
  from: beforeThePlan,
  isReversible: false,
  tried: (c, _around, { whim }) => {
    const outcome = whim % 3 === 0 ? "dismissed" : "annulled";
    return {
      said: { outcome },
      by: actorWith("registrar"),
      isLegal: c.appeal === "appealed",
      after: () => ({
        ...(outcome === "annulled"
          ? { ...restReleased(c), stage: "decision-preparation" as const }
          : c),
        appeal: outcome,
      }),
    };
  },
};

export const actsOfGrant: readonly MoneyAct[] = [
  approval("approve"),
  approval("approve-with-changes"),
  appointment,
  requisition,
  certification,
  release,
  carryOver,
  change,
  stop,
  finish,
  appeal,
  judgement,
];
