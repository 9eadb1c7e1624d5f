import { describe, expect, it } from "vitest";
import { legalForce } from "#functions/domain/appeal.ts";
import { addDays, calendarDate } from "#functions/domain/dates.ts";
import { isBalanced } from "#functions/domain/ledger.ts";
import { minus, mnkr, noMoney, ore, plus } from "#functions/domain/money.ts";
import {
  aCase,
  answerTo,
  caseOf,
  made,
  onDate,
  tryAct,
  tryCommand,
  type World,
} from "#test/support/a-case.ts";
import { commandOf } from "#test/support/samples.ts";
import { minutesSamples } from "#test/support/samples-decision.ts";
import { roadTo } from "#test/support/samples-roads.ts";

const prepared = aCase().inStage("decision-preparation").build();
const before = prepared.balances;

function minuted(world: World, outcome: keyof typeof minutesSamples, change: object = {}) {
  const data = { ...minutesSamples[outcome](world), ...change };
  return tryCommand(world, commandOf("register-minutes", data));
}

describe("an approval", () => {
  const approved = made(prepared, "approve");

  it("reserves the money in the same act, and freezes the policy on the case", () => {
    expect(approved.balances.free).toBe(minus(before.free, mnkr(4.5)));
    expect(approved.balances.reserved).toBe(mnkr(4.5));
    expect(caseOf(approved)).toMatchObject({
      stage: "start-up",
      policyVersion: "Stockholm 2026:1",
      grant: { amount: mnkr(4.5), reserved: mnkr(4.5), used: 0, released: 0 },
      decision: { outcome: "approval", route: "delegated", reference: "4.7 nr 12/2026" },
    });
  });

  it("is refused when the fund has no room, and nothing moves", () => {
    const poor = { ...prepared, balances: { ...before, free: minus(mnkr(4.5), ore(1)) } };
    expect(answerTo(poor, "approve")).toBe("free-capital-exceeded");
    expect(answerTo({ ...poor, balances: { ...before, free: mnkr(4.5) } }, "approve")).toBe(
      "accepted",
    );
  });

  it("gives what was applied for; another amount is an approval with changes, never more", () => {
    const less = { amount: mnkr(4) };
    expect(answerTo(prepared, "approve", less)).toBe("above-application");
    const changed = made(prepared, "approve-with-changes", less);
    expect(changed.balances.reserved).toBe(mnkr(4));
    expect(caseOf(changed).decision?.outcome).toBe("approval-with-changes");
    const more = { amount: plus(mnkr(4.5), ore(1)) };
    expect(answerTo(prepared, "approve-with-changes", more)).toBe("above-application");
  });

  it("ends after it begins", () => {
    const to = calendarDate("2026-07-01");
    expect(answerTo(prepared, "approve", { from: to, to })).toBe("dates-out-of-order");
  });

  it("stays within what the city director may decide; above it the executive board decides", () => {
    const atLimit = aCase().granted(mnkr(5)).inStage("decision-preparation").build();
    expect(answerTo(atLimit, "approve")).toBe("accepted");
    const above = aCase()
      .granted(plus(mnkr(5), ore(100)))
      .inStage("decision-preparation")
      .build();
    expect(answerTo(above, "approve")).toBe("above-delegation");
    expect(answerTo(above, "approve-with-changes", { amount: mnkr(5) })).toBe("accepted");
    expect(answerTo(above, "propose")).toBe("accepted");
  });

  it("stands on the boards' agreements: a second lock, since the examination asked for them", () => {
    const unagreed = { ...prepared, case: { ...prepared.case, agreements: [] } };
    expect(answerTo(unagreed, "approve")).toBe("split-does-not-stand");
    expect(answerTo(unagreed, "propose")).toBe("split-does-not-stand");
  });
});

