import type { Role } from "./roles.ts";
import type { Step } from "./steps.ts";

/** What a stage is: where in the process, what it is called, who is awaited, and within how long. */
type StageRow = {
  readonly step: Step;
  readonly name: string;
  readonly waitsFor: Role;
  /** The task of whoever is awaited, in the imperative. */
  readonly task: string;
  /**
   * How the due date is set: `days` from the policy's table, `given` by the act that leads here,
   * `project-end` from the granted period, `none` where other tasks carry the dates.
   */
  readonly due: "days" | "given" | "project-end" | "none";
};

export const stages = {
  "idea-review": {
    step: "idea",
    name: "Idén prövas av rådet",
    waitsFor: "council-secretary",
    task: "Registrera rådets yttrande över idén",
    due: "days",
  },
  "idea-completion": {
    step: "idea",
    name: "Idén kompletteras",
    waitsFor: "applicant",
    task: "Komplettera idén",
    due: "given",
  },
  "application-writing": {
    step: "application",
    name: "Ansökan skrivs",
    waitsFor: "applicant",
    task: "Lämna in ansökan",
    due: "days",
  },
  "application-examination": {
    step: "application",
    name: "Ansökan granskas",
    waitsFor: "coordinator",
    task: "Granska ansökan",
    due: "days",
  },
  "application-completion": {
    step: "application",
    name: "Ansökan kompletteras",
    waitsFor: "applicant",
    task: "Komplettera ansökan",
    due: "given",
  },
  "decision-preparation": {
    step: "decision",
    name: "Beslut bereds",
    waitsFor: "city-director",
    task: "Besluta i ärendet eller lämna det till kommunstyrelsen",
    due: "days",
  },
  "executive-board": {
    step: "decision",
    name: "Ärendet är hos kommunstyrelsen",
    waitsFor: "executive-board-secretary",
    task: "Registrera kommunstyrelsens protokollsutdrag",
    due: "days",
  },
  "start-up": {
    step: "implementation",
    name: "Genomförandet startar",
    waitsFor: "city-director",
    task: "Utse styrgrupp",
    due: "days",
  },
  "under-way": {
    step: "implementation",
    name: "Insatsen genomförs",
    waitsFor: "applicant",
    task: "Avsluta genomförandet",
    due: "project-end",
  },
  evaluating: {
    step: "evaluation",
    name: "Insatsen utvärderas",
    waitsFor: "evaluator",
    task: "Lämna utvärderingen",
    due: "days",
  },
  "evaluation-review": {
    step: "evaluation",
    name: "Utvärderingen granskas",
    waitsFor: "coordinator",
    task: "Granska utvärderingen",
    due: "days",
  },
  "repayment-decision": {
    step: "evaluation",
    name: "Återföring eller undantag beslutas",
    waitsFor: "city-director",
    task: "Besluta om återföringsplan eller undantag",
    due: "days",
  },
  repaying: {
    step: "repayment",
    name: "Besparingen återförs",
    waitsFor: "coordinator",
    task: "Följa återföringen",
    due: "none",
  },
  reconciling: {
    step: "closing",
    name: "Ärendet stäms av",
    waitsFor: "city-controller",
    task: "Upprätta slutavstämning",
    due: "days",
  },
  "budget-basis": {
    step: "closing",
    name: "Budgetunderlag lämnas",
    waitsFor: "coordinator",
    task: "Lämna budgetunderlaget och avsluta ärendet",
    due: "days",
  },
} as const satisfies Record<string, StageRow>;

export type OpenStage = keyof typeof stages;

/** A case is in one open stage, or `closed` with an outcome. */
export type Stage = OpenStage | "closed";

export function isOpenStage(text: string): text is OpenStage {
  return Object.hasOwn(stages, text);
}

export const openStages: readonly OpenStage[] = Object.keys(stages).filter(isOpenStage);

export function stageRow(stage: OpenStage): StageRow {
  return stages[stage];
}

/** The step a stage belongs to; a closed case rests in `closing`. */
export function stepOf(stage: Stage): Step {
  return stage === "closed" ? "closing" : stages[stage].step;
}

export function stageName(stage: Stage): string {
  return stage === "closed" ? "Ärendet är avslutat" : stages[stage].name;
}
