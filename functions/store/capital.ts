import type { CalendarDate } from "#functions/domain/dates.ts";
import type { Ore } from "#functions/domain/money.ts";
import { capitalParts } from "./capital-parts.ts";
import type { FundTable } from "./table.ts";
import { commitWhole } from "./transaction.ts";

/** A decision that sets the fund's capital aside: its reference and date. Öre. */
export type CapitalDecision = {
  readonly amount: Ore;
  readonly date: CalendarDate;
  readonly reference: string;
};

/** Opens the fund with its capital when it is installed, once; false when it was open already. */
export async function openFund(
  table: FundTable,
  { amount, date, reference }: CapitalDecision,
): Promise<boolean> {
  const movements = [{ kind: "set-aside" as const, amount }];
  const entry = { act: "set-aside" as const, date, reference, decided: date, movements };
  const answer = await commitWhole(table, capitalParts(table, entry, "opening"));
  if (answer === "committed" || answer === "fund") return answer === "committed";
  throw new Error(`The fund ${table.fund} could not be opened (${answer}): try again`);
}
