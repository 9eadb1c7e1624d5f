import type * as z from "zod";
import { issueTheDocument } from "#functions/documents/issue-the-document.ts";
import { isTurn } from "#functions/edge/turns.ts";
import { callTheCoordinator, stoppedInput } from "#functions/recovery/call-the-coordinator.ts";
import { notify } from "#functions/reminders/notify.ts";
import { remind } from "#functions/reminders/remind.ts";
import type { Runtime } from "#functions/runtime.ts";
import { validateTheApplication } from "#functions/steps/application/validate-the-application.ts";
import { reconcile } from "#functions/steps/closing/reconcile.ts";
import { prepareTheDecision } from "#functions/steps/decision/prepare-the-decision.ts";
import { computeTheRepaymentPlan } from "#functions/steps/evaluation/compute-the-repayment-plan.ts";
import { checkTheIdea } from "#functions/steps/idea/check-the-idea.ts";
import { settleTheGrant } from "#functions/steps/implementation/settle-the-grant.ts";
import { adjustThePlan } from "#functions/steps/repayment/adjust-the-plan.ts";
import { handOver } from "#functions/visit/hand-over.ts";
import {
  actInput,
  handOverInput,
  remindInput,
  visitInput,
  waitInput,
} from "#functions/visit/input.ts";
import { openTheStep } from "#functions/visit/open-the-step.ts";
import { waitForAnAct } from "#functions/visit/wait-for-an-act.ts";
import { whatWasDone } from "#functions/visit/what-was-done.ts";
import type { FunctionOfTheWorkflow } from "#infra/workflow/functions-of-the-workflow.ts";

type EmbeddedFunction = (event: unknown) => Promise<unknown>;

/**
 * The workflow's functions as Lambda would run them: the event parsed, the same use case called.
 * The runtime is promised, since it calls the workflow that calls these.
 */
export function functionsOf(
  runtime: Promise<Runtime>,
): Record<FunctionOfTheWorkflow, EmbeddedFunction> {
  const as =
    <I>(schema: z.ZodType<I>, useCase: (runtime: Runtime, input: I) => Promise<unknown>) =>
    async (event: unknown) => {
      const built = await runtime;
      try {
        return await useCase(built, schema.parse(event));
      } catch (error) {
        logFailure(built, useCase.name, error);
        throw error;
      }
    };
  return {
    OpenTheStep: as(visitInput, openTheStep),
    WaitForAnAct: as(waitInput, waitForAnAct),
    WhatWasDone: as(visitInput, whatWasDone),
    HandOver: as(handOverInput, handOver),
    CheckTheIdea: as(actInput, checkTheIdea),
    ValidateTheApplication: as(actInput, validateTheApplication),
    PrepareTheDecision: as(actInput, prepareTheDecision),
    SettleTheGrant: as(actInput, settleTheGrant),
    ComputeTheRepaymentPlan: as(actInput, computeTheRepaymentPlan),
    AdjustThePlan: as(actInput, adjustThePlan),
    Reconcile: as(actInput, reconcile),
    IssueTheDocument: as(actInput, issueTheDocument),
    Notify: as(actInput, notify),
    Remind: as(remindInput, remind),
    CallTheCoordinator: as(stoppedInput, callTheCoordinator),
  };
}

function logFailure({ log }: Runtime, name: string, error: unknown): void {
  if (isTurn(error)) return;
  log("function-failed", {
    name,
    error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  });
}
