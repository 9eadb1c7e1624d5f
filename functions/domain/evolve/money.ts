import type { Case, Grant } from "../case.ts";
import type { Movement } from "../ledger.ts";
import { minus, plus } from "../money.ts";

/** How one movement of the fund's money changes the grant. An approval sets the grant itself. */
function moved(grant: Grant, { kind, amount }: Movement): Grant {
  switch (kind) {
    case "reserve":
      return {
        ...grant,
        amount: plus(grant.amount, amount),
        reserved: plus(grant.reserved, amount),
      };
    case "release":
      return {
        ...grant,
        reserved: minus(grant.reserved, amount),
        released: plus(grant.released, amount),
      };
    case "use":
      return { ...grant, reserved: minus(grant.reserved, amount), used: plus(grant.used, amount) };
    case "return":
    case "set-aside":
    case "top-up":
    case "withdraw-capital":
      return grant;
  }
}

export function withMovements(c: Case, movements: readonly Movement[]): Case {
  if (!c.grant || movements.length === 0) return c;
  return { ...c, grant: movements.reduce(moved, c.grant) };
}
