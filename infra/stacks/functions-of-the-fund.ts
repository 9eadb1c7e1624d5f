import { type FilesBeside, filesOfTheRenderer } from "#infra/constructs/bundling.ts";
import type { Permission } from "#infra/constructs/permissions.ts";
import {
  type FunctionOfTheWorkflow,
  functionsOfTheWorkflow,
} from "#infra/workflow/functions-of-the-workflow.ts";

export type DeployedFunction = {
  readonly entry: string;
  readonly may: readonly Permission[];
  readonly memory?: number;
  readonly timeout?: number;
  readonly beside?: FilesBeside;
};

const records = ["readTable", "writeTable"] as const;

/** What each function of the workflow may do; none may answer a wait that it could have opened. */
const mayInTheWorkflow: Readonly<Record<FunctionOfTheWorkflow, readonly Permission[]>> = {
  OpenTheStep: ["readTable"],
  WaitForAnAct: records,
  WhatWasDone: ["readTable"],
  HandOver: [...records, "startExecutions"],
  CheckTheIdea: records,
  ValidateTheApplication: records,
  PrepareTheDecision: records,
  SettleTheGrant: records,
  ComputeTheRepaymentPlan: records,
  AdjustThePlan: records,
  Reconcile: records,
  IssueTheDocument: [...records, "issueDocuments"],
  Notify: [...records, "sendMail"],
  Remind: [...records, "sendMail"],
  CallTheCoordinator: records,
};

/** Rendering is work for the processor, which follows the memory. */
const rendering = { memory: 1769, timeout: 60, beside: filesOfTheRenderer };

export function inTheWorkflow(name: FunctionOfTheWorkflow): DeployedFunction {
  const plain = { entry: functionsOfTheWorkflow[name], may: mayInTheWorkflow[name] };
  return name === "IssueTheDocument" ? { ...plain, ...rendering } : plain;
}

/** What brings a case's workflow back from its record. */
const recovering = ["startExecutions", "wakeExecutions", "seeExecutions"] as const;

/** Pages and API: they write acts, let the workflow hear of them, restart it, and show documents. */
const web: DeployedFunction = {
  entry: "functions/web/handler.ts",
  may: [...records, ...recovering, "readDocuments"],
  memory: 1024,
  // An HTTP API waits thirty seconds for its answer.
  timeout: 29,
  // Extracts and translations are drawn when someone asks for them.
  beside: filesOfTheRenderer,
};

const sweep: DeployedFunction = {
  entry: "functions/recovery/sweep.ts",
  may: [...records, ...recovering],
  timeout: 55,
};

const onFailedExecution: DeployedFunction = {
  entry: "functions/recovery/on-failed-execution.ts",
  may: records,
};

/** The functions that people or EventBridge call, never the state machine. */
export const functionsOutsideTheWorkflow = { web, sweep, onFailedExecution };
