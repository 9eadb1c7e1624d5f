import {
  atLeastZero,
  exactly,
  type Fraction,
  flooredTo,
  isDecimal,
  isExact,
  one,
  sumOf,
  zero,
} from "#functions/domain/fraction.ts";
import { ore } from "#functions/domain/money.ts";
import { unreachable } from "#functions/domain/result.ts";
import type { Figure } from "#functions/domain/why/figure.ts";
import type { InputName } from "#functions/domain/why/rules.ts";

function number(value: string): Fraction {
  if (isExact(value) || isDecimal(value)) return exactly(value);
  throw new Error(`Not a number: ${value}`);
}

const all = ({ inputs }: Figure, name: InputName) =>
  inputs.filter((input) => input.name === name).map(({ value }) => number(value));
const added = (figure: Figure, ...names: InputName[]) =>
  sumOf(names.flatMap((name) => all(figure, name)));
const only = (figure: Figure, name: InputName): Fraction => {
  const [value, ...rest] = all(figure, name);
  if (!value || rest.length > 0) throw new Error(`${figure.address}: not one ${name}`);
  return value;
};
const optional = (figure: Figure, name: InputName, without: Fraction) =>
  all(figure, name).length === 0 ? without : only(figure, name);
const smaller = (a: Fraction, b: Fraction) => (a.compare(b) < 0 ? a : b);
const wholeUnits = (value: Fraction, unit: Fraction) =>
  exactly(flooredTo(value, ore(Number(unit.n) / Number(unit.d))));
const is = ({ inputs }: Figure, name: InputName) =>
  inputs.find((input) => input.name === name)?.value;

/** A part lowered to the unit, and what its place gives it of what is left. */
function handedOut(figure: Figure, part: Fraction): Fraction {
  const unit = only(figure, "rounding-unit");
  const floor = wholeUnits(part, unit);
  const served = only(figure, "place").sub(one).mul(unit);
  const left = atLeastZero(only(figure, "remainder").sub(served));
  return floor.add(smaller(left, unit));
}

/** How much of what passes the gate is the board's, before it is split between due and waiting. */
function together(figure: Figure): Fraction {
  return added(figure, "capped", "waiting-before", "correction");
}

function passes(figure: Figure): boolean {
  return only(figure, "together").compare(only(figure, "minimum")) >= 0;
}

/** What the figure's inputs give by its rule, worked out without the code that made the figure. */
export function byItsRule(figure: Figure): Fraction {
  switch (figure.rule) {
    case "baseline": {
      const years = all(figure, "baseline-cost");
      const mean = sumOf(years).div(exactly(ore(years.length)));
      return mean.sub(added(figure, "state-grants", "savings-demand"));
    }
    case "attributed-saving": {
      const prices = optional(figure, "price-level-now", one).div(
        optional(figure, "price-level-then", one),
      );
      const without = only(figure, "baseline").mul(only(figure, "driver")).mul(prices);
      const caused = without.sub(only(figure, "cost")).mul(only(figure, "attribution"));
      return caused.sub(optional(figure, "running-cost", zero));
    }
    case "carried-deficit":
      return atLeastZero(added(figure, "line-saving").sub(added(figure, "deficit-before")));
    case "deficit":
      return atLeastZero(added(figure, "deficit-before").sub(added(figure, "line-saving")));
    case "share":
      return added(figure, "board-saving").mul(only(figure, "share"));
    case "split":
      return all(figure, "share-total").length === 0
        ? added(figure, "board-saving").mul(only(figure, "share"))
        : only(figure, "share-total").mul(added(figure, "split-share"));
    case "rounding":
      return only(figure, "exact-total").roundTo(only(figure, "rounding-unit"));
    case "remainder": {
      const unit = only(figure, "rounding-unit");
      const kept = all(figure, "amount-total").map((whole) => only(figure, "capped").div(whole));
      const parts = [
        ...all(figure, "exact-part"),
        ...all(figure, "amount").map((part) => part.mul(kept[0] ?? one)),
      ];
      const floors = sumOf(parts.map((part) => wholeUnits(part, unit)));
      return added(figure, "rounded-total", "capped").sub(floors);
    }
    case "largest-remainder":
      return handedOut(figure, only(figure, "exact-part"));
    case "cap-parts": {
      const kept = only(figure, "capped").div(only(figure, "amount-total"));
      return handedOut(figure, only(figure, "amount").mul(kept));
    }
    case "due-basis": {
      const compared = [...all(figure, "achieved"), ...all(figure, "planned")];
      return compared.reduce(smaller);
    }
    case "cap-limit":
      return exactly(flooredTo(only(figure, "grant").mul(only(figure, "cap-share")), ore(1)));
    case "cap": {
      if (all(figure, "cap").length === 0) return only(figure, "amount");
      const room = atLeastZero(only(figure, "cap").sub(added(figure, "earlier")));
      return smaller(only(figure, "amount"), room);
    }
    case "over-cap":
      return only(figure, "amount").sub(only(figure, "capped"));
    case "exempt-share": {
      const weights = [...all(figure, "exempt-line"), ...all(figure, "line-saving")].map(
        atLeastZero,
      );
      const exempt = sumOf(all(figure, "exempt-line").map(atLeastZero));
      const lines = sumOf(weights).equals(zero) ? zero : exempt.div(sumOf(weights));
      const split = added(figure, "exempt-split-share", "split-share");
      const board = split.equals(zero) ? zero : added(figure, "exempt-split-share").div(split);
      const isWhole = figure.inputs.every(({ name }) => name === "exemption");
      return isWhole ? one : board.add(one.sub(board).mul(lines));
    }
    case "exempt": {
      const share = only(figure, "exempt-share");
      const capped = only(figure, "capped");
      if (share.equals(one)) return capped;
      return smaller(capped, capped.mul(share).roundTo(only(figure, "rounding-unit")));
    }
    case "exempted":
      return passes(figure) ? added(figure, "exempt", "exempt-waiting-before", "correction") : zero;
    case "exempt-waiting":
      return passes(figure) ? zero : added(figure, "exempt", "exempt-waiting-before", "correction");
    case "together":
      return together(figure);
    case "due":
    case "waiting": {
      const due = together(figure).sub(added(figure, "exempted"));
      const waits = !passes(figure) || due.compare(zero) < 0 || is(figure, "deferred") === "defer";
      return (figure.rule === "waiting") === waits ? due : zero;
    }
    case "correction":
      return added(figure, "earned-now").sub(added(figure, "earned-then"));
    case "earned":
    case "returned":
    case "sum":
      return added(figure, "part");
    default:
      return unreachable(figure.rule);
  }
}
