import { lastDayToAppeal } from "../appeal.ts";
import { mostOf } from "../application-rules.ts";
import type { Case } from "../case.ts";
import type { CalendarDate } from "../dates.ts";
import type { CommandOf } from "../events.ts";
import { minus, noMoney, type Ore } from "../money.ts";
import {
  closes,
  type DecideContext,
  type Decided,
  dueDateBehind,
  type Found,
  found,
  grantOf,
  isAhead,
  moveTo,
  no,
  stay,
} from "./decided.ts";

type Terms = { readonly amount: Ore; readonly from: CalendarDate; readonly to: CalendarDate };

/** What has been used under an earlier, annulled decision stays used and is not reserved again. */
function toReserve(c: Case, amount: Ore): Ore {
  return minus(amount, c.grant?.used ?? noMoney);
}

/** An approval reserves the money in the same transaction, or is refused. Unchanged unless `changed`. */
function grant(c: Case, terms: Terms, changed: boolean, context: DecideContext): Decided {
  const applied = c.application?.appliedAmount ?? noMoney;
  if (terms.to <= terms.from) {
    return no("dates-out-of-order", "Slutdatum ska vara efter startdatum.", "to");
  }
  if (terms.amount > applied) {
    return no("above-application", "Beloppet är större än vad som har sökts.", "amount");
  }
  if (!changed && terms.amount !== applied) {
    return no(
      "above-application",
      "Beloppet skiljer sig från det sökta. Bevilja med ändringar.",
      "amount",
    );
  }
  const reserve = toReserve(c, terms.amount);
  if (reserve < 0)
    return no("below-used", "Beloppet är mindre än vad som redan är förbrukat.", "amount");
  if (reserve > context.balances.free) {
    return no("free-capital-exceeded", "Fondens fria medel räcker inte till beloppet.", "amount");
  }
  return found({
    ...moveTo("start-up", context),
    policyVersion: context.policy.version,
    movements: [{ kind: "reserve", amount: reserve }],
  });
}

type Approval = CommandOf<"approve"> | CommandOf<"approve-with-changes">;

export function approve(c: Case, command: Approval, context: DecideContext): Decided {
  const granted = grant(c, command.data, command.act === "approve-with-changes", context);
  return granted.ok ? (outsidePolicy(c, command.data.amount, context) ?? granted) : granted;
}

/** The policy may be another than the one that the application was examined by. */
function outsidePolicy(c: Case, amount: Ore, { policy }: DecideContext): Decided | undefined {
  const ofCost = c.application ? mostOf(c.application, policy) : noMoney;
  if (amount <= Math.min(policy.largestAmount, ofCost)) return undefined;
  const message = `Riktlinjerna ${policy.version} tillåter inte ett så stort belopp i det här ärendet.`;
  return no("above-policy", message, "amount");
}

export function reject(): Decided {
  return found(closes("rejected"));
}

export function referBack({ data }: CommandOf<"refer-back">, context: DecideContext): Decided {
  if (!isAhead(data.dueDate, context)) return dueDateBehind("dueDate");
  return found(moveTo("application-completion", context, data.dueDate));
}

export function postpone({ data }: CommandOf<"postpone">, context: DecideContext): Decided {
  if (!isAhead(data.until, context)) return dueDateBehind("until");
  return found({ due: data.until });
}

export function propose(c: Case, { data }: CommandOf<"propose">, context: DecideContext): Decided {
  const applied = c.application?.appliedAmount ?? noMoney;
  if (data.amount > applied) {
    return no("above-application", "Förslaget är större än vad som har sökts.", "amount");
  }
  return found(moveTo("executive-board", context));
}

/** The executive board's decision is its own: we register its outcome and follow it. */
export function registerMinutes(
  c: Case,
  { data }: CommandOf<"register-minutes">,
  context: DecideContext,
): Decided {
  const inOrder = data.meetingDate <= data.confirmed && data.confirmed <= data.announced;
  if (!inOrder) {
    return no(
      "dates-out-of-order",
      "Sammanträde, justering och anslag ska komma i den ordningen.",
      "announced",
    );
  }
  if (data.announced > context.today) {
    return no(
      "dates-out-of-order",
      "Protokollet kan inte vara anslaget efter dagens datum.",
      "announced",
    );
  }
  const announcement: Found = { lastDayToAppeal: lastDayToAppeal(data.announced, context.policy) };
  switch (data.outcome) {
    case "approval":
    case "approval-with-changes": {
      const granted = grant(c, data, data.outcome === "approval-with-changes", context);
      return granted.ok ? found({ ...granted.value, ...announcement }) : granted;
    }
    case "rejection":
      return found({ ...closes("rejected"), ...announcement });
    case "referral-back":
      if (!isAhead(data.dueDate, context)) return dueDateBehind("dueDate");
      return found(moveTo("application-completion", context, data.dueDate));
    case "postponement":
      if (!isAhead(data.until, context)) return dueDateBehind("until");
      return found({ due: data.until });
  }
}

export function announceDecision(
  c: Case,
  { data }: CommandOf<"announce-decision">,
  context: DecideContext,
): Decided {
  if (c.appeal.announced !== undefined) return no("already-done", "Beslutet är redan anslaget.");
  if (data.announced > context.today || data.announced < (c.decision?.date ?? data.announced)) {
    return no(
      "dates-out-of-order",
      "Anslaget ska ha skett efter beslutet och senast i dag.",
      "announced",
    );
  }
  return found({ lastDayToAppeal: lastDayToAppeal(data.announced, context.policy) });
}

/** A late appeal is registered too: the court decides whether it came in time. */
export function registerAppeal(
  c: Case,
  { data }: CommandOf<"register-appeal">,
  context: DecideContext,
): Decided {
  if (c.appeal.appealed !== undefined) return no("already-done", "Beslutet är redan överklagat.");
  if (data.received <= context.today) return stay;
  return no(
    "dates-out-of-order",
    "Överklagandet kan inte ha kommit in efter dagens datum.",
    "received",
  );
}

/** An annulment stops the money: what is not used goes back, and the case can be decided again. */
export function registerAppealOutcome(
  c: Case,
  { data }: CommandOf<"register-appeal-outcome">,
  context: DecideContext,
): Decided {
  if (c.appeal.appealed === undefined || c.appeal.outcome !== undefined) {
    return no("unknown-object", "Det finns inget oavgjort överklagande i ärendet.");
  }
  if (data.outcome === "dismissed") return stay;
  return found({
    ...moveTo("decision-preparation", context),
    movements: [{ kind: "release", amount: grantOf(c).reserved }],
  });
}
