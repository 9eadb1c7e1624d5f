import { describe, expect, it } from "vitest";
import { currentPlan } from "#functions/domain/case.ts";
import { claimsOf, sharedLineFindings } from "#functions/domain/claims.ts";
import { caseEvent } from "#functions/domain/events.ts";
import { factor } from "#functions/domain/fraction.ts";
import { ore, plus } from "#functions/domain/money.ts";
import { reconciliationByBoard } from "#functions/domain/reconciliation.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import { aCase, answerTo, caseOf, made, onDate, type World } from "#test/support/a-case.ts";
import { districtBoard, savingBoard } from "#test/support/samples-application.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const repaying = aCase().inStage("repaying").build();
const firstReturned = yearAdopted(repaying, 2029);

/** Each of the board's lines turns out to have cost so many kronor more in the adopted year. */
function corrected(world: World, board: string, year: number, more: number): World {
  const adopted = caseOf(world).actuals.find((a) => a.board === board && a.year === year);
  if (!adopted) throw new Error(`${board} has not reported ${year}`);
  const { lines } = adopted.corrections?.at(-1)?.reported ?? adopted.reported;
  const of = { board, year };
  const reported = made(world, "report-correction", {
    ...of,
    lines: lines.map((line) => ({ ...line, cost: plus(line.cost, ore(more * 100)) })),
  });
  return made(made(reported, "certify-correction", of), "adopt-correction", of);
}

const total = (rows: readonly { readonly amount: number }[] = []) =>
  rows.reduce((all, { amount }) => all + amount, 0);

describe("an exemption and a correction of the same year", () => {
  const exempt = made(firstReturned, "exempt-part", {
    board: undefined,
    costLine: "placeringar",
    firstYear: 2030,
    lastYear: 2033,
  });
  const closed = yearAdopted(exempt, 2030);

  it("count every krona once: returned, let go or waiting is what was to be returned", () => {
    const less = corrected(closed, savingBoard, 2030, 300_000);
    const more = corrected(less, districtBoard, 2030, -900_000);
    for (const world of [closed, less, more, yearAdopted(more, 2031)]) {
      const { returns, exempted, adoptions } = caseOf(world);
      const last = adoptions?.at(-1);
      const accounted = total(returns) + total(exempted) + (last?.settled.waiting.total ?? 0);
      expect(accounted).toBe(last?.earned.all.total);
    }
  });

  it("leaves a record that can be read, when less was let go than planned and more is exempted", () => {
    const less = corrected(closed, savingBoard, 2030, 900_000);
    const again = made(less, "exempt-part", {
      board: districtBoard,
      costLine: undefined,
      firstYear: 2033,
      lastYear: 2033,
    });
    const events = again.events.map((event) => caseEvent(JSON.parse(JSON.stringify(event))));
    expect(events).toEqual(again.events);
    expect(caseOf(again).exemptions.at(-1)?.amount).toBeGreaterThan(0);
  });
});

describe("a board that is taken over", () => {
  const successor = "familj";
  const inMay = onDate(firstReturned, "2030-05-02");
  const succeeded = made(inMay, "register-succession");

  it("is reconciled with its successor: what was planned of the one is returned by the other", () => {
    const end = [2030, 2031, 2032, 2033].reduce(yearAdopted, succeeded);
    const boards = reconciliationByBoard(caseOf(end));
    expect(boards.map(({ board }) => board).toSorted()).toEqual(
      [districtBoard, successor, savingBoard].toSorted(),
    );
    for (const { firstPlanned, returned, difference } of boards) {
      expect(firstPlanned).toBe(returned);
      expect(difference).toBe(0);
    }
  });

  it("is let go under the name of its successor too", () => {
    const years = { firstYear: 2031, lastYear: 2033 };
    const byNow = made(succeeded, "exempt-part", { board: successor, ...years });
    const byThen = made(succeeded, "exempt-part", { board: savingBoard, ...years });
    expect(currentPlan(caseOf(byNow))?.rows).toEqual(currentPlan(caseOf(byThen))?.rows);
    expect(caseOf(byNow).exemptions.at(-1)?.amount).toBeGreaterThan(0);
  });

  it("answers for itself until then, and a board of the policy stays of its kind", () => {
    const inAdvance = answerTo(inMay, "register-succession", { firstYear: 2031 });
    expect(inAdvance).toBe("dates-out-of-order");
    const asSpecialist = { id: districtBoard, name: "Järvanämnden", kind: "specialist" as const };
    expect(answerTo(inMay, "register-succession", { to: asSpecialist })).toBe("invalid-input");
    const asIs = { ...asSpecialist, kind: "district" as const };
    expect(answerTo(inMay, "register-succession", { to: asIs })).toBe("accepted");
  });

  it("is the same board to another case that knows it by its former name", () => {
    const { case: c } = repaying;
    const other = { ...c, id: "another-case", number: "SIF 2026/0043" };
    const told = (all: ReturnType<typeof claimsOf>) => sharedLineFindings(other, all).length;
    expect(told(claimsOf(c))).toBe(2);
    expect(told(claimsOf(caseOf(succeeded)))).toBe(2);
  });

  it("gets no budget row when the one that has taken over is a district board", () => {
    const merged = made(inMay, "register-succession", {
      to: { id: districtBoard, name: "Järva stadsdelsnämnd", kind: "district" },
    });
    const end = [2030, 2031, 2032, 2033].reduce(yearAdopted, merged);
    expect(answerTo(made(end, "finish-repayment"), "reconcile-case")).toBe("above-policy");
  });
});

