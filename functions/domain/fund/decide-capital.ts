import { roleNames } from "#functions/process/roles.ts";
import type { Actor } from "../actor.ts";
import type { CalendarDate } from "../dates.ts";
import type { Balances } from "../ledger.ts";
import { type Refusal, refusal } from "../refusals.ts";
import { accepted, type Result, refused } from "../result.ts";
import { type CapitalEntry, type CapitalForm, mayChangeCapital, registers } from "./capital.ts";

export type CapitalQuestion = {
  readonly actor: Actor;
  /** Undefined until the fund has been opened. */
  readonly balances: Balances | undefined;
  readonly today: CalendarDate;
};

/**
 * Sets capital aside (once, which opens the fund), adds to it or withdraws from it. The decision is
 * the city council's; the city controller registers it, since the fund is earmarked equity in the
 * city's books, which are the controller's to keep. What is withdrawn is never more than what is
 * free, so that what is reserved for granted cases stays. Refused as `not-allowed`,
 * `dates-out-of-order`, `already-done`, `fund-not-open` or `free-capital-exceeded`.
 */
export function decideCapital(
  { act, amount, decision }: CapitalForm,
  { actor, balances, today }: CapitalQuestion,
): Result<CapitalEntry, Refusal> {
  const hindrance = mayChangeCapital(actor)
    ? hindranceOf({ act, amount, decision }, balances, today)
    : refusal("not-allowed", `Fondens kapital registreras av ${roleNames[registers]}.`);
  if (hindrance) return refused(hindrance);
  return accepted({
    act,
    date: today,
    reference: decision.reference,
    decided: decision.date,
    by: { person: actor.person, name: actor.name, role: registers },
    movements: [{ kind: act, amount }],
  });
}

function hindranceOf(
  { act, amount, decision }: CapitalForm,
  balances: Balances | undefined,
  today: CalendarDate,
): Refusal | undefined {
  if (decision.date > today) {
    const message = "Beslutet kan inte registreras före den dag då det fattas.";
    return refusal("dates-out-of-order", message, "decision.date");
  }
  if (act === "set-aside") {
    return (
      balances && refusal("already-done", "Kapital är redan avsatt. Fyll på fonden i stället.")
    );
  }
  if (!balances) {
    return refusal("fund-not-open", "Fonden har inget kapital än. Det ska avsättas först.");
  }
  if (act === "withdraw-capital" && amount > balances.free) {
    const message = "Fondens fria medel räcker inte. Det som är reserverat kan inte återtas.";
    return refusal("free-capital-exceeded", message, "amount");
  }
  return undefined;
}
