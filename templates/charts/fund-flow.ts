import type { Balances } from "#functions/domain/ledger.ts";
import { kronorIn, unitFor } from "#templates/wording/amounts.ts";
import { accountNames } from "#templates/wording/names.ts";
import type { Part, StackedBars } from "./chart.ts";

/**
 * Where the fund's money has come from, and where it is: two bars of the same length, since capital
 * and returned are together free, reserved and used.
 */
export function fundFlow(balances: Balances): StackedBars {
  const unit = unitFor([balances.capital]);
  const bars = [
    {
      name: "Vad fonden har fått",
      parts: [partOf("capital", "solid"), partOf("returned", "hatched")],
    },
    {
      name: "Var pengarna är",
      parts: [partOf("free", "open"), partOf("reserved", "hatched"), partOf("used", "solid")],
    },
  ];
  const words = bars.map(({ name, parts }) => {
    const told = parts.map((part) => `${part.name.toLowerCase()} ${kronorIn(part.amount, unit)}`);
    return `${name}: ${told.join(", ")}.`;
  });
  return {
    kind: "stacked-bars",
    title: `Fondens medel, ${unit}`,
    text: `Två lika långa staplar. ${words.join(" ")}`,
    unit,
    bars,
  };

  function partOf(account: keyof Balances, fill: Part["fill"]): Part {
    return { name: accountNames[account], amount: balances[account], fill };
  }
}
