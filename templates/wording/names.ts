import type { Outcome } from "#functions/domain/case.ts";
import type { MovementKind } from "#functions/domain/ledger.ts";

export const outcomeNames: Record<Outcome, string> = {
  completed: "Avslutat",
  declined: "Idén avböjd",
  withdrawn: "Återkallat",
  rejected: "Avslaget",
};

export const movementNames: Record<MovementKind, string> = {
  "set-aside": "Avsättning till fonden",
  reserve: "Reservering",
  release: "Återlämning",
  use: "Förbrukning",
  return: "Återföring",
};
