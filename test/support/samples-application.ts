import type { Case } from "#functions/domain/case.ts";
import { boardsThatMustAgree } from "#functions/domain/case.ts";
import { addDays, yearOf } from "#functions/domain/dates.ts";
import type { ApplicationForm, CostLineForm } from "#functions/domain/forms/application.ts";
import type { IdeaForm } from "#functions/domain/forms/idea.ts";
import { share } from "#functions/domain/fraction.ts";
import { kronor, minus, mnkr, noMoney, type Ore, ore } from "#functions/domain/money.ts";
import type { applicationActs } from "#functions/process/acts/application.ts";
import type { ideaActs } from "#functions/process/acts/idea.ts";
import {
  type At,
  costAt,
  driverOf,
  priceLevelYear,
  type Samples,
  uprating,
  yearsFrom,
} from "./samples-at.ts";

export const leadBoard = "utbildning";
export const savingBoard = "social";
/** A district board: its budget cannot be adjusted. */
export const districtBoard = "järva";

function idea({ amount }: At): IdeaForm {
  return {
    title: "Skolnärvaro i Järva: tidigt stöd till familjer",
    leadBoard,
    cooperatingBoards: [districtBoard],
    savingBoards: [savingBoard, districtBoard],
    contact: "Maria Lindgren, utvecklingsledare",
    contactEmail: "maria.lindgren@utbildning.example",
    need: "Var femte elev i årskurs 4–6 har en frånvaro över 20 procent. Stödet kommer först när skolgången har brutits.",
    targetGroup: "Elever i årskurs 4–6 med begynnande frånvaro, och deras familjer.",
    exclusion: "Ofullständig skolgång leder till arbetslöshet och placeringar längre fram.",
    measure: "Familjeteam med skolkurator och familjebehandlare arbetar i hemmet inom två veckor.",
    complementsOrdinaryWork:
      "Elevhälsan arbetar i skolan; teamet arbetar hemma och före utredning.",
    whyNotOrdinaryBudget:
      "Kostnaden ligger hos skolan i dag, besparingen hos socialtjänsten om några år.",
    expectedEffect: "Fler elever i skolan och färre placeringar utanför hemmet.",
    roughAmount: amount,
  };
}

const meeting = ({ today }: At) => ({
  meetingDate: today,
  membersPresent: ["Leila Rahimi", "Oskar Lund", "Helena Ström"],
  reasons: "Idén möter ett tydligt behov, bygger på beprövade metoder och delas av flera nämnder.",
});

export const ideaSamples: Samples<keyof typeof ideaActs> = {
  "submit-idea": idea,
  "complete-idea": idea,
  "approve-idea": (at) => ({ ...meeting(at), advice: "Beskriv jämförelsegruppen i ansökan." }),
  "return-idea": (at) => ({
    ...meeting(at),
    completion: "Beskriv vilka nämnder som väntas spara och hur de har tillfrågats.",
    dueDate: addDays(at.today, 30),
  }),
  "decline-idea": meeting,
};

/** Three budget years that sum to the amount in öre: personnel, and the evaluation in the last. */
function budget(firstYear: number, amount: Ore): ApplicationForm["budget"] {
  const first = ore(Math.floor(amount * 0.4));
  const second = ore(Math.floor(amount * 0.5));
  return [
    { year: firstYear, purpose: "Familjeteam, löner", amount: first },
    { year: firstYear + 1, purpose: "Familjeteam, löner", amount: second },
    {
      year: firstYear + 2,
      purpose: "Utvärdering och avslut",
      amount: minus(minus(amount, first), second),
    },
  ];
}

/** Placements at the social services' board, and support in the home at the district board. */
function costLines(years: readonly number[]): readonly CostLineForm[] {
  const line = (
    id: string,
    board: string,
    baseline: Ore,
    left: number,
    rest: Pick<CostLineForm, "name" | "account" | "areaOfOperation">,
  ): CostLineForm => ({
    id,
    board,
    ...rest,
    targetGroup: "Barn 10–12 år i Järva",
    priceLevelYear,
    baseline: [
      { year: priceLevelYear - 1, amount: baseline },
      { year: priceLevelYear, amount: baseline },
    ],
    savingsDemand: kronor(100_000),
    stateGrants: noMoney,
    driver: { name: "Barn 10–12 år i området", source: "Stadens befolkningsprognos" },
    attribution: share("0.7"),
    runningCost: kronor(200_000),
    expected: years.map((year) => ({
      year,
      driver: driverOf(year),
      cost: costAt(baseline, year, left),
    })),
  });
  return [
    line("placeringar", savingBoard, mnkr(12), 0.9, {
      name: "Placeringar utanför hemmet",
      account: "5310-7420",
      areaOfOperation: "Individ- och familjeomsorg",
    }),
    line("stod-i-hemmet", districtBoard, mnkr(4), 0.8, {
      name: "Insatser i hemmet",
      account: "5410-7510",
      areaOfOperation: "Förebyggande arbete i stadsdelen",
    }),
  ];
}

