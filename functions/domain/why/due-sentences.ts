import { exact, exactly, zero } from "../fraction.ts";
import { has, isBelowZero, kr, size, summed, type Told } from "./sentence.ts";

/** What the board returns for the year, of what: the sentence that most readers come for. */
export function dueSentence(of: Told): string {
  const { board, year, kind, figure } = of;
  const verb = kind === "plan" ? "ska återföra" : "återför";
  if (figure.amount === "0") {
    const nothing = kind === "plan" ? "ska inte återföra något" : "återför inget";
    return `${board} ${nothing} för ${year}${nothingBecause(of)}.`;
  }
  return `${board} ${verb} ${kr(figure.amount)} för ${year}: ${parts(of)}.`;
}

/** What waits with the board after the year, or is to be deducted. */
export function waitingSentence(of: Told): string {
  const { board, year, figure } = of;
  if (figure.amount === "0") return `Inget väntar hos ${board} efter ${year}.`;
  if (isBelowZero(figure.amount)) {
    return `${size(figure.amount)} räknas av mot vad ${board} ska återföra efter ${year}: ${parts(of)}.`;
  }
  return `${kr(figure.amount)} väntar hos ${board} efter ${year}${waitsBecause(of)}: ${parts(of)}.`;
}

function parts(of: Told): string {
  const waited = summed(of, "waiting-before");
  const correction = summed(of, "correction");
  const told = [
    ...(has(of, "capped") ? [`${kr(summed(of, "capped"))} av årets belopp`] : []),
    ...(waited === "0"
      ? []
      : isBelowZero(waited)
        ? [`minus ${size(waited)} att räkna av från tidigare år`]
        : [`${kr(waited)} som har väntat`]),
    ...(correction === "0"
      ? []
      : [
          `${isBelowZero(correction) ? "minus " : ""}${size(correction)} i rättelse av tidigare år`,
        ]),
    ...(has(of, "exempted") ? [`minus ${kr(summed(of, "exempted"))} som är undantaget`] : []),
  ];
  return told.length === 0 ? "inget av året" : listed.format(told);
}

const listed = new Intl.ListFormat("sv-SE");

function isBelowMinimum(of: Told): boolean {
  return exactly(summed(of, "together")).compare(exactly(summed(of, "minimum"))) < 0;
}

function nothingBecause(of: Told): string {
  if (isBelowMinimum(of)) {
    return `: årets ${kr(summed(of, "together"))} är under minsta belopp ${kr(summed(of, "minimum"))} och väntar`;
  }
  if (has(of, "deferred")) return ": nämnden har underskott, och beloppet väntar enligt beslut";
  const left = exactly(summed(of, "capped"))
    .add(exactly(summed(of, "waiting-before")))
    .add(exactly(summed(of, "correction")))
    .sub(exactly(summed(of, "exempted")));
  if (left.compare(zero) < 0) return `: ${size(exact(left))} räknas av mot kommande återföring`;
  if (has(of, "exempted")) return `: hela beloppet, ${kr(summed(of, "exempted"))}, är undantaget`;
  return ", eftersom årets belopp är 0 kr";
}

function waitsBecause(of: Told): string {
  if (isBelowMinimum(of)) return `, eftersom årets belopp är under ${kr(summed(of, "minimum"))}`;
  return has(of, "deferred") ? ", eftersom nämnden har underskott" : "";
}
