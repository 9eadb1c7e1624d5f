import { type Case, isCertified } from "../case.ts";
import { yearOf } from "../dates.ts";
import type { CommandOf } from "../events.ts";
import type { Movement } from "../ledger.ts";
import { minus, negated, type Ore, sum } from "../money.ts";
import { tierOf } from "../policy.ts";
import { reportPeriods } from "../report-periods.ts";
import { type DecideContext, type Decided, found, grantOf, moveTo, no, stay } from "./decided.ts";

/** Above the small tier the group is city-wide; the professions have a seat in every group. */
export function appointSteeringGroup(
  c: Case,
  { data }: CommandOf<"appoint-steering-group">,
  { policy }: DecideContext,
): Decided {
  const grant = grantOf(c);
  const seats = new Set(data.members.map((member) => member.seat));
  if (!seats.has("profession")) {
    return no(
      "steering-group-incomplete",
      "Styrgruppen ska ha en plats för professionen.",
      "members",
    );
  }
  if (tierOf(policy, grant.amount).cityWideSteeringGroup && !seats.has("city-office")) {
    return no(
      "steering-group-incomplete",
      "Styrgruppen ska ha en plats för stadsledningskontoret.",
      "members",
    );
  }
  return found({ stage: "under-way", due: grant.to });
}

/** Money that is asked for but not yet certified, öre. */
function pending(c: Case): Ore {
  return sum(c.requisitions.filter((r) => !isCertified(r)).map((r) => r.amount));
}

export function requisition(
  c: Case,
  { data }: CommandOf<"requisition">,
  { today }: DecideContext,
): Decided {
  if (data.to < data.from || data.to > today) {
    return no(
      "dates-out-of-order",
      "Kostnaderna ska ha uppkommit: perioden slutar senast i dag.",
      "to",
    );
  }
  const asked = sum(data.costs.map((cost) => cost.amount));
  if (asked > minus(grantOf(c).reserved, pending(c))) {
    return no(
      "above-reserved",
      "Rekvisitionen är större än vad som återstår av bidraget.",
      "costs",
    );
  }
  if (c.requisitions.some((r) => r.said.voucher === data.voucher)) {
    return no("already-done", "Verifikationen är redan rekvirerad.", "voucher");
  }
  return stay;
}

/** Certified by two persons, one controller and one head, neither of whom asked for the money. */
export function certifyRequisition(
  c: Case,
  { data }: CommandOf<"certify-requisition">,
  { by }: DecideContext,
): Decided {
  const asked = c.requisitions.find((r) => r.number === data.requisition);
  if (!asked) return no("unknown-object", "Rekvisitionen finns inte.", "requisition");
  if (isCertified(asked)) return no("already-done", "Rekvisitionen är redan attesterad.");
  const involved = [asked.said.by, ...asked.certifiedBy];
  if (involved.some(({ person }) => person === by.person)) {
    return no(
      "same-person",
      "Rekvisitionen ska attesteras av två personer som inte har begärt medlen.",
    );
  }
  if (asked.certifiedBy.some(({ role }) => role === by.role)) {
    return no("already-done", "Rekvisitionen är redan attesterad i den rollen.");
  }
  if (asked.certifiedBy.length === 0) return stay;
  if (asked.amount > grantOf(c).reserved) {
    return no(
      "above-reserved",
      "Rekvisitionen är större än vad som återstår av bidraget.",
      "requisition",
    );
  }
  return found({ movements: [{ kind: "use", amount: asked.amount }] });
}

export function submitReport(
  c: Case,
  { data }: CommandOf<"submit-report">,
  { policy }: DecideContext,
): Decided {
  const { from, to, amount } = grantOf(c);
  const periods = reportPeriods(from, to, tierOf(policy, amount), policy);
  if (!periods.some((period) => period.id === data.period)) {
    return no("unknown-object", "Någon lägesrapport ska inte lämnas för perioden.", "period");
  }
  if (!c.reports.some((r) => r.period === data.period)) return stay;
  return no("already-done", "En lägesrapport för perioden är redan lämnad.", "period");
}

export function receiveReport(c: Case, { data }: CommandOf<"receive-report">): Decided {
  const report = c.reports.find((r) => r.period === data.period);
  if (!report) return no("unknown-object", "Ingen lägesrapport är lämnad för perioden.", "period");
  return report.received ? no("already-done", "Lägesrapporten är redan mottagen.", "period") : stay;
}

/** A larger grant is reserved, a smaller one releases the difference. */
export function decideChange(
  c: Case,
  { data }: CommandOf<"decide-change">,
  { balances, policy }: DecideContext,
): Decided {
  const grant = grantOf(c);
  if (data.scope === undefined && data.to === undefined && data.amount === undefined) {
    return no("invalid-input", "Ange vad som ändras: inriktning, slutdatum eller belopp.", "scope");
  }
  const to = data.to ?? grant.to;
  if (to <= grant.from)
    return no("dates-out-of-order", "Slutdatum ska vara efter startdatum.", "to");
  if (data.amount === undefined) return found({ due: to });
  if (data.amount > policy.delegation.upTo && data.amount > grant.amount) {
    return no(
      "above-delegation",
      "Beloppet överstiger vad stadsdirektören får besluta om.",
      "amount",
    );
  }
  const more = minus(data.amount, grant.amount);
  if (more > balances.free) {
    return no("free-capital-exceeded", "Fondens fria medel räcker inte till beloppet.", "amount");
  }
  if (negated(more) > minus(grant.reserved, pending(c))) {
    return no(
      "below-used",
      "Beloppet är mindre än vad som är förbrukat, återlämnat eller rekvirerat.",
      "amount",
    );
  }
  return found({ due: to, movements: [changeOfReserve(more)] });
}

function changeOfReserve(more: Ore): Movement {
  return more >= 0 ? { kind: "reserve", amount: more } : { kind: "release", amount: negated(more) };
}

/** What is left of the grant goes back to the fund; the measure is still evaluated. */
export function stopEarly(
  c: Case,
  _command: CommandOf<"stop-early">,
  context: DecideContext,
): Decided {
  return found({
    ...moveTo("evaluating", context),
    movements: [{ kind: "release", amount: grantOf(c).reserved }],
  });
}

export function carryOverGrant(
  c: Case,
  { data }: CommandOf<"carry-over-grant">,
  { today }: DecideContext,
): Decided {
  return yearEndFault(c, data.year, yearOf(today)) ?? stay;
}

export function releaseGrant(
  c: Case,
  { data }: CommandOf<"release-grant">,
  { today }: DecideContext,
): Decided {
  if (data.amount > minus(grantOf(c).reserved, pending(c))) {
    return no("above-reserved", "Beloppet är större än vad som återstår av bidraget.", "amount");
  }
  const movements: Movement[] = [{ kind: "release", amount: data.amount }];
  return yearEndFault(c, data.year, yearOf(today)) ?? found({ movements });
}

function yearEndFault(c: Case, year: number, thisYear: number): Decided | undefined {
  if (year > thisYear) return no("dates-out-of-order", "Året har inte börjat.", "year");
  if (!c.yearEnds.some((end) => end.year === year)) return undefined;
  return no("already-done", "Årets oförbrukade medel är redan hanterade.", "year");
}

export function finishImplementation(
  c: Case,
  { data }: CommandOf<"finish-implementation">,
  context: DecideContext,
): Decided {
  if (data.finished > context.today || data.finished < grantOf(c).from) {
    return no(
      "dates-out-of-order",
      "Slutdatum ska ligga efter starten och senast i dag.",
      "finished",
    );
  }
  return found(moveTo("evaluating", context));
}
