import { describe, expect, it } from "vitest";
import { boardNow, boardsOf } from "#functions/domain/case.ts";
import { mnkr, sum } from "#functions/domain/money.ts";
import { boardName, withSuccessors } from "#functions/domain/policy.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import { aCase, answerTo, caseOf, made, onDate, type World } from "#test/support/a-case.ts";
import { savingBoard } from "#test/support/samples-application.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const repaying = aCase().inStage("repaying").build();
const firstReturned = onDate(yearAdopted(repaying, 2029), "2030-05-02");
/** From 2030 on the saving board is part of another. */
const succeeded = made(firstReturned, "register-succession");
const successor = "familj";

const returnedBy = (world: World, board: string) =>
  sum(
    caseOf(world)
      .returns.filter((r) => r.board === board)
      .map((r) => r.amount),
  );

const allYears = (world: World) => [2030, 2031, 2032, 2033].reduce(yearAdopted, world);

describe("a board that another has taken over", () => {
  it("is answered for by its successor: tasks, reading and reporting", () => {
    const c = caseOf(succeeded);
    expect(boardNow(c, savingBoard)).toBe(successor);
    expect(boardsOf(c)).toContain(successor);
    const awaited = tasksOf(c, succeeded.policy).flatMap(({ board }) => board ?? []);
    expect(awaited).toContain(successor);
    expect(awaited).not.toContain(savingBoard);

    const inFebruary = onDate(succeeded, "2031-02-20");
    const report = { board: savingBoard };
    const before = actorWith("board-controller", savingBoard);
    const now = actorWith("board-controller", successor);
    expect(answerTo(inFebruary, "report-actuals", report, { by: before })).toBe("not-your-board");
    expect(answerTo(inFebruary, "report-actuals", report, { by: now })).toBe("accepted");
  });

  it("keeps what it returned; the successor returns what the same lines save from then on", () => {
    const plain = allYears(firstReturned);
    const after = allYears(succeeded);
    expect(returnedBy(after, savingBoard)).toBe(returnedBy(firstReturned, savingBoard));
    expect(returnedBy(after, successor)).toBe(
      returnedBy(plain, savingBoard) - returnedBy(firstReturned, savingBoard),
    );
    expect(sum(caseOf(after).returns.map((r) => r.amount))).toBe(
      sum(caseOf(plain).returns.map((r) => r.amount)),
    );
  });

  it("is called what it is called now, in this case and in no other", () => {
    const policy = withSuccessors(succeeded.policy, caseOf(succeeded).successions);
    expect(boardName(policy, successor)).toBe("Familjenämnden");
    expect(boardName(succeeded.policy, successor)).toBe(successor);
  });

  it("may only have got a new name: nothing but the name changes", () => {
    const renamed = made(firstReturned, "register-succession", {
      to: { id: savingBoard, name: "Social- och familjenämnden", kind: "specialist" },
    });
    const c = caseOf(renamed);
    expect(boardNow(c, savingBoard)).toBe(savingBoard);
    expect(boardName(withSuccessors(renamed.policy, c.successions), savingBoard)).toBe(
      "Social- och familjenämnden",
    );
    expect(caseOf(allYears(renamed)).returns).toEqual(caseOf(allYears(firstReturned)).returns);
  });

  it.each([
    ["of a board that is not in the case", { from: "idrott" }, "unknown-object"],
    ["from a year that is adopted", { firstYear: 2029 }, "dates-out-of-order"],
  ] as const)("is refused %s", (_, change, code) => {
    expect(answerTo(firstReturned, "register-succession", change)).toBe(code);
  });

  it("is refused twice, and in a circle", () => {
    expect(answerTo(succeeded, "register-succession")).toBe("already-done");
    const circle = {
      from: successor,
      to: { id: savingBoard, name: "Socialnämnden", kind: "specialist" },
    } as const;
    expect(answerTo(succeeded, "register-succession", circle)).toBe("dates-out-of-order");
  });
});

