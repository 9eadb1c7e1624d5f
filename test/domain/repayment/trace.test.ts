import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atLeastZero,
  exact,
  exactly,
  factor,
  sumOf,
  toOre,
  zero,
} from "#functions/domain/fraction.ts";
import { minus, plus, smaller } from "#functions/domain/money.ts";
import type { Step } from "#functions/domain/repayment/steps.ts";
import { unreachable } from "#functions/domain/result.ts";
import { anyInput } from "./arbitrary.ts";
import { aLine, anInput, bytesOf, computed, everyYear, firstYear, savingTkr } from "./examples.ts";

/** Whether a reader who has only this step would come to the same figure. */
function bearsItselfOut(step: Step): boolean {
  switch (step.rule) {
    case "attributed-saving": {
      const without = exactly(step.baseline).mul(exactly(step.driver)).mul(exactly(step.index));
      const caused = exactly(step.attribution).mul(without.sub(exactly(step.cost)));
      const saving =
        step.runningCost === "not-counted" ? caused : caused.sub(exactly(step.runningCost));
      return exact(saving) === step.saving;
    }
    case "carried-deficit": {
      const net = exactly(step.attributed).sub(exactly(step.deficitBefore));
      const after = step.carries ? exact(atLeastZero(net.neg())) : "0";
      return exact(atLeastZero(net)) === step.saving && after === step.deficitAfter;
    }
    case "share":
      return exact(exactly(step.saving).mul(exactly(step.share))) === step.amount;
    case "split":
      return exact(sumOf(step.boards.map(({ amount }) => exactly(amount)))) === step.amount;
    case "rounding":
      return exact(exactly(step.rounded).add(exactly(step.rest))) === step.amount;
    case "cap":
      return (
        plus(step.capped, step.overCap) === step.amount &&
        (step.cap === "none" || step.overCap === 0 || step.earlierYears + step.capped <= step.cap)
      );
    case "minimum": {
      const together = plus(step.waitingBefore, step.amount);
      return (
        step.due === (together < step.minimum ? 0 : together) &&
        step.waiting === minus(together, step.due)
      );
    }
    case "succession":
      return step.from !== step.to && exactly(step.deficit).compare(zero) >= 0;
    case "exemption": {
      const part = exactly(step.amount).mul(exactly(step.share));
      const exempt = step.share === "1" ? step.amount : toOre(part.roundTo(exactly(step.unit)));
      const together = plus(step.exemptWaitingBefore, step.exempt);
      return (
        step.exempt === smaller(exempt, step.amount) &&
        plus(step.exempted, step.exemptWaiting) === together &&
        (step.exempted === 0 || step.exemptWaiting === 0)
      );
    }
    default:
      return unreachable(step);
  }
}

describe("the trace of a repayment", () => {
  it("lets each figure be worked out from its own step alone", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(computed(input).steps.filter((step) => !bearsItselfOut(step))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("tells the seven rules in their order, year by year", () => {
    const { steps } = computed(anInput());
    const rules = [
      "attributed-saving",
      "carried-deficit",
      "share",
      "split",
      "rounding",
      "cap",
      "minimum",
    ];
    expect(steps.map(({ year, rule }) => [year, rule])).toEqual(
      [2027, 2028].flatMap((year) => rules.map((rule) => [year, rule])),
    );
  });

  it("is plain data that survives being stored", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const computation = computed(input);
        const stored: unknown = JSON.parse(bytesOf(computation));
        expect(isDeepStrictEqual(stored, computation)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("fits in one item each for figures and steps with forty boards and fifteen years", () => {
    const savings = Array.from({ length: 15 }, (_, i) => 333.33 + i * 7.77);
    const boards = Array.from({ length: 40 }, (_, i) => `stadsdelsnämnden-nummer-${i}`);
    const { steps, ...figures } = computed(
      anInput({
        lastYear: firstYear + 14,
        lines: boards.map((board) =>
          aLine(`linje-${board}`, board, { driver: everyYear(factor("1.0123")) }),
        ),
        costs: boards.flatMap((board) => savingTkr(`linje-${board}`, savings)),
      }),
    );
    const size = (data: unknown) => Buffer.byteLength(JSON.stringify(data));
    expect(size(steps)).toBeLessThan(400_000);
    expect(size(figures)).toBeLessThan(400_000);
  });
});
