import {
  type Adoption,
  type Case,
  type Correction,
  openCorrection,
  type YearActuals,
} from "../case.ts";
import type { EventOf } from "../events.ts";

/** Reported anew before it was certified, the later report stands. */
export function reported(c: Case, event: EventOf<"report-actuals">): Case {
  const { board, year } = event.data;
  const others = c.actuals.filter((a) => !(a.board === board && a.year === year));
  const actuals: YearActuals = {
    board,
    year,
    reported: { ...event.data, by: event.by, on: event.date },
  };
  return { ...c, actuals: [...others, actuals] };
}

export function actualsCertified(c: Case, event: EventOf<"certify-actuals">): Case {
  const { board, year } = event.data;
  const certifiedNow = { by: event.by, on: event.date };
  const actuals = c.actuals.map((a) =>
    a.board === board && a.year === year ? { ...a, certified: certifiedNow } : a,
  );
  return { ...c, actuals };
}

export function adopted(c: Case, event: EventOf<"adopt-actuals">): Case {
  const { year } = event.data;
  const { deferred } = event.facts;
  const adoptedNow = {
    by: event.by,
    on: event.date,
    reference: event.data.closingDecision.reference,
  };
  const actuals = c.actuals.map((a) => (a.year === year ? { ...a, adopted: adoptedNow } : a));
  return settled({ ...c, actuals }, event, {
    year,
    ...(deferred ? { deferred } : {}),
  });
}

/** The ledger moves, and what is left to what comes after is recorded, only at an adoption. */
function settled(
  c: Case,
  { seq, act, data, facts }: EventOf<"adopt-actuals" | "adopt-correction">,
  adoption: Pick<Adoption, "year" | "corrects" | "deferred">,
): Case {
  if (!facts.settled || !facts.earned) {
    throw new Error(`Event ${seq} (${act}) does not say what is settled`);
  }
  const { settled: left, earned } = facts;
  const made = { ...adoption, index: data.index, settled: left, earned };
  return {
    ...c,
    returns: [...c.returns, ...(facts.returns ?? [])],
    exempted: [...(c.exempted ?? []), ...(facts.letGo ?? [])],
    adoptions: [...(c.adoptions ?? []), made],
  };
}

/** Reported anew before it was certified, the later report stands. */
export function correctionReported(c: Case, event: EventOf<"report-correction">): Case {
  const reportedNow = { reported: { ...event.data, by: event.by, on: event.date } };
  return withActuals(c, event.data, (actuals) => ({
    ...actuals,
    corrections: [...(actuals.corrections ?? []).filter((k) => k.adopted), reportedNow],
  }));
}

export function correctionCertified(c: Case, event: EventOf<"certify-correction">): Case {
  return withOpenCorrection(c, event.data, (correction) => ({
    ...correction,
    certified: { by: event.by, on: event.date },
  }));
}

/** The case in which the correction counts: what its adoption is computed from. */
export function withCorrectionAdopted(
  c: Case,
  of: BoardYear,
  adoptedNow: NonNullable<Correction["adopted"]>,
): Case {
  return withOpenCorrection(c, of, (correction) => ({ ...correction, adopted: adoptedNow }));
}

export function correctionAdopted(c: Case, event: EventOf<"adopt-correction">): Case {
  const last = c.adoptions?.at(-1);
  if (!last) throw new Error(`Event ${event.seq} corrects a year before any is adopted`);
  const corrected = withCorrectionAdopted(c, event.data, { by: event.by, on: event.date });
  return settled(corrected, event, { year: last.year, corrects: event.data.year });
}

type BoardYear = { readonly board: string; readonly year: number };

function withActuals(
  c: Case,
  { board, year }: BoardYear,
  change: (actuals: YearActuals) => YearActuals,
): Case {
  const actuals = c.actuals.map((a) => (a.board === board && a.year === year ? change(a) : a));
  return { ...c, actuals };
}

function withOpenCorrection(
  c: Case,
  of: BoardYear,
  change: (correction: Correction) => Correction,
): Case {
  return withActuals(c, of, (actuals) => {
    const open = openCorrection(actuals);
    return {
      ...actuals,
      corrections: (actuals.corrections ?? []).map((each) => (each === open ? change(each) : each)),
    };
  });
}
