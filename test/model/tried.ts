import type { Actor } from "#functions/domain/actor.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import type { Stage } from "#functions/process/stages.ts";
import type { CaseModel } from "./case-model.ts";

/** What chance decides of one try: which of several, how much of what there is (‰), and a whim. */
export type Draw = { readonly pick: number; readonly part: number; readonly whim: number };

/** What the model must know beside the case: how much is free (öre), and which day it is. */
export type Around = { readonly free: number; readonly today: string };

/** One act as it is tried: what is said otherwise than in the sample, and what the model expects. */
export type Tried = {
  readonly said: object;
  readonly by: Actor;
  /** By the model's own rules. */
  readonly isLegal: boolean;
  /** The case afterwards, if it is made. */
  readonly after: () => CaseModel;
};

export type MoneyAct = {
  readonly act: PersonActName;
  readonly from: readonly Stage[];
  /** May be taken back while nothing has followed. */
  readonly isReversible: boolean;
  /** Undefined where there is nothing to try it on. */
  readonly tried: (c: CaseModel, around: Around, draw: Draw) => Tried | undefined;
};

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** One of several by the draw. */
export function oneOf<T>(all: readonly T[], pick: number): T | undefined {
  return all.length === 0 ? undefined : all[pick % all.length];
}

/** So much of the whole, öre; above the whole where the draw is above 1000. */
export const partOf = (whole: number, { part }: Draw): number => Math.round((whole * part) / 1000);
