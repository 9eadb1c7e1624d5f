import { exact, type Fraction, zero } from "#functions/domain/fraction.ts";
import { byId, partOf } from "./parts.ts";
import type { SettledSoFar } from "./settle-year.ts";
import type { SuccessionStep } from "./steps.ts";
import { boardIn, partsIn, type Succession } from "./succession.ts";

/** What each board has yet to make good, öre by board id. */
export type Deficits = ReadonlyMap<string, Fraction>;

/** What one year hands on to the next. */
export interface Carried {
  readonly deficits: Deficits;
  readonly settled: SettledSoFar;
}

/** What earlier years left, as the year's boards have it: deficits and what waits are added. */
export function takenOver(
  { deficits, settled }: Carried,
  year: number,
  successions: readonly Succession[],
): Carried {
  return {
    deficits: deficitsIn(year, deficits, successions),
    settled: settledIn(year, settled, successions),
  };
}

export function settledIn(
  year: number,
  settled: SettledSoFar,
  successions: readonly Succession[],
): SettledSoFar {
  if (successions.length === 0) return settled;
  return {
    ...settled,
    waiting: partsIn(year, settled.waiting, successions),
    exemptWaiting: partsIn(year, settled.exemptWaiting, successions),
  };
}

function deficitsIn(
  year: number,
  deficits: Deficits,
  successions: readonly Succession[],
): Deficits {
  if (successions.length === 0) return deficits;
  const moved = new Map<string, Fraction>();
  for (const [board, deficit] of deficits) {
    const now = boardIn(board, year, successions);
    moved.set(now, (moved.get(now) ?? zero).add(deficit));
  }
  return moved;
}

/** What the year moves from one board to another; boards with nothing to move are left out. */
export function successionSteps(
  { deficits, settled }: Carried,
  year: number,
  successions: readonly Succession[],
): readonly SuccessionStep[] {
  return [...new Set(successions.map(({ from }) => from))]
    .toSorted(byId)
    .map((from) => ({
      rule: "succession" as const,
      year,
      from,
      to: boardIn(from, year, successions),
      deficit: exact(deficits.get(from) ?? zero),
      waiting: partOf(settled.waiting, from),
      exemptWaiting: partOf(settled.exemptWaiting, from),
    }))
    .filter(({ from, to, deficit, waiting, exemptWaiting }) => {
      const nothing = deficit === exact(zero) && waiting === 0 && exemptWaiting === 0;
      return from !== to && !nothing;
    });
}