/** A complete application that the machine finds no fault with. */
function application({ today, amount }: At): ApplicationForm {
  const firstYear = yearOf(today);
  return {
    needAnalysis:
      "Frånvaron har ökat fyra år i rad enligt skolornas statistik och orosanmälningar.",
    targetGroup: { size: 240, age: "10–12 år", area: "Järva" },
    evidence: "Tidigt familjestöd har minskat frånvaron i jämförbara försök.",
    evidenceSource: "Kunskapsöversikt från en statlig myndighet, 2024",
    adaptation: "Metoden anpassas till elevhälsans arbetssätt och till flerspråkiga familjer.",
    effectChain: "Tidig kontakt → stöd i hemmet → ökad närvaro → färre placeringar.",
    humanGoals: "Barnen går i skolan och familjerna får vardagen att fungera.",
    economicGoals: "Kostnaden för placeringar minskar med omkring en miljon kronor om året.",
    indicators: [
      {
        name: "Andel elever med frånvaro över 20 procent",
        source: "Skolornas närvarosystem",
        baseline: "20 %",
        target: "12 %",
        interval: "Varje termin",
        comparison: "comparison-group",
      },
    ],
    budget: budget(firstYear, amount),
    otherFunding: noMoney,
    appliedAmount: amount,
    costLines: [...costLines(yearsFrom(firstYear + 3, 5))],
    index: uprating(today),
    evaluationPlan: {
      design: "Jämförelse med tre skolor utan familjeteam, före och efter.",
      evaluator: "Ingrid Sandberg, stadens utvärderingsenhet",
      relation: "internal",
      cost: kronor(200_000),
    },
    professions:
      "Kuratorer, familjebehandlare och lärare har utformat arbetssättet och stöder det.",
    intoOrdinaryWork: "Elevhälsan tar över teamet när investeringen är slut.",
    runningCostAfter: kronor(400_000),
    risks: "Svårt att rekrytera familjebehandlare det första året.",
    split: [
      { board: savingBoard, share: share("0.75") },
      { board: districtBoard, share: share("0.25") },
    ],
    commissionLink: "Målet om likvärdig skolgång.",
    childrenAndEquality: "Barnets bästa är prövat. Insatsen når flickor och pojkar lika.",
    boardDecision: { reference: "Utbildningsnämnden § 42", date: addDays(today, -7) },
  };
}

/** The first board that has not agreed, else the saving board. */
function boardToAgree(c: Case | undefined): string {
  const agreed = new Set(c?.agreements.map((a) => a.board));
  return (c && boardsThatMustAgree(c).find((board) => !agreed.has(board))) ?? savingBoard;
}

export const applicationSamples: Samples<keyof typeof applicationActs> = {
  "submit-application": application,
  "request-completion": ({ today }) => ({
    completion: "Beskriv hur jämförelsegruppen väljs och varför två basår räcker.",
    dueDate: addDays(today, 30),
  }),
  "complete-application": application,
  "refer-to-boards": ({ today, case: c }) => {
    const referred = new Set(c?.referrals.map((r) => r.board));
    const boards = c ? boardsThatMustAgree(c).filter((board) => !referred.has(board)) : [];
    return {
      boards: boards.length > 0 ? boards : [savingBoard],
      question: "Delar nämnden bedömningen av besparingen och fördelningen?",
      replyBy: addDays(today, 21),
    };
  },
  "reply-to-referral": ({ today, case: c }) => ({
    board: c?.referrals.find((r) => r.reply === undefined)?.board ?? savingBoard,
    position: "supports",
    statement: "Nämnden delar bedömningen och deltar gärna i styrgruppen.",
    decision: { reference: "Nämnden § 17", date: today },
  }),
  "agree-to-split": ({ today, case: c }) => ({
    board: boardToAgree(c),
    decision: { reference: "Nämnden § 18", date: today },
  }),
  "complete-examination": () => ({
    rows: [
      {
        question: "Är metoden evidensbaserad?",
        finding: "Stöds av flera jämförande försök.",
        met: true,
      },
      {
        question: "Har professionerna varit med?",
        finding: "Kuratorer och familjebehandlare har utformat arbetssättet.",
        met: true,
      },
    ],
    recommendation: "approve",
    reasons: "Ansökan är fullständig, rimlig och ryms inom fondens fria medel.",
    rank: 1,
  }),
};
