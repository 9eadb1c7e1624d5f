import type { Outcome } from "#functions/domain/case.ts";
import type { CaseFigure } from "#functions/domain/fund/case-figures.ts";
import type { MemoAccount } from "#functions/domain/fund/memo.ts";
import type { Account, MovementKind } from "#functions/domain/ledger.ts";
import type { CourseName } from "#functions/domain/outlook.ts";

export const outcomeNames: Record<Outcome, string> = {
  completed: "Avslutat",
  declined: "Idén avböjd",
  withdrawn: "Återkallat",
  rejected: "Avslaget",
};

export const movementNames: Record<MovementKind, string> = {
  "set-aside": "Avsättning till fonden",
  "top-up": "Påfyllning av fonden",
  "withdraw-capital": "Återtagande av kapital",
  reserve: "Reservering",
  release: "Återlämning",
  use: "Förbrukning",
  return: "Återföring",
};

export const accountNames: Record<Account, string> = {
  capital: "Avsatt kapital",
  free: "Fria medel",
  reserved: "Reserverat",
  used: "Förbrukat",
  returned: "Återfört",
};

export const memoNames: Record<MemoAccount, string> = {
  planned: "Planerat att återföra",
  exempted: "Undantaget från återföring",
};

export const caseFigureNames: Record<CaseFigure, string> = {
  granted: "Beviljat",
  used: "Förbrukat",
  released: "Återlämnat",
  returned: "Återfört",
  planned: "Planerat att återföra",
  exempted: "Undantaget",
};

export const courseNames: Record<CourseName, string> = {
  low: "Lågt",
  expected: "Väntat",
  high: "Högt",
};
