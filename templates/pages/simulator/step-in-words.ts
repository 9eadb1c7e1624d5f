import { type Exact, exactly, toOre, wholeNumber, zero } from "#functions/domain/fraction.ts";
import type { Ore } from "#functions/domain/money.ts";
import { unreachable } from "#functions/domain/result.ts";
import type { Foreseen } from "#functions/domain/simulation/outcome.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { decimalNumber, listed, percent } from "#templates/wording/numbers.ts";

type TraceStep = Foreseen["trace"][number];

export type StepNames = {
  readonly line: (id: string) => string;
  readonly board: (id: string) => string;
};

/** An exact amount in kronor, to the öre. */
function kr(amount: Exact): string {
  return kronor(toOre(exactly(amount)));
}

/** An exact number with at most four decimals. */
function number(value: Exact): string {
  const scale = 10_000;
  const rounded = toOre(exactly(value).mul(wholeNumber(scale)));
  return decimalNumber(String(rounded / scale));
}

function isNothing(amount: Exact): boolean {
  return exactly(amount).equals(zero);
}

/** One step of the computation in plain Swedish: what went in, the rule, what came out. */
export function stepInWords(step: TraceStep, names: StepNames): string {
  switch (step.rule) {
    case "realised-effect":
      return effect(step, names);
    case "attributed-saving":
      return saving(step, names);
    case "carried-deficit":
      return carried(step, names);
    case "share":
      return `${percent(step.share)} av besparingen ${kr(step.saving)} ska återföras: ${kr(step.amount)}.`;
    case "split":
      return `${step.split === "agreed" ? "Fördelat som nämnderna har kommit överens" : "Varje nämnd återför sin egen del"}: ${listed(step.boards.map(({ board, amount }) => `${names.board(board)} ${kr(amount)}`))}.`;
    case "rounding":
      return `Avrundat till hela ${kronor(step.unit)}: ${kronor(step.rounded)}.`;
    case "cap":
      return capped(step);
    case "minimum":
      return waited(step);
    case "succession":
      return `${names.board(step.to)} tar över efter ${names.board(step.from)}.`;
    case "exemption":
      return `${names.board(step.board)} är undantagen för ${kronor(step.exempted)} och återför ${kronor(step.due)}.`;
    default:
      return unreachable(step);
  }
}

function effect(step: TraceStep & { readonly rule: "realised-effect" }, names: StepNames): string {
  const { line, reference, reduction, realised, yearsLate, increase, cost } = step;
  const late = yearsLate === 0 ? "" : `, ${yearsLate} år senare än planerat`;
  const more = isNothing(increase) ? "" : ` Dessutom planerad merkostnad ${kr(increase)}.`;
  return `${names.line(line)}: utan insatsen ${kr(reference)}. Planerad minskning ${number(reduction)} av det, varav ${percent(realised)} blir verklig${late}.${more} Väntad kostnad ${kronor(cost)}.`;
}

function saving(
  step: TraceStep & { readonly rule: "attributed-saving" },
  names: StepNames,
): string {
  const { line, attribution, baseline, driver, index, cost, runningCost, saving: saved } = step;
  const net = runningCost === "not-counted" ? "" : `, minus metodens drift ${kronor(runningCost)}`;
  return `${names.line(line)}: ${percent(attribution)} av (${kr(baseline)} × behov ${decimalNumber(driver)} × priser ${number(index)} − ${kronor(cost)})${net} ger ${kr(saved)}.`;
}

function carried(step: TraceStep & { readonly rule: "carried-deficit" }, names: StepNames): string {
  const { board, attributed, deficitBefore, saving: saved, deficitAfter } = step;
  const before = isNothing(deficitBefore) ? "" : `, minus tidigare merkostnad ${kr(deficitBefore)}`;
  const after = isNothing(deficitAfter)
    ? ""
    : ` Merkostnad att räkna av senare: ${kr(deficitAfter)}.`;
  return `${names.board(board)}: ${kr(attributed)}${before} ger en besparing på ${kr(saved)}.${after}`;
}

function capped(step: TraceStep & { readonly rule: "cap" }): string {
  const { cap, earlierYears, capped: left, overCap } = step;
  if (cap === "none") return "Inget tak.";
  const over: Ore = overCap;
  return `Taket är ${kronor(cap)} och ${kronor(earlierYears)} räknas från tidigare år: ${kronor(left)} kvar${over > 0 ? `, ${kronor(over)} över taket` : ""}.`;
}

function waited(step: TraceStep & { readonly rule: "minimum" }): string {
  const { minimum, waitingBefore, due, waiting } = step;
  const before = waitingBefore > 0 ? ` med ${kronor(waitingBefore)} som väntat` : "";
  return waiting > 0
    ? `Under minsta belopp ${kronor(minimum)}${before}: ${kronor(waiting)} väntar till nästa år.`
    : `Förfaller${before}: ${kronor(due)}.`;
}
