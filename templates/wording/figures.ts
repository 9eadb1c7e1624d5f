import { type Exact, exactly, isDecimal, isExact, toOre } from "#functions/domain/fraction.ts";
import type { Names } from "#functions/domain/repayment-of-case/names.ts";
import type { Place } from "#functions/domain/why/address.ts";
import type { Unit } from "#functions/domain/why/figure.ts";
import { kronor } from "./amounts.ts";
import { choiceNames } from "./inputs.ts";
import { decimalNumber, hardSpace, percent } from "./numbers.ts";

/** What a figure is of, when its year and board are told beside it. */
const figureNames: Readonly<Record<string, string>> = {
  baseline: "kostnad före insatsen",
  line: "besparing",
  saving: "nämndens besparing",
  deficit: "merkostnad som förs vidare",
  share: "att återföra före fördelning",
  split: "nämndens del",
  rounded: "avrundat belopp",
  remainder: "rest att fördela",
  basis: "belopp som gäller",
  cap: "tak",
  capped: "belopp under taket",
  "over-cap": "över taket",
  "cap-remainder": "rest att fördela under taket",
  "exempt-share": "undantagen andel",
  exempt: "undantaget av årets belopp",
  exempted: "behöver inte återföras",
  "exempt-waiting": "undantaget av det som väntar",
  together: "prövas mot minsta belopp",
  due: "återförs",
  waiting: "väntar",
  earned: "stängda år enligt vad som är känt",
  "exempt-earned": "undantaget av stängda år",
  correction: "rättelse av stängda år",
  "exempt-correction": "rättelse av undantag",
  "total/due": "återförs, alla år",
  "total/exempted": "behöver inte återföras, alla år",
};

/** `Socialnämnden 2030: återförs`. */
export function figureName({ year, what, of }: Place, names: Names): string {
  const isLine = what === "line" || what === "baseline";
  const who = of === undefined ? "" : isLine ? names.line(of) : names.board(of);
  const whose = [who, year === undefined ? "" : String(year)].filter((part) => part !== "");
  const name = figureNames[what] ?? what;
  const text = whose.length === 0 ? name : `${whose.join(" ")}: ${name}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A value as a reader sees it: exact öre to the nearest öre, shares in per cent. */
export function valueInWords(value: string, unit: Unit): string {
  switch (unit) {
    case "ore":
      return isExact(value) ? kronor(toOre(exactly(value))) : value;
    case "share":
      return shareInWords(value);
    case "factor":
      return decimalNumber(value);
    case "place":
      return `nummer${hardSpace}${value}`;
    case "choice":
      return choiceNames[value] ?? value;
  }
}

function shareInWords(value: string): string {
  if (isDecimal(value)) return percent(value);
  if (!isExact(value)) return value;
  const { n, d } = exactly(value);
  return `${percent((Number(n) / Number(d)).toFixed(4))} (${value})`;
}

/** The exact number of öre, where it is not a whole number. */
export function exactOre(amount: Exact): string | undefined {
  return amount.includes("/") ? `${amount}${hardSpace}öre` : undefined;
}
