import type { Names } from "../repayment-of-case/names.ts";
import { unreachable } from "../result.ts";
import {
  basisSentence,
  capSentence,
  exemptShareSentence,
  sumSentence,
  togetherSentence,
} from "./amount-sentences.ts";
import { dueSentence, waitingSentence } from "./due-sentences.ts";
import type { Figure } from "./figure.ts";
import {
  baselineSentence,
  lineSentence,
  partSentence,
  savingSentence,
} from "./saving-sentences.ts";
import { kr, percent, summed, textOf, told } from "./sentence.ts";

/** How the figure came about, in one plain Swedish sentence or two, with the numbers in it. */
export function sentenceOf(figure: Figure, names: Names): string {
  const of = told(figure, names);
  switch (figure.rule) {
    case "baseline":
      return baselineSentence(of);
    case "attributed-saving":
      return lineSentence(of);
    case "carried-deficit":
      return savingSentence(of);
    case "deficit":
      return `Efter ${of.year} har ${of.board} ${kr(figure.amount)} i merkostnad, som räknas av mot senare besparingar.`;
    case "share":
      return `${percent(textOf(of, "share") ?? "")} av nämndernas besparing ${of.year}, ${kr(summed(of, "board-saving"))}, återförs: ${kr(figure.amount)}.`;
    case "split":
      return partSentence(of);
    case "rounding":
      return `${kr(summed(of, "exact-total"))} avrundas till hela ${kr(summed(of, "rounding-unit"))}: ${kr(figure.amount)} för ${of.year}.`;
    case "remainder":
      return `När varje nämnds del sänks till hela ${kr(summed(of, "rounding-unit"))} återstår ${kr(figure.amount)} att fördela.`;
    case "largest-remainder":
      return `${of.board} får ${kr(figure.amount)} av årets avrundade belopp: delen ${kr(summed(of, "exact-part"))} i hela ${kr(summed(of, "rounding-unit"))}, nummer ${textOf(of, "place")} när det som återstår fördelas.`;
    case "due-basis":
      return basisSentence(of);
    case "cap-limit":
      return `Högst ${kr(figure.amount)} återförs av ärendet: ${percent(textOf(of, "cap-share") ?? "")} av det beviljade beloppet ${kr(summed(of, "grant"))}.`;
    case "cap":
      return capSentence(of);
    case "cap-parts":
      return `${of.board} får ${kr(figure.amount)} av det som ryms under taket: ${kr(summed(of, "amount"))} minskat i samma mån som årets belopp.`;
    case "over-cap":
      return isNothing(figure)
        ? `Inget av beloppet för ${of.year} ligger över taket.`
        : `${kr(figure.amount)} av beloppet för ${of.year}, ${kr(summed(of, "amount"))}, ligger över taket och återförs inte.`;
    case "exempt-share":
      return exemptShareSentence(of);
    case "exempt":
      return `${kr(figure.amount)} av ${of.board}s belopp för ${of.year}, ${kr(summed(of, "capped"))}, är undantaget från återföring.`;
    case "exempted":
      return `${of.board} behöver inte återföra ${kr(figure.amount)} för ${of.year}, enligt beslut om undantag.`;
    case "exempt-waiting":
      return `${kr(figure.amount)} av det som väntar hos ${of.board} efter ${of.year} är undantaget.`;
    case "together":
      return togetherSentence(of);
    case "due":
      return dueSentence(of);
    case "waiting":
      return waitingSentence(of);
    case "earned":
      return `${of.board} skulle med det som är känt ha återfört ${kr(figure.amount)} hittills, före undantag.`;
    case "correction":
      return `Med det som nu är känt skulle ${of.board} ha återfört ${kr(summed(of, "earned-now"))} för de stängda åren, mot ${kr(summed(of, "earned-then"))} enligt boksluten: skillnaden ${kr(figure.amount)} räknas in.`;
    case "returned":
      return `${of.board} har återfört ${kr(figure.amount)} för ${of.year}, enligt fastställda bokslut.`;
    case "sum":
      return sumSentence(of);
    default:
      return unreachable(figure.rule);
  }
}

function isNothing({ amount }: Figure): boolean {
  return amount === "0";
}
