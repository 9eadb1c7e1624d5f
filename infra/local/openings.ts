import { calendarDate } from "#functions/domain/dates.ts";
import { mnkr } from "#functions/domain/money.ts";
import type { CapitalDecision } from "#functions/store/capital.ts";

/** How a fund of the embedded cloud begins: its capital, and what its people's ids end with. */
export type Opening = {
  readonly capital: CapitalDecision;
  readonly idsEndWith: "" | `-${string}`;
};

/** The capital of the example municipalities is as invented as they are. */
const openings: Readonly<Record<string, Opening>> = {
  /** 300 mnkr, set aside in the annual report for 2014 (Utlåtande 2016:30). */
  stockholm: {
    capital: {
      amount: mnkr(300),
      date: calendarDate("2015-01-01"),
      reference: "Årsredovisning 2014, kommunfullmäktige",
    },
    idsEndWith: "",
  },
  exempelstad: {
    capital: {
      amount: mnkr(25),
      date: calendarDate("2025-12-15"),
      reference: "Exempelstads kommunfullmäktige § 1",
    },
    idsEndWith: "-exempelstad",
  },
  exempelkommun: {
    capital: {
      amount: mnkr(40),
      date: calendarDate("2025-11-24"),
      reference: "Exempelkommunens kommunfullmäktige § 1",
    },
    idsEndWith: "-exempelkommun",
  },
};

/** Throws for a fund that has a policy but no decision on its capital. */
export function openingOf(fund: string): Opening {
  const opening = openings[fund];
  if (!opening)
    throw new Error(`No capital is decided for the fund ${fund}: add it to openings.ts`);
  return opening;
}
