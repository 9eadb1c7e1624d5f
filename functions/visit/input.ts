import * as z from "zod";
import { steps } from "#functions/process/steps.ts";
import type { works } from "#functions/process/works.ts";

const ids = {
  fundId: z.string().min(1),
  caseId: z.string().min(1),
  step: z.enum(steps),
  visit: z.int(),
  generation: z.int(),
};

/** What every state of a visit is told: ids only. Recorded inputs of older versions must still parse. */
export const visitInput = z.object(ids);
export type VisitInput = z.output<typeof visitInput>;

/** A state that works on one act. */
export const actInput = z.object({ ...ids, eventSeq: z.int().min(1) });
export type ActInput = z.output<typeof actInput>;

export const waitInput = z.object({
  ...ids,
  taskToken: z.string().min(1),
  seconds: z.int().min(1),
});
export const remindInput = z.object({ ...ids, rounds: z.int().min(0) });
export const handOverInput = z.object({
  ...ids,
  /** The act that is done with; 0 when only time has passed. */
  eventSeq: z.int().min(0),
  /** When the execution started, as Step Functions tells it: ISO 8601. */
  startedAt: z.iso.datetime(),
  /** Acts that this execution has handed over so far. */
  acts: z.int().min(0),
});

export type Wait = { readonly seconds: number; readonly rounds: number };
export type WhatWasDone = {
  readonly work: (typeof works)[number] | "nothing-pending";
  readonly eventSeq: number;
};
export type HandedOver = {
  readonly outcome: "same-step" | "next-step" | "case-closed" | "fresh-execution";
  readonly acts: number;
};