describe("other delegated decisions", () => {
  it("reject: the case is closed and no money moves", () => {
    const rejected = made(prepared, "reject");
    expect(caseOf(rejected)).toMatchObject({ stage: "closed", outcome: "rejected" });
    expect(rejected.balances).toEqual(before);
  });

  it("refer back to the application, with a due date and what is to be mended", () => {
    const back = made(prepared, "refer-back");
    expect(caseOf(back)).toMatchObject({
      stage: "application-completion",
      due: addDays(prepared.today, 45),
      decision: { outcome: "referral-back" },
    });
    expect(answerTo(prepared, "refer-back", { dueDate: prepared.today })).toBe("due-date-passed");
  });

  it("postpone: the case stays where it is, with a new date", () => {
    const postponed = made(prepared, "postpone");
    expect(caseOf(postponed)).toMatchObject({
      stage: "decision-preparation",
      due: addDays(prepared.today, 28),
      decision: { outcome: "postponement" },
    });
    expect(answerTo(prepared, "postpone", { until: prepared.today })).toBe("due-date-passed");
  });

  it("each leave a delegated decision behind", () => {
    for (const act of ["approve", "reject", "refer-back", "postpone"] as const) {
      expect(caseOf(made(prepared, act)).documents.at(-1)).toMatchObject({
        kind: "delegated-decision",
      });
    }
  });
});

describe("the executive board's minutes", () => {
  const atBoard = aCase().granted(mnkr(8)).inStage("executive-board").build();

  it("approve: the money is reserved and the way to legal force has begun", () => {
    const approved = minuted(atBoard, "approval");
    if (!approved.ok) throw new Error(approved.refusal.message);
    expect(approved.value.balances.reserved).toBe(mnkr(8));
    expect(caseOf(approved.value)).toMatchObject({
      stage: "start-up",
      decision: { route: "executive-board", reference: "§ 12" },
      appeal: { announced: addDays(atBoard.today, -6) },
    });
  });

  it("reject, refer back and postpone as the board has said", () => {
    const rejected = minuted(atBoard, "rejection");
    expect(rejected.ok && rejected.value.case).toMatchObject({ outcome: "rejected" });
    const back = minuted(atBoard, "referral-back");
    expect(back.ok && back.value.case).toMatchObject({
      stage: "application-completion",
      completion: expect.stringContaining("placeringar"),
    });
    const postponed = minuted(atBoard, "postponement");
    expect(postponed.ok && postponed.value.case).toMatchObject({
      stage: "executive-board",
      due: addDays(atBoard.today, 28),
    });
  });

  it.each([
    ["confirmed before the meeting", { confirmed: addDays(atBoard.today, -15) }],
    ["announced before they were confirmed", { announced: addDays(atBoard.today, -8) }],
    ["announced tomorrow", { announced: addDays(atBoard.today, 1) }],
  ])("are refused when %s", (_when, change) => {
    expect(minuted(atBoard, "approval", change)).toMatchObject({
      refusal: { code: "dates-out-of-order", field: "announced" },
    });
  });

  it("note reservations, and leave writing to the board: no document is issued here", () => {
    const after = minuted(atBoard, "approval", { reservations: ["Ledamoten reserverar sig."] });
    expect(after.ok && caseOf(after.value).documents).toEqual(atBoard.case.documents);
  });

  it("never grant more than was applied for, or than the fund has", () => {
    expect(
      minuted(atBoard, "approval-with-changes", { amount: plus(mnkr(8), ore(1)) }),
    ).toMatchObject({ refusal: { code: "above-application" } });
    const poor = { ...atBoard, balances: { ...atBoard.balances, free: mnkr(7) } };
    expect(minuted(poor, "approval")).toMatchObject({ refusal: { code: "free-capital-exceeded" } });
    expect(
      answerTo(aCase().granted(mnkr(8)).inStage("decision-preparation").build(), "propose", {
        amount: mnkr(9),
      }),
    ).toBe("above-application");
  });
});

