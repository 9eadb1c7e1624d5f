import * as fc from "fast-check";
import { factor, type Share, share } from "#functions/domain/fraction.ts";
import { noMoney, type Ore, ore } from "#functions/domain/money.ts";
import type { CostLine } from "#functions/domain/repayment/cost-line.ts";
import type { Exempt } from "#functions/domain/repayment/exempt.ts";
import type { RepaymentInput } from "#functions/domain/repayment/input.ts";
import type { Split } from "#functions/domain/repayment/split.ts";
import type { Succession } from "#functions/domain/repayment/succession.ts";
import { type RepaymentPolicy, repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";
import { firstYear, pkv } from "./examples.ts";

/** 10 mdkr in öre: more than any fund holds. */
const largest = 1_000_000_000_000;
const boards = ["farsta", "kultur", "norrmalm", "skola", "social"];

export const anyAmount = fc
  .oneof(fc.integer({ min: 0, max: 50_000_000 }), fc.integer({ min: 0, max: largest }))
  .map(ore);

const anyShare = fc.integer({ min: 0, max: 1000 }).map(thousandths);
const anyFactor = fc.integer({ min: 1, max: 3000 }).map((n) => factor((n / 1000).toFixed(3)));

function thousandths(n: number): Share {
  return share((n / 1000).toFixed(3));
}

export const anyPolicy: fc.Arbitrary<RepaymentPolicy> = fc
  .record({
    share: anyShare,
    index: fc.constantFrom("nominal", "pkv"),
    netOfRunningCost: fc.boolean(),
    deficitCarry: fc.boolean(),
    roundingUnit: fc.constantFrom(1, 100, 100_000, 12_345),
    cap: fc.oneof(
      fc.constant("none"),
      anyFactor.map((shareOfGrant) => ({ shareOfGrant })),
    ),
    minimumAmount: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100_000_000 })),
    dueBasis: fc.constantFrom("actual", "plan", "lower"),
    exemption: fc.constant({ yearsAfterInvestment: 2, when: { test: "no-attributed-saving" } }),
    maximumYears: fc.constant(30),
  })
  .map((policy) => repaymentPolicySchema.parse(policy));

/** Boards that agreed on whole thousandths of the total, which sum to one. */
const anySplit: fc.Arbitrary<Split> = fc.oneof(
  fc.constant("each-its-own" as const),
  fc
    .tuple(fc.subarray(boards, { minLength: 1 }), fc.array(fc.integer({ min: 0, max: 1000 })))
    .map(([payers, cuts]) => {
      const marks = [0, ...cuts.slice(0, payers.length - 1).toSorted((a, b) => a - b), 1000];
      return marks
        .slice(1)
        .map((mark, i) => ({ board: payers[i] ?? "", share: thousandths(mark - (marks[i] ?? 0)) }));
    }),
);

function aLineIn(id: string, years: number): fc.Arbitrary<CostLine> {
  const eachYear = <T>(value: fc.Arbitrary<T>) =>
    fc
      .array(value, { minLength: years, maxLength: years })
      .map((values) => Object.fromEntries(values.map((v, i) => [String(firstYear + i), v])));
  return fc.record({
    id: fc.constant(id),
    board: fc.constantFrom(...boards),
    account: fc.constant("5310"),
    targetGroup: fc.constant("Barn 6–12 år"),
    firstYear: fc.integer({ min: firstYear, max: firstYear + years - 1 }),
    lastYear: fc.constant(firstYear + years - 1),
    priceLevelYear: fc.constantFrom(2024, 2025),
    baseline: fc
      .array(anyAmount, { minLength: 1, maxLength: 3 })
      .map((costs) => ({ years: baselineYears(costs), decidedSavings: noMoney })),
    driver: eachYear(anyFactor),
    attribution: anyShare,
    runningCost: eachYear(anyAmount),
  });
}

function baselineYears(costs: readonly Ore[]): CostLine["baseline"]["years"] {
  return costs.map((cost, i) => ({ year: 2025 - i, cost, earmarkedGrants: noMoney }));
}

/** Price levels that rise by different steps, from 2024 on. */
function levels(years: number) {
  const all = Array.from({ length: years + 3 }, (_, i) => 2024 + i);
  return pkv(Object.fromEntries(all.map((year, i) => [String(year), (1 + i * 0.027).toFixed(3)])));
}