describe("an estimate in a board's place", () => {
  it("never takes the place of what the board has reported", () => {
    const late = onDate(repaying, "2030-03-01");
    const coordinator = { by: actorWith("coordinator") };
    const estimate = { board: savingBoard, estimated: true, explanation: "Prognosen för augusti." };
    const estimated = made(late, "report-actuals", estimate, coordinator);
    const of = { board: savingBoard, lines: caseOf(estimated).actuals[0]?.reported.lines ?? [] };
    const again = { ...estimate, ...of };
    expect(answerTo(estimated, "report-actuals", again, coordinator)).toBe("accepted");
    const own = made(estimated, "report-actuals", of);
    expect(answerTo(own, "report-actuals", again, coordinator)).toBe("already-done");
  });
});

describe("a year closed on an estimate", () => {
  const late = onDate(repaying, "2030-03-01");
  const estimate = { board: savingBoard, estimated: true, explanation: "Prognosen för augusti." };
  const estimated = made(late, "report-actuals", estimate, { by: actorWith("coordinator") });
  const acts = ["report-actuals", "certify-actuals", "certify-actuals"] as const;
  const certified = acts.reduce<World>((world, act) => made(world, act), estimated);
  const adopted = made(onDate(certified, "2030-04-20"), "adopt-actuals");
  const awaitedIn = (world: World) =>
    tasksOf(caseOf(world), world.policy).filter(({ id }) => id === "estimated-2029");

  it("is still awaited from the board, until it reports what the year really was", () => {
    expect(awaitedIn(certified)).toEqual([]);
    const title = "Begär in verkligt utfall för 2029, som är uppskattat: Socialnämnden";
    expect(awaitedIn(adopted)).toMatchObject([{ role: "coordinator", title }]);
    const of = { board: savingBoard, year: 2029 };
    expect(awaitedIn(made(adopted, "report-correction", of))).toEqual([]);
    expect(awaitedIn(corrected(adopted, savingBoard, 2029, 100_000))).toEqual([]);
  });
});

describe("a board in deficit", () => {
  it("is handled in one way: pays or waits, not both", () => {
    const { policy } = repaying;
    const outlook = policy.outlook && { ...policy.outlook, boardInDeficit: "decide" as const };
    const start: World = { ...onDate(repaying, "2030-02-20"), policy: { ...policy, outlook } };
    const certified = [savingBoard, districtBoard].reduce<World>(
      (world) => made(made(world, "report-actuals", { boardResult: ore(-100) }), "certify-actuals"),
      start,
    );
    const handled = (board: string, handling: "pay" | "defer") => ({
      board,
      handling,
      reasons: "Nämnden saknar medel i år.",
    });
    const each = [handled(savingBoard, "defer"), handled(districtBoard, "defer")];
    const answer = (boardsInDeficit: typeof each) =>
      answerTo(certified, "adopt-actuals", { boardsInDeficit });
    expect(answer(each)).toBe("accepted");
    expect(answer([...each, handled(savingBoard, "pay")])).toBe("already-done");
  });
});

describe("a case that is taken up again", () => {
  const lowered = made(made(firstReturned, "exempt-remainder"), "reconcile-case");
  const budgetYear = caseOf(lowered).reconciliation?.budgetYear ?? 0;
  const untouched = made(made(firstReturned, "exempt-remainder"), "reconcile-case", {
    budgetBasis: [],
  });
  const expecting = (...years: readonly number[]) => ({
    expected: ["placeringar", "stod-i-hemmet"].flatMap((costLine) =>
      years.map((year) => ({ costLine, year, driver: factor("1"), cost: ore(400_000_000) })),
    ),
  });

  it("is not to return what the ordinary budget has been lowered by", () => {
    expect(answerTo(lowered, "reopen-repayment", expecting(budgetYear))).toBe("above-policy");
    expect(answerTo(untouched, "reopen-repayment", expecting(budgetYear))).toBe("accepted");
  });

  it("returns nothing of the years that went by, however late the effect comes", () => {
    const inTwoYears = onDate(untouched, "2032-05-03");
    expect(answerTo(inTwoYears, "reopen-repayment", expecting(2031))).toBe("dates-out-of-order");
    const late = made(inTwoYears, "reopen-repayment", expecting(2034, 2035));
    const due = currentPlan(caseOf(late))?.rows.filter(({ year }) => year > 2029) ?? [];
    expect(due.every(({ year }) => year >= 2034)).toBe(true);
    expect(total(due)).toBeGreaterThan(0);
    expect(answerTo(inTwoYears, "reopen-repayment", expecting(2034, 2036))).toBe("not-computable");
  });
});

describe("what a board in deficit was to pay later", () => {
  it("is not let go by ending the repayment", () => {
    const { outlook } = repaying.policy;
    if (!outlook) throw new Error("Stockholm foresees its returns");
    const policy = {
      ...repaying.policy,
      outlook: { ...outlook, boardInDeficit: "defer" as const },
    };
    const lastYear = [2029, 2030, 2031, 2032].reduce(yearAdopted, { ...repaying, policy });
    const changed = { ...lastYear, changes: { "report-actuals": { boardResult: ore(-100) } } };
    const deferred = yearAdopted(changed, 2033);
    expect(caseOf(deferred).adoptions?.at(-1)?.settled.waiting.total).toBeGreaterThan(0);
    expect(answerTo(deferred, "finish-repayment")).toBe("open-actuals");
    expect(answerTo(deferred, "exempt-remainder")).toBe("accepted");
  });
});
