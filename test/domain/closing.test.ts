import { describe, expect, it } from "vitest";
import { kronor, minus, noMoney, ore, plus } from "#functions/domain/money.ts";
import { reconciliationOf } from "#functions/domain/reconciliation.ts";
import { aCase, answerTo, caseOf, made, onDate, tryAct, tryCommand } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const reconciling = aCase().inStage("reconciling").build();
const exempted = made(yearAdopted(aCase().inStage("repaying").build(), 2029), "exempt-remainder");
const sample = samples["reconcile-case"](reconciling);

describe("the closing reconciliation", () => {
  it("goes out when all that was planned has come back", () => {
    const { firstPlanned, returned, difference } = reconciliationOf(reconciling.case);
    expect(returned).toBe(firstPlanned);
    expect(difference).toBe(0);
  });

  it("is planned ± adjustments = returned + exempted + decided difference, to the öre", () => {
    for (const world of [reconciling, exempted, aCase().inStage("repaying").build()]) {
      const r = reconciliationOf(caseOf(world));
      expect(plus(r.firstPlanned, r.adjusted)).toBe(
        plus(plus(r.returned, r.exempted), r.difference),
      );
    }
  });

  it("does not close an öre wrong, up or down", () => {
    const { difference } = reconciliationOf(reconciling.case);
    for (const wrong of [plus(difference, ore(1)), minus(difference, ore(1))]) {
      expect(tryAct(reconciling, "reconcile-case", { decidedDifference: wrong })).toMatchObject({
        refusal: { code: "sums-differ", field: "decidedDifference" },
      });
    }
  });

  it("has its difference decided and explained", () => {
    const start = onDate(aCase().inStage("repaying").build(), "2030-02-20");
    const lines = samples["report-actuals"](start).lines.map((line) => ({
      ...line,
      cost: minus(line.cost, kronor(300_000)),
    }));
    const reported = made(made(start, "report-actuals", { lines }), "report-actuals");
    const certified = made(made(reported, "certify-actuals"), "certify-actuals");
    const done = made(certified, "adopt-actuals");
    const finished = made([2030, 2031, 2032, 2033].reduce(yearAdopted, done), "finish-repayment");
    const { difference } = reconciliationOf(caseOf(finished));
    expect(difference).toBeLessThan(0);
    const { differenceReasons: _, ...unexplained } = samples["reconcile-case"](finished);
    expect(tryCommand(finished, { act: "reconcile-case", data: unexplained })).toMatchObject({
      refusal: { code: "sums-differ", field: "differenceReasons" },
    });
    expect(answerTo(finished, "reconcile-case")).toBe("accepted");
  });

  it("waits until nothing of the grant is reserved: a second lock after the plan's decision", () => {
    const { grant } = reconciling.case;
    if (!grant) throw new Error("The case has a grant");
    const reserved = {
      ...reconciling,
      case: { ...reconciling.case, grant: { ...grant, reserved: ore(1) } },
    };
    expect(answerTo(reserved, "reconcile-case")).toBe("money-reserved");
  });

  it("gives the basis for a budget year ahead, in that year's prices", () => {
    const budget = (budgetYear: number, priceLevelYear = budgetYear) =>
      answerTo(reconciling, "reconcile-case", { budgetYear, priceLevelYear });
    expect(budget(2035)).toBe("accepted");
    expect(budget(2034)).toBe("dates-out-of-order");
    expect(budget(2035, 2034)).toBe("dates-out-of-order");
    const early = onDate(reconciling, "2032-11-01");
    const stillReturning = { budgetYear: 2033, priceLevelYear: 2033 };
    expect(answerTo(early, "reconcile-case", stillReturning)).toBe("dates-out-of-order");
  });
});

describe("a district board", () => {
  const basis = (form: (typeof sample.budgetBasis)[number]["form"], areaOfOperation: string) => ({
    budgetBasis: [{ areaOfOperation, adjustment: noMoney, form, explanation: "Se utvärderingen." }],
  });
  const district = "Förebyggande arbete i stadsdelen";

  it("never gets a budget row of its own", () => {
    expect(answerTo(reconciling, "reconcile-case", basis("area-budget", district))).toBe(
      "above-policy",
    );
    const disguised = basis("area-budget", "Järvas egen verksamhet");
    expect(answerTo(reconciling, "reconcile-case", disguised)).toBe("above-policy");
  });

  it("has its saving proposed to the resource-allocation model, or said not to be adjustable", () => {
    for (const form of ["resource-allocation-model", "cannot-be-adjusted"] as const) {
      expect(answerTo(reconciling, "reconcile-case", basis(form, district))).toBe("accepted");
    }
  });

  it("does not hinder the specialist board's area from being adjusted", () => {
    const area = basis("area-budget", "Individ- och familjeomsorg");
    expect(answerTo(reconciling, "reconcile-case", area)).toBe("accepted");
  });

  it("shares an area with a specialist board: then the area has a budget row", () => {
    const areaOfOperation = "Individ- och familjeomsorg";
    const shared = aCase()
      .saying("submit-application", {
        costLines: samples["submit-application"](aCase().build()).costLines.map((line) => ({
          ...line,
          areaOfOperation,
        })),
      })
      .inStage("reconciling")
      .build();
    expect(answerTo(shared, "reconcile-case", basis("area-budget", areaOfOperation))).toBe(
      "accepted",
    );
  });
});

describe("closing the case", () => {
  it("waits for the machine's check of the reconciliation against the ledger", () => {
    const unchecked = tryAct(reconciling, "reconcile-case");
    if (!unchecked.ok) throw new Error(unchecked.refusal.message);
    expect(answerTo(unchecked.value, "close-case")).toBe("not-verified");
  });

  it("ends the case as completed, and keeps that after its last document", () => {
    const closed = made(made(reconciling, "reconcile-case"), "close-case");
    expect(caseOf(closed)).toMatchObject({ stage: "closed", outcome: "completed" });
    expect(caseOf(closed).documents.every((d) => d.issued)).toBe(true);
    expect(caseOf(closed).documents.at(-1)?.kind).toBe("closing-reconciliation");
  });
});
