import { exact, exactly } from "../fraction.ts";
import { allYears, has, kr, percent, summed, type Told } from "./sentence.ts";

/** Steps 5 to 7 in words, but for what falls due and waits. */
export function basisSentence(of: Told): string {
  const amount = kr(of.figure.amount);
  const which = has(of, "planned") ? "planens belopp" : "det som bokslutet visar";
  const compared =
    has(of, "planned") && has(of, "achieved")
      ? ` Planen hade ${kr(summed(of, "planned"))} och bokslutet visar ${kr(summed(of, "achieved"))}.`
      : "";
  return `Enligt riktlinjerna gäller ${compared === "" ? which : "det lägre beloppet"} för ${of.year}: ${amount}.${compared}`;
}

export function capSentence(of: Told): string {
  const { amount } = of.figure;
  if (has(of, "no-cap"))
    return `Inget tak gäller: hela beloppet ${of.year}, ${kr(amount)}, räknas.`;
  if (!has(of, "cap"))
    return `${of.board}s hela del för ${of.year}, ${kr(amount)}, räknas: inget tak minskar den.`;
  return `${kr(amount)} av beloppet för ${of.year}, ${kr(summed(of, "amount"))}, ryms under taket ${kr(summed(of, "cap"))}, som tidigare år har tagit ${kr(summed(of, "earlier"))} av.`;
}

export function exemptShareSentence(of: Told): string {
  const share = exactly(of.figure.amount);
  const part = percent(String(Number(share.n) / Number(share.d)));
  const lines = has(of, "exempt-line")
    ? ` Undantagna kostnadslinjer gav ${kr(summed(of, "exempt-line"))} och övriga ${kr(summed(of, "line-saving"))}.`
    : "";
  return `${part} av ${of.board}s belopp för ${of.year} är undantaget från återföring.${lines}`;
}

export function togetherSentence(of: Told): string {
  const before = exact(
    exactly(summed(of, "waiting-before")).add(exactly(summed(of, "correction"))),
  );
  const waited = before === "0" ? "" : ` och ${kr(before)} från tidigare år`;
  return `${kr(of.figure.amount)} prövas mot minsta belopp ${of.year}: ${kr(summed(of, "capped"))} av året${waited}.`;
}

export function sumSentence(of: Told): string {
  const { amount, inputs, address } = of.figure;
  const verb = verbs.find(([part]) => address.includes(part))?.[1] ?? "återförs";
  const when = of.year === allYears ? of.year : `${verb === "väntar" ? "efter" : "för"} ${of.year}`;
  if (amount === "0") return `Inget ${verb} ${when}.`;
  const parts = inputs.length === 1 ? "en del" : `${inputs.length} delar`;
  return `Tillsammans ${verb} ${kr(amount)} ${when}, summan av ${parts}.`;
}

const verbs = [
  ["/waiting", "väntar"],
  ["/exempted", "undantas"],
  ["/correction", "räknas in av stängda år"],
] as const;
