import { actRow } from "#functions/process/acts.ts";
import { boardRoles } from "#functions/process/roles.ts";
import type { Case } from "../case.ts";
import type { CommandOf } from "../events.ts";
import { closes, type DecideContext, type Decided, found, no, stay } from "./decided.ts";

export function withdraw(): Decided {
  return found(closes("withdrawn"));
}

export function correctClerically(c: Case, { data }: CommandOf<"correct-clerically">): Decided {
  if (data.event > c.seq) return no("unknown-object", "Händelsen finns inte i ärendet.", "event");
  if (data.field === "other") return stay;
  const now = c[data.field];
  if (data.field === "contactEmail" && !data.right.includes("@")) {
    return no("invalid-input", "Ange en e-postadress.", "right");
  }
  if (now === data.wrong) return stay;
  return no("sums-differ", `Uppgiften är inte ”${data.wrong}” utan ”${now}”.`, "wrong");
}

/** Only the latest act by a person can be taken back, and only where the table says so. */
export function reverseAct(c: Case, { data }: CommandOf<"reverse-act">): Decided {
  if (data.event !== c.lastAct.seq) {
    return no(
      "not-reversible",
      "Bara ärendets senaste åtgärd kan återtas. Senare fel rättas med ett nytt beslut.",
      "event",
    );
  }
  if (!actRow(c.lastAct.act).reversible) {
    return no(
      "not-reversible",
      `Åtgärden kan inte återtas: ${actRow(c.lastAct.act).done.toLowerCase()}.`,
      "event",
    );
  }
  return stay;
}

export function declareConflict(): Decided {
  return stay;
}

/** Nobody calls in themselves; a board's own stand-ins come by appointment, since the case names no board. */
export function callSubstitute(
  { data }: CommandOf<"call-substitute">,
  { by }: DecideContext,
): Decided {
  if (data.substitute === data.person || data.substitute === by.person) {
    return no("same-person", "Ersättaren ska vara en annan person.", "substitute");
  }
  if (data.role === "system" || boardRoles.has(data.role)) {
    return no("not-allowed", "Rollen kan inte ersättas.", "role");
  }
  return stay;
}

/** Only a workflow that has called for the coordinator is started anew. */
export function restartWorkflow(c: Case): Decided {
  if (c.attention) return stay;
  return no("unknown-object", "Arbetsflödet har inte stannat.");
}

export function recordAdvice(): Decided {
  return found({});
}
