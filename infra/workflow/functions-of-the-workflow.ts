/**
 * The Lambda functions that the case process calls: the name of the substitution `${…}` in
 * `case-process.asl.json`, and the handler's file from the root of the project.
 */
export const functionsOfTheWorkflow = {
  OpenTheStep: "functions/visit/open-the-step.ts",
  WaitForAnAct: "functions/visit/wait-for-an-act.ts",
  WhatWasDone: "functions/visit/what-was-done.ts",
  HandOver: "functions/visit/hand-over.ts",
  CheckTheIdea: "functions/steps/idea/check-the-idea.ts",
  ValidateTheApplication: "functions/steps/application/validate-the-application.ts",
  PrepareTheDecision: "functions/steps/decision/prepare-the-decision.ts",
  SettleTheGrant: "functions/steps/implementation/settle-the-grant.ts",
  ComputeTheRepaymentPlan: "functions/steps/evaluation/compute-the-repayment-plan.ts",
  AdjustThePlan: "functions/steps/repayment/adjust-the-plan.ts",
  Reconcile: "functions/steps/closing/reconcile.ts",
  IssueTheDocument: "functions/documents/issue-the-document.ts",
  Notify: "functions/reminders/notify.ts",
  Remind: "functions/reminders/remind.ts",
  CallTheCoordinator: "functions/recovery/call-the-coordinator.ts",
} as const;

export type FunctionOfTheWorkflow = keyof typeof functionsOfTheWorkflow;

const known: ReadonlySet<string> = new Set(Object.keys(functionsOfTheWorkflow));

export function isFunctionOfTheWorkflow(name: string): name is FunctionOfTheWorkflow {
  return known.has(name);
}

/** Every function of the workflow, in the order of the list above. */
export const namesOfTheFunctions: readonly FunctionOfTheWorkflow[] =
  Object.keys(functionsOfTheWorkflow).filter(isFunctionOfTheWorkflow);
