import { type Exact, exact, exactly, one, toOre } from "../fraction.ts";
import { has, isBelowZero, kr, percent, size, summed, type Told, textOf } from "./sentence.ts";

/** Steps 1 to 4 in words. */
export function baselineSentence(of: Told): string {
  const { inputs, amount } = of.figure;
  const years = inputs.filter(({ name }) => name === "baseline-cost").length;
  const mean = years === 1 ? "Basåret" : `Medelvärdet av ${years} basår`;
  return `${mean} för ${of.line}, sedan ${kr(summed(of, "state-grants"))} i riktade statsbidrag och ${kr(summed(of, "savings-demand"))} i beslutade sparkrav räknats bort, är ${kr(amount)}.`;
}

export function lineSentence(of: Told): string {
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

export function savingSentence(of: Told): string {
  const lines = summed(of, "line-saving");
  const before = summed(of, "deficit-before");
  const shown = `${of.board}s besparing ${of.year} räknas som ${kr(of.figure.amount)}: kostnadslinjerna visar ${savedOrCost(lines)}`;
  const net = exact(exactly(lines).sub(exactly(before)));
  const later =
    textOf(of, "deficit-carry") === "yes" ? "räknas av mot senare besparing" : "inte förs vidare";
  const then = isBelowZero(net) ? `, som ${later}` : "";
  if (before === "0") return `${shown}${then}.`;
  if (then === "") return `${shown}, minus ${kr(before)} i merkostnad från tidigare år.`;
  return `${shown}, och ${kr(before)} i merkostnad står kvar från tidigare år. Tillsammans är det ${savedOrCost(net)}${then}.`;
}

function savedOrCost(amount: Exact): string {
  return `${size(amount)} i ${isBelowZero(amount) ? "merkostnad" : "besparing"}`;
}

export function partSentence(of: Told): string {
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
