import type { Case } from "../case.ts";
import type { CalendarDate } from "../dates.ts";
import type { CaseEvent, EventOf } from "../events.ts";
import type { Ore } from "../money.ts";

/** What one adoption brought back of one board, öre, and by which papers. */
export type ReturnMade = {
  readonly year: number;
  readonly board: string;
  readonly amount: Ore;
  readonly adopted: CalendarDate;
  /** The decision on the closing. */
  readonly decision: string;
  /** Absent where the board returned for others, by split or succession, and reported nothing. */
  readonly voucher: string | undefined;
  readonly correction: boolean;
};

type Adoption = EventOf<"adopt-actuals" | "adopt-correction">;

/** Every return that stands, in the order in which they were adopted. */
export function returnsMade(events: readonly CaseEvent[], c: Case): readonly ReturnMade[] {
  const adoptions = standing(events).filter(isAdoption);
  return adoptions.flatMap((event, i) => {
    const voucherOf = vouchersOf(event, adoptions.slice(0, i), c);
    return (event.facts.returns ?? []).map(({ year, board, amount }) => ({
      year,
      board,
      amount,
      adopted: event.date,
      decision: event.data.closingDecision.reference,
      voucher: voucherOf(board),
      correction: event.act === "adopt-correction",
    }));
  });
}

/** The events that no counter-act has taken back. */
function standing(events: readonly CaseEvent[]): readonly CaseEvent[] {
  let kept: readonly CaseEvent[] = [];
  for (const event of events) {
    kept =
      event.act === "reverse-act"
        ? kept.filter(({ seq }) => seq < event.data.event)
        : [...kept, event];
  }
  return kept;
}

function isAdoption(event: CaseEvent): event is Adoption {
  return event.act === "adopt-actuals" || event.act === "adopt-correction";
}

/** A year's vouchers are its boards' own; a correction has one, whichever boards it moves. */
function vouchersOf(
  { act, data }: Adoption,
  earlier: readonly Adoption[],
  { actuals }: Case,
): (board: string) => string | undefined {
  const of = (board: string) => actuals.find((a) => a.board === board && a.year === data.year);
  if (act === "adopt-actuals") return (board) => of(board)?.reported.voucher;
  const before = earlier.filter(
    (each) =>
      each.act === "adopt-correction" &&
      each.data.board === data.board &&
      each.data.year === data.year,
  );
  const voucher = of(data.board)?.corrections?.[before.length]?.reported.voucher;
  return () => voucher;
}
