import type { Case } from "./case.ts";
import { decide, type Question } from "./decide.ts";
import type { CaseEvent, CommandOf, EventOf } from "./events.ts";
import { fold, takenBack } from "./fold.ts";
import { changeOf, takenBack as movementTakenBack } from "./ledger.ts";
import { negated } from "./money.ts";
import { type Refusal, refusal } from "./refusals.ts";
import { accepted, type Result, refused } from "./result.ts";

/**
 * The counter-act of a mistake: the case goes back to before it, and the money that the act moved
 * moves back by entries of its own. Nothing is erased. `history` is all events of the case.
 */
export function reverse(
  c: Case,
  command: CommandOf<"reverse-act">,
  question: Question,
  history: readonly CaseEvent[],
): Result<{ readonly event: CaseEvent; readonly after: Case }, Refusal> {
  const allowed = decide(c, command, question);
  if (!allowed.ok) return allowed;
  if (allowed.value.act !== "reverse-act") throw new Error("A counter-act became another act");
  const restored = fold(history.filter((event) => event.seq < command.data.event));
  const dropped = history.filter((event) => event.seq >= command.data.event);
  const movements = dropped.flatMap((event) => event.facts.movements).map(movementTakenBack);
  if (negated(changeOf(movements).free) > question.balances.free) {
    return refused(
      refusal("free-capital-exceeded", "Fondens fria medel räcker inte för att återta åtgärden."),
    );
  }
  const { due: _, outcome: __, ...facts } = allowed.value.facts;
  const event: EventOf<"reverse-act"> = {
    ...allowed.value,
    facts: {
      ...facts,
      stage: restored.stage,
      ...(restored.due === undefined ? {} : { due: restored.due }),
      policyVersion: restored.policyVersion,
      movements,
    },
  };
  return accepted({ event, after: takenBack(c, restored, event) });
}
