import { unreachable } from "#functions/domain/result.ts";
import type { RuleId } from "#functions/domain/why/rules.ts";

/** A rule as a reader finds it: what it is called, and where it is laid down. */
export type RuleInWords = { readonly name: string; readonly source: string };

/** The rule's name and source, under that version of the policy. */
export function ruleInWords(rule: RuleId, policyVersion: string): RuleInWords {
  return { name: ruleNames[rule], source: sourceOf(rule, `Riktlinjer ${policyVersion}`) };
}

const ruleNames: Record<RuleId, string> = {
  baseline: "Basår: kostnaden före insatsen",
  "attributed-saving": "Besparing som tillräknas insatsen",
  "carried-deficit": "Nämndens besparing efter tidigare merkostnad",
  deficit: "Merkostnad som förs vidare",
  share: "Andel som återförs",
  split: "Fördelning mellan nämnderna",
  rounding: "Avrundning av årets belopp",
  remainder: "Det som återstår när delarna sänks till hela belopp",
  "largest-remainder": "Största rest: hela delar som blir hela summan",
  "due-basis": "Belopp som ska återföras: plan eller bokslut",
  "cap-limit": "Taket för ärendet",
  cap: "Det som ryms under taket",
  "cap-parts": "Nämndernas delar av det som ryms under taket",
  "over-cap": "Det som ligger över taket",
  "exempt-share": "Undantagen andel",
  exempt: "Undantaget av årets belopp",
  exempted: "Det som inte behöver återföras",
  "exempt-waiting": "Undantaget av det som väntar",
  together: "Årets belopp och det som har väntat",
  due: "Det som återförs",
  waiting: "Det som väntar",
  earned: "Det som stängda år ska ge enligt vad som är känt",
  correction: "Rättelse av stängda år",
  returned: "Återfört enligt fastställda bokslut",
  sum: "Summa av delar",
};

function sourceOf(rule: RuleId, policy: string): string {
  const step = (number: number) => `${policy}, återföring, steg ${number}`;
  switch (rule) {
    case "baseline":
    case "attributed-saving":
      return step(1);
    case "carried-deficit":
    case "deficit":
      return step(2);
    case "share":
      return step(3);
    case "split":
      return `${step(4)}, och nämndernas överenskommelse`;
    case "rounding":
    case "remainder":
    case "largest-remainder":
      return step(5);
    case "cap-limit":
    case "cap":
    case "cap-parts":
    case "over-cap":
      return step(6);
    case "together":
    case "due":
    case "waiting":
      return step(7);
    case "due-basis":
      return `${policy}, återföring, vad som förfaller vid bokslut`;
    case "exempt-share":
    case "exempt":
    case "exempted":
    case "exempt-waiting":
      return `${policy}, undantag från återföring`;
    case "earned":
    case "correction":
      return "Fondens regel: ett stängt år ändras inte, skillnaden räknas med det som kommer";
    case "returned":
      return "Fondens regel: huvudboken rör sig bara på fastställda bokslut";
    case "sum":
      return "Räkneregel: delarna summerar alltid till helheten";
    default:
      return unreachable(rule);
  }
}
