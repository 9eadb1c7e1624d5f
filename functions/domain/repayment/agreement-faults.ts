import { exact, exactly, one, sumOf } from "#functions/domain/fraction.ts";
import type { RepaymentInput } from "./input.ts";
import type { RepaymentFault } from "./refusal.ts";

/** What is wrong with the years, the grant, the index, the split and the deficits brought in. */
export function* agreementFaults(input: RepaymentInput): Generator<RepaymentFault> {
  yield* yearFaults(input);
  const { policy, index, grant, lines } = input;
  if (grant < 0) yield { code: "grant-negative" };
  if (index.kind !== policy.index) {
    yield { code: "index-kind-differs", policy: policy.index, series: index.kind };
  }
  if (lines.length === 0) yield { code: "no-cost-lines" };
  for (const line of repeated(lines.map(({ id }) => id))) yield { code: "line-repeated", line };
  yield* splitFaults(input);
  yield* deficitFaults(input);
}

function* yearFaults({ firstYear, lastYear, policy }: RepaymentInput): Generator<RepaymentFault> {
  const years = lastYear - firstYear + 1;
  if (years < 1) yield { code: "years-reversed", firstYear, lastYear };
  const maximum = policy.maximumYears;
  if (years > maximum) yield { code: "too-many-years", years, maximum };
}

function* splitFaults({ split }: RepaymentInput): Generator<RepaymentFault> {
  if (split === "each-its-own") return;
  const sum = sumOf(split.map(({ share }) => exactly(share)));
  if (!sum.equals(one)) yield { code: "split-not-whole", sum: exact(sum) };
  for (const board of repeated(split.map((part) => part.board))) {
    yield { code: "split-board-repeated", board };
  }
}

function* deficitFaults(input: RepaymentInput): Generator<RepaymentFault> {
  const saving = new Set(input.lines.map((line) => line.board));
  for (const { board, amount } of input.openingDeficits) {
    if (amount < 0) yield { code: "deficit-negative", board };
    if (!input.policy.deficitCarry) yield { code: "deficit-not-carried", board };
    if (!saving.has(board)) yield { code: "deficit-board-without-line", board };
  }
  for (const board of repeated(input.openingDeficits.map((part) => part.board))) {
    yield { code: "deficit-board-repeated", board };
  }
}

function repeated(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}
