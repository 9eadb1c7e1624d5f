import { isAbove, less, lowered, type Ratio, whole } from "./ratio.ts";

/** A total (öre) in parts by board: lowered to the unit, the rest to the largest remainders. */
export function divided(
  parts: ReadonlyMap<string, Ratio>,
  total: number,
  unit: number,
): ReadonlyMap<string, number> {
  const served = [...parts]
    .map(([board, exact]) => {
      const floor = lowered(exact, unit);
      return { board, floor, rest: less(exact, whole(floor)) };
    })
    .toSorted((a, b) => {
      if (isAbove(a.rest, b.rest)) return -1;
      if (isAbove(b.rest, a.rest)) return 1;
      return a.board < b.board ? -1 : 1;
    });
  let left = total - served.reduce((all, { floor }) => all + floor, 0);
  const amounts = new Map<string, number>();
  for (const { board, floor } of served) {
    const more = Math.min(unit, left);
    left -= more;
    amounts.set(board, floor + more);
  }
  return amounts;
}