describe("legal force", () => {
  const started = aCase().inStage("start-up").build();

  it("of a delegated decision begins with its announcement, once", () => {
    expect(legalForce(started.case.appeal, started.today)).toBe("not-announced");
    const announced = made(started, "announce-decision");
    expect(caseOf(announced).appeal).toEqual({
      announced: started.today,
      lastDay: "2026-06-29",
    });
    expect(answerTo(announced, "announce-decision")).toBe("already-done");
    const early = { announced: addDays(started.today, 1) };
    expect(answerTo(started, "announce-decision", early)).toBe("dates-out-of-order");
  });

  it.each([
    // Three weeks, moved to the next working day. Kommunallagen 13:5; lag (1930:173) 2 §.
    ["2026-06-08", "2026-06-29", "a Monday"],
    ["2027-06-04", "2027-06-28", "Midsummer Eve, then the weekend"],
    ["2026-12-03", "2026-12-28", "Christmas Eve"],
    ["2026-12-10", "2027-01-04", "New Year's Eve"],
    ["2027-03-05", "2027-03-30", "Good Friday"],
  ])("announced on %s, can be appealed through %s: three weeks end on %s", (announced, lastDay) => {
    const day = calendarDate(announced);
    const world = onDate(started, announced);
    const after = caseOf(made(world, "announce-decision", { announced: day }));
    expect(after.appeal.lastDay).toBe(lastDay);
    expect(legalForce(after.appeal, calendarDate(lastDay))).toBe("appealable");
    expect(legalForce(after.appeal, addDays(calendarDate(lastDay), 1))).toBe("binding");
  });

  it("waits for the court when the decision is appealed", () => {
    const appealed = made(started, "register-appeal");
    expect(legalForce(caseOf(appealed).appeal, addDays(started.today, 900))).toBe("appealed");
    expect(answerTo(appealed, "register-appeal")).toBe("already-done");
    expect(answerTo(started, "register-appeal", { received: addDays(started.today, 1) })).toBe(
      "dates-out-of-order",
    );
    expect(answerTo(started, "register-appeal-outcome")).toBe("unknown-object");
    const dismissed = made(appealed, "register-appeal-outcome");
    expect(legalForce(caseOf(dismissed).appeal, started.today)).toBe("binding");
    expect(answerTo(dismissed, "register-appeal-outcome")).toBe("unknown-object");
  });
});

describe("an annulment", () => {
  const paid = aCase()
    .inStage("under-way")
    .later(60)
    .did("requisition")
    .did("certify-requisition")
    .did("certify-requisition")
    .did("requisition")
    .did("register-appeal")
    .build();
  const used = paid.case.grant?.used ?? noMoney;
  const annulled = made(paid, "register-appeal-outcome", { outcome: "annulled" });

  it("stops the money: what is not used goes back to the fund, what is used stays used", () => {
    expect(used).toBeGreaterThan(0);
    expect(caseOf(annulled)).toMatchObject({
      stage: "decision-preparation",
      grant: { reserved: 0, used, released: minus(mnkr(4.5), used) },
    });
    expect(annulled.balances).toMatchObject({ reserved: 0, used });
    expect(annulled.balances.free).toBe(minus(before.free, used));
    expect(isBalanced(annulled.balances)).toBe(true);
    expect(legalForce(caseOf(annulled).appeal, annulled.today)).toBe("annulled");
  });

  it("lets the case be decided again, reserving only what is not already used", () => {
    const again = made(annulled, "approve");
    expect(caseOf(again).grant).toMatchObject({
      amount: mnkr(4.5),
      used,
      reserved: minus(mnkr(4.5), used),
      released: 0,
    });
    expect(again.balances).toMatchObject({ used, reserved: minus(mnkr(4.5), used) });
    expect(legalForce(caseOf(again).appeal, again.today)).toBe("not-announced");
  });

  it("never grants less than what is already used", () => {
    const less = { amount: minus(used, ore(1)) };
    expect(answerTo(annulled, "approve-with-changes", less)).toBe("below-used");
  });

  it("lets no open requisition draw more than the new grant has left", () => {
    const smaller = made(annulled, "approve-with-changes", { amount: plus(used, ore(100)) });
    const going = roadTo("under-way", smaller);
    const once = made(going, "certify-requisition");
    expect(answerTo(once, "certify-requisition")).toBe("above-reserved");
  });

  it("stops requisitions and changes too: a second lock, since the case has left their stages", () => {
    const stopped = {
      ...paid,
      case: { ...paid.case, appeal: { ...paid.case.appeal, outcome: "annulled" as const } },
    };
    for (const act of ["requisition", "certify-requisition", "decide-change"] as const) {
      expect(answerTo(stopped, act)).toBe("money-stopped");
    }
  });

  it("needs a new evaluation to give a new plan: the old proposal is gone", () => {
    const planned = aCase().inStage("repaying").did("register-appeal").build();
    const back = made(planned, "register-appeal-outcome", { outcome: "annulled" });
    const evaluated = roadTo("evaluation-review", back);
    const accepted = tryAct(evaluated, "accept-evaluation");
    if (!accepted.ok) throw new Error(accepted.refusal.message);
    expect(caseOf(accepted.value).proposal).toBeUndefined();
    expect(answerTo(accepted.value, "decide-plan")).toBe("plan-missing");
  });
});
