import { boardsOf, type Case } from "../case.ts";
import { yearOf } from "../dates.ts";
import type { CommandOf } from "../events.ts";
import { lastAdopted } from "../repayment-of-case/costs.ts";
import { type DecideContext, type Decided, no, stay, tooMany } from "./decided.ts";

/**
 * A board has been merged into another or renamed: from the year on the other answers for its lines,
 * its share and what it has to make good. Years that are adopted stay the old board's.
 */
export function registerSuccession(
  c: Case,
  { data }: CommandOf<"register-succession">,
  { today, policy }: DecideContext,
): Decided {
  const { from, to, firstYear } = data;
  if (!boardsOf(c).includes(from)) {
    return no("unknown-object", "Nämnden finns inte i ärendet.", "from");
  }
  const known = c.successions ?? [];
  if (from !== to.id && known.some((each) => each.from === from && each.to.id !== from)) {
    return no("already-done", "Nämnden är redan ersatt av en annan.", "from");
  }
  if (from !== to.id && leadsTo(known, to.id, from)) {
    return no("dates-out-of-order", "Nämnderna skulle ersätta varandra.", "to.id");
  }
  if (firstYear <= lastAdopted(c)) {
    const message = `Utfallet för ${firstYear} är fastställt. Ange ett år som återstår.`;
    return no("dates-out-of-order", message, "firstYear");
  }
  if (firstYear > yearOf(today)) {
    const message = `Nämnden är inte ersatt förrän ${firstYear}. Registrera det när året har börjat.`;
    return no("dates-out-of-order", message, "firstYear");
  }
  const inPolicy = policy.boards.find(({ id }) => id === to.id);
  if (inPolicy && inPolicy.kind !== to.kind) {
    return no(
      "invalid-input",
      `${inPolicy.name} är av ett annat slag enligt riktlinjerna.`,
      "to.kind",
    );
  }
  return tooMany([...boardsOf(c), to.id], "to.id") ?? stay;
}

function leadsTo(known: NonNullable<Case["successions"]>, from: string, to: string): boolean {
  const next = known.find((each) => each.from === from && each.to.id !== from)?.to.id;
  return next !== undefined && (next === to || leadsTo(known, next, to));
}