describe("a board that does not report in time", () => {
  const estimate = {
    board: savingBoard,
    estimated: true,
    explanation: "Bygger på prognosen för augusti, eftersom bokslutet saknas.",
  };
  const coordinator = { by: actorWith("coordinator") };
  const late = onDate(firstReturned, "2031-03-01");

  it("is estimated by the office, only when it is late, and says what the estimate builds on", () => {
    const answer = (world: World, change: object) =>
      answerTo(world, "report-actuals", { ...estimate, ...change }, coordinator);
    expect(answer(onDate(firstReturned, "2031-01-20"), {})).toBe("dates-out-of-order");
    expect(answer(late, { estimated: false })).toBe("not-allowed");
    expect(answer(late, { explanation: undefined })).toBe("reasons-missing");
    expect(answer(late, {})).toBe("accepted");
  });

  it("does not estimate its own closing", () => {
    expect(answerTo(late, "report-actuals", estimate)).toBe("not-allowed");
  });

  it("corrects the estimate when its closing is there, and what differs is returned then", () => {
    const reported = made(made(late, "report-actuals", estimate, coordinator), "report-actuals");
    const adopted = made(
      onDate(made(made(reported, "certify-actuals"), "certify-actuals"), "2031-04-20"),
      "adopt-actuals",
    );
    const lines = caseOf(adopted)
      .actuals.find((a) => a.board === savingBoard && a.year === 2030)
      ?.reported.lines.map((line) => ({ ...line, cost: sum([line.cost, mnkr(-1)]) }));
    const corrected = made(
      made(
        made(adopted, "report-correction", { board: savingBoard, year: 2030, lines: lines ?? [] }),
        "certify-correction",
      ),
      "adopt-correction",
    );
    const more = sum(
      caseOf(corrected)
        .returns.slice(caseOf(adopted).returns.length)
        .map((r) => r.amount),
    );
    // 1 000 000 kr lower cost, of which 60 % is attributed to the measure
    expect(more).toBe(mnkr(0.6));
    expect(answerTo(corrected, "adopt-correction")).toBe("unknown-object");
  });
});

describe("a board in deficit", () => {
  const inDeficit = (boardInDeficit: "pay-anyway" | "defer" | "decide"): World => {
    const { outlook } = repaying.policy;
    if (!outlook) throw new Error("Stockholm foresees its returns");
    const policy = { ...repaying.policy, outlook: { ...outlook, boardInDeficit } };
    const boards = [savingBoard, "järva"];
    const reported = boards.reduce<World>(
      (world, board) =>
        made(world, "report-actuals", {
          board,
          boardResult: board === savingBoard ? mnkr(-3) : mnkr(1),
        }),
      { ...onDate(repaying, "2030-02-20"), policy },
    );
    const certified = boards.reduce<World>((world) => made(world, "certify-actuals"), reported);
    return onDate(certified, "2030-04-20");
  };
  const deferring = {
    boardsInDeficit: [
      { board: savingBoard, handling: "defer" as const, reasons: "Nämnden saknar medel i år." },
    ],
  };
  const waitingIn = (world: World) => caseOf(world).adoptions?.at(-1)?.settled.waiting.total;

  it("pays anyway where the policy says so, and cannot be let off in silence", () => {
    const world = inDeficit("pay-anyway");
    expect(answerTo(world, "adopt-actuals", deferring)).toBe("above-policy");
    expect(returnedBy(made(world, "adopt-actuals"), savingBoard)).toBeGreaterThan(0);
  });

  it("pays later where the policy says so, and the explanation tells it", () => {
    const after = made(inDeficit("defer"), "adopt-actuals");
    expect(returnedBy(after, savingBoard)).toBe(0);
    expect(returnedBy(after, "järva")).toBeGreaterThan(0);
    expect(waitingIn(after)).toBeGreaterThan(0);
    expect(caseOf(after).adoptions?.at(-1)?.deferred).toEqual([savingBoard]);
    expect(caseOf(after).followUp?.explanation).toContain("nämnd med underskott");
  });

  it("is decided on where the policy leaves it to that, and not before", () => {
    const world = inDeficit("decide");
    expect(answerTo(world, "adopt-actuals")).toBe("reasons-missing");
    const deferred = made(world, "adopt-actuals", deferring);
    expect(returnedBy(deferred, savingBoard)).toBe(0);
    expect(caseOf(deferred).followUp?.explanation).toContain("nämnd med underskott");
    const later = yearAdopted({ ...deferred, policy: repaying.policy }, 2030);
    const plain = yearAdopted(yearAdopted(repaying, 2029), 2030);
    expect(returnedBy(later, savingBoard)).toBe(returnedBy(plain, savingBoard));
  });
});
