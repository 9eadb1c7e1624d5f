import { applicationActs } from "./acts/application.ts";
import { closingActs } from "./acts/closing.ts";
import { commonActs } from "./acts/common.ts";
import { decisionActs } from "./acts/decision.ts";
import { evaluationActs } from "./acts/evaluation.ts";
import { ideaActs } from "./acts/idea.ts";
import { implementationActs } from "./acts/implementation.ts";
import { machineActs } from "./acts/machine.ts";
import { repaymentActs } from "./acts/repayment.ts";
import type { ActRow } from "./acts/row.ts";

/** The process as one table: every act there is, from where, to where, by whom. */
export const acts = {
  ...ideaActs,
  ...applicationActs,
  ...decisionActs,
  ...implementationActs,
  ...evaluationActs,
  ...repaymentActs,
  ...closingActs,
  ...commonActs,
  ...machineActs,
} as const;

export type ActName = keyof typeof acts;
export type MachineActName = keyof typeof machineActs;
/** An act that a person makes; everything else the workflow does by itself. */
export type PersonActName = Exclude<ActName, MachineActName>;

export function isActName(text: string): text is ActName {
  return Object.hasOwn(acts, text);
}

export function isMachineAct(act: ActName): act is MachineActName {
  return Object.hasOwn(machineActs, act);
}

export function isPersonAct(text: string): text is PersonActName {
  return isActName(text) && !isMachineAct(text);
}

export const actNames: readonly ActName[] = Object.keys(acts).filter(isActName);
export const personActNames: readonly PersonActName[] = actNames.filter(isPersonAct);

export function actRow(act: ActName): ActRow {
  return acts[act];
}