/** Any exemption of a repayment: all of it, a board that pays, or a line. */
export function anyExemptOf(input: Pick<RepaymentInput, "lines" | "split">): fc.Arbitrary<Exempt> {
  const payers = input.split === "each-its-own" ? input.lines : input.split;
  const years = fc.tuple(fc.nat(6), fc.nat(6)).map(([start, length]) => ({
    firstYear: firstYear + start,
    lastYear: firstYear + start + length,
  }));
  const what = fc.oneof(
    fc.constant({ of: "all" as const }),
    fc.constantFrom(...payers).map(({ board }) => ({ of: "board" as const, board })),
    fc.constantFrom(...input.lines).map(({ id: line }) => ({ of: "line" as const, line })),
  );
  return fc.tuple(what, years).map(([of, when]) => ({ ...of, ...when }));
}

/** The same inputs with up to three exemptions. */
function withExemptions(inputs: fc.Arbitrary<RepaymentInput>): fc.Arbitrary<RepaymentInput> {
  return inputs.chain((input) =>
    fc.array(anyExemptOf(input), { maxLength: 3 }).map((exemptions) => ({ ...input, exemptions })),
  );
}

/** Any computable input over that many years, with lines of any boards and any costs. */
export function anyInputOver(years: number): fc.Arbitrary<RepaymentInput> {
  const costs = fc.array(anyAmount, { minLength: years, maxLength: years });
  const lines = fc
    .integer({ min: 1, max: 5 })
    .chain((n) =>
      fc.tuple(
        ...Array.from({ length: n }, (_, i) => fc.tuple(aLineIn(`linje-${i}`, years), costs)),
      ),
    );
  return fc
    .record({
      policy: anyPolicy,
      grant: anyAmount,
      lines,
      split: anySplit,
      deficit: anyAmount,
    })
    .map(({ policy, grant, lines: linesWithCosts, split, deficit }) => {
      const lines = linesWithCosts.map(([line]) => line);
      return {
        policy,
        grant,
        firstYear,
        lastYear: firstYear + years - 1,
        lines,
        costs: linesWithCosts.flatMap(([line, amounts]) =>
          amounts
            .map((cost, i) => ({
              line: line.id,
              year: firstYear + i,
              cost,
              status: "adopted" as const,
            }))
            .filter(({ year }) => year >= line.firstYear),
        ),
        index: policy.index === "nominal" ? { kind: "nominal" as const } : levels(years),
        split,
        openingDeficits: openingDeficits(policy, lines, deficit),
        exemptions: [],
        successions: [],
      };
    });
}

function openingDeficits(policy: RepaymentPolicy, lines: readonly CostLine[], amount: Ore) {
  const [line] = lines;
  return policy.deficitCarry && line ? [{ board: line.board, amount }] : [];
}

/**
 * Boards that take over from others, none twice and none in a circle: each is succeeded by one
 * after it in a shuffled order. One of them is new.
 */
export function anySuccessionsOf({ lines }: RepaymentInput): fc.Arbitrary<readonly Succession[]> {
  const known = [...new Set(lines.map(({ board }) => board))];
  return fc
    .tuple(
      shuffled([...known, "ny-nämnd"]),
      fc.array(fc.tuple(fc.nat(), fc.nat(6)), { minLength: known.length, maxLength: known.length }),
    )
    .map(([order, picks]) =>
      picks.flatMap(([which, after], i) => {
        const from = order[i] ?? "";
        const to = order[i + 1 + (which % (order.length - i))];
        return to && known.includes(from) ? [{ from, to, firstYear: firstYear + after }] : [];
      }),
    );
}

export function shuffled<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

function withSuccessions(inputs: fc.Arbitrary<RepaymentInput>): fc.Arbitrary<RepaymentInput> {
  return inputs.chain((input) =>
    fc
      .oneof(fc.constant([]), anySuccessionsOf(input))
      .map((successions) => ({ ...input, successions })),
  );
}

export const anyInput: fc.Arbitrary<RepaymentInput> = withSuccessions(
  withExemptions(fc.integer({ min: 1, max: 6 }).chain(anyInputOver)),
);
