import { exact, exactly, one, toOre } from "../fraction.ts";
import type { Names } from "../repayment-of-case/names.ts";
import { unreachable } from "../result.ts";
import { dueSentence, waitingSentence } from "./due-sentences.ts";
import type { Figure } from "./figure.ts";
import {
  has,
  isBelowZero,
  kr,
  percent,
  size,
  summed,
  type Told,
  textOf,
  told,
} from "./sentence.ts";

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
      return `${of.board} har efter ${of.year} ${kr(figure.amount)} i merkostnad, som räknas av mot senare besparingar.`;
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
      return `${of.board} slipper återföra ${kr(figure.amount)} för ${of.year}, genom undantag.`;
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

function baselineSentence(of: Told): string {
  const { inputs, amount } = of.figure;
  const years = inputs.filter(({ name }) => name === "baseline-cost").length;
  const mean = years === 1 ? "Basåret" : `Medelvärdet av ${years} basår`;
  return `${mean} för ${of.line}, sedan ${kr(summed(of, "state-grants"))} i riktade statsbidrag och ${kr(summed(of, "savings-demand"))} i beslutade sparkrav räknats bort, är ${kr(amount)}.`;
}

function lineSentence(of: Told): string {
  const { figure, line, year } = of;
  const isKnown = figure.inputs.some(
    (input) => input.name === "cost" && "source" in input && input.source.startsWith("actuals/"),
  );
  const prices = has(of, "price-level-now")
    ? exactly(asDecimal(of, "price-level-now")).div(exactly(asDecimal(of, "price-level-then")))
    : one;
  const without = exactly(summed(of, "baseline"))
    .mul(exactly(asDecimal(of, "driver")))
    .mul(prices);
  const saved = isBelowZero(figure.amount)
    ? isKnown
      ? "Insatsen gav en merkostnad på"
      : "Insatsen väntas ge en merkostnad på"
    : isKnown
      ? "Insatsen sparade"
      : "Insatsen väntas spara";
  const running = has(of, "running-cost")
    ? `, minus ${kr(summed(of, "running-cost"))} för metodens löpande kostnad`
    : "";
  const would = isKnown ? "skulle ha kostat" : "skulle kosta";
  const cost = isKnown ? "kostade" : "väntas kosta";
  return `${saved} ${size(figure.amount)} ${year} på ${line}: ${percent(textOf(of, "attribution") ?? "")} av skillnaden mellan ${kr(toOre(without))}, som den utan insatsen ${would}, och ${kr(summed(of, "cost"))}, som den ${cost}${running}.`;
}

function asDecimal(of: Told, name: Parameters<typeof summed>[1]) {
  return exact(exactly(summed(of, name)));
}

function savingSentence(of: Told): string {
  const lines = summed(of, "line-saving");
  const before = summed(of, "deficit-before");
  const less = before === "0" ? "" : `, minus ${kr(before)} i merkostnad från tidigare år`;
  const opening = `${of.board}s besparing ${of.year} räknas som ${kr(of.figure.amount)}`;
  const net = exact(exactly(lines).sub(exactly(before)));
  const floored = isBelowZero(net) ? " Det är mindre än noll, och räknas som noll." : "";
  return `${opening}: kostnadslinjerna gav ${kr(lines)}${less}.${floored}`;
}

function partSentence(of: Told): string {
  if (!has(of, "share-total")) {
    return `${of.board} återför ${percent(textOf(of, "share") ?? "")} av sin egen besparing ${of.year}, ${kr(summed(of, "board-saving"))}: ${kr(of.figure.amount)}.`;
  }
  const share = decimalShare(of);
  return `${of.board} återför ${percent(share)} av årets ${kr(summed(of, "share-total"))} enligt nämndernas överenskommelse: ${kr(of.figure.amount)}.`;
}

function decimalShare(of: Told): string {
  const share = exactly(summed(of, "split-share"));
  return String(Number(share.n) / Number(share.d));
}

function basisSentence(of: Told): string {
  const amount = kr(of.figure.amount);
  const which = has(of, "planned") ? "planens belopp" : "det som bokslutet visar";
  const compared =
    has(of, "planned") && has(of, "achieved")
      ? ` Planen hade ${kr(summed(of, "planned"))} och bokslutet visar ${kr(summed(of, "achieved"))}.`
      : "";
  return `Enligt riktlinjerna gäller ${compared === "" ? which : "det lägre beloppet"} för ${of.year}: ${amount}.${compared}`;
}

function capSentence(of: Told): string {
  const { amount } = of.figure;
  if (has(of, "no-cap"))
    return `Inget tak gäller: hela beloppet ${of.year}, ${kr(amount)}, räknas.`;
  if (!has(of, "cap")) return `${of.board}s hela del för ${of.year}, ${kr(amount)}, ryms.`;
  return `${kr(amount)} av beloppet för ${of.year}, ${kr(summed(of, "amount"))}, ryms under taket ${kr(summed(of, "cap"))}, som tidigare år har tagit ${kr(summed(of, "earlier"))} av.`;
}

function exemptShareSentence(of: Told): string {
  const share = exactly(of.figure.amount);
  const part = percent(String(Number(share.n) / Number(share.d)));
  const lines = has(of, "exempt-line")
    ? ` Undantagna kostnadslinjer gav ${kr(summed(of, "exempt-line"))} och övriga ${kr(summed(of, "line-saving"))}.`
    : "";
  return `${part} av ${of.board}s belopp för ${of.year} är undantaget från återföring.${lines}`;
}

function togetherSentence(of: Told): string {
  const before = exact(
    exactly(summed(of, "waiting-before")).add(exactly(summed(of, "correction"))),
  );
  const waited = before === "0" ? "" : ` och ${kr(before)} från tidigare år`;
  return `${kr(of.figure.amount)} prövas mot minsta belopp ${of.year}: ${kr(summed(of, "capped"))} av året${waited}.`;
}

function sumSentence(of: Told): string {
  const { amount, inputs, address } = of.figure;
  const what = address.includes("/waiting")
    ? "väntar"
    : address.includes("/exempted")
      ? "undantas"
      : address.includes("/correction")
        ? "räknas in för de stängda åren"
        : "återförs";
  const parts = inputs.length === 1 ? "en post" : `${inputs.length} poster`;
  return `Tillsammans ${kr(amount)} ${what} (${of.year}), summan av ${parts}.`;
}
