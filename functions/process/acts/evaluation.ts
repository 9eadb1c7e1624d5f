import type { ActRow } from "./row.ts";

/** Step 5: human effects and kronor are evaluated; then a repayment plan or an exemption is decided. */
export const evaluationActs = {
  "submit-evaluation": {
    title: "Lämna utvärdering",
    done: "Utvärdering lämnad",
    from: ["evaluating"],
    to: ["evaluation-review"],
    who: ["evaluator", "applicant"],
    boardScope: "lead",
    work: "none",
  },
  "return-evaluation": {
    title: "Återsänd utvärderingen",
    done: "Utvärdering återsänd",
    from: ["evaluation-review", "repayment-decision"],
    to: ["evaluating"],
    who: ["coordinator"],
    work: "none",
    reversible: true,
  },
  "accept-evaluation": {
    title: "Godta utvärderingen",
    done: "Utvärdering godtagen",
    from: ["evaluation-review"],
    to: ["repayment-decision"],
    who: ["coordinator"],
    work: "compute-the-repayment-plan",
    documents: ["evaluation-report"],
  },
  "decide-plan": {
    title: "Besluta återföringsplan",
    done: "Återföringsplan beslutad",
    from: ["repayment-decision"],
    to: ["repaying"],
    who: ["city-director"],
    preconditions: ["plan-proposed", "no-open-requisitions"],
    work: "settle-the-grant",
    documents: ["plan-decision"],
    reversible: true,
  },
  "decide-exemption": {
    title: "Besluta om undantag från återföring",
    done: "Undantag från återföring beslutat",
    from: ["repayment-decision"],
    to: ["reconciling"],
    who: ["city-director"],
    preconditions: ["no-open-requisitions"],
    work: "settle-the-grant",
    documents: ["exemption-decision"],
    reversible: true,
  },
} as const satisfies Record<string, ActRow>;
