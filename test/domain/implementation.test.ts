import { describe, expect, it } from "vitest";
import { addDays, calendarDate } from "#functions/domain/dates.ts";
import { isBalanced } from "#functions/domain/ledger.ts";
import { kronor, minus, mnkr, type Ore, ore, plus } from "#functions/domain/money.ts";
import {
  aCase,
  answerTo,
  caseOf,
  later,
  made,
  tryCommand,
  type World,
} from "#test/support/a-case.ts";
import { actorWith, anotherWith } from "#test/support/samples-of-persons.ts";

const started = aCase().inStage("start-up").build();
const going = aCase().inStage("under-way").later(70).build();
const asked = made(going, "requisition");
const askedFor = caseOf(asked).requisitions[0]?.amount ?? ore(0);

const costs = (amount: Ore) => ({ costs: [{ purpose: "Löner", amount }] });
const grantOf = (world: World) => caseOf(world).grant;

describe("the steering group", () => {
  const member = (seat: "board" | "profession" | "city-office") => ({
    name: "Nadia Karimi",
    role: "Skolkurator",
    seat,
  });

  it("has a seat for the professions, in every tier", () => {
    const members = [member("board"), member("city-office")];
    expect(answerTo(started, "appoint-steering-group", { members })).toBe(
      "steering-group-incomplete",
    );
  });

  it("is city-wide above the small tier, and not demanded to be so in it", () => {
    const members = [member("board"), member("profession")];
    expect(answerTo(started, "appoint-steering-group", { members })).toBe(
      "steering-group-incomplete",
    );
    const small = aCase().granted(mnkr(2)).inStage("start-up").build();
    expect(answerTo(small, "appoint-steering-group", { members })).toBe("accepted");
  });

  it("sets the measure going until the end of the granted time", () => {
    const appointed = made(started, "appoint-steering-group");
    expect(caseOf(appointed)).toMatchObject({ stage: "under-way", due: "2028-06-30" });
  });
});

describe("a requisition", () => {
  it("is for costs that have arisen", () => {
    expect(answerTo(going, "requisition", { to: addDays(going.today, 1) })).toBe(
      "dates-out-of-order",
    );
    expect(answerTo(going, "requisition", { to: going.today })).toBe("accepted");
    const from = addDays(going.today, -1);
    expect(answerTo(going, "requisition", { from, to: addDays(from, -1) })).toBe(
      "dates-out-of-order",
    );
  });

  it("is for no more than what is left of the grant, what others have asked for counted", () => {
    expect(answerTo(going, "requisition", costs(mnkr(4.5)))).toBe("accepted");
    expect(answerTo(going, "requisition", costs(plus(mnkr(4.5), ore(1))))).toBe("above-reserved");
    expect(answerTo(asked, "requisition", costs(minus(mnkr(4.5), askedFor)))).toBe("accepted");
    expect(answerTo(asked, "requisition", costs(plus(minus(mnkr(4.5), askedFor), ore(1))))).toBe(
      "above-reserved",
    );
  });

  it("is made once for each voucher", () => {
    const voucher = caseOf(asked).requisitions[0]?.said.voucher ?? "";
    expect(answerTo(asked, "requisition", { voucher })).toBe("already-done");
  });

  it("moves no money until two persons have certified it", () => {
    expect(asked.balances).toEqual(going.balances);
    const once = made(asked, "certify-requisition");
    expect(once.balances).toEqual(going.balances);
    const twice = made(once, "certify-requisition");
    expect(grantOf(twice)).toMatchObject({
      used: askedFor,
      reserved: minus(mnkr(4.5), askedFor),
    });
    expect(twice.balances).toMatchObject({
      used: askedFor,
      reserved: minus(mnkr(4.5), askedFor),
      free: going.balances.free,
    });
  });

  it("is certified by one controller and one head, neither of whom asked for it", () => {
    const both = [{ role: "applicant" as const }, { role: "board-head" as const }].map((a) => ({
      ...a,
      board: "utbildning",
    }));
    const many = { person: "mangsysslare", name: "Mångsysslaren", appointments: both };
    const own = made(going, "requisition", {}, { by: many });
    expect(answerTo(own, "certify-requisition", {}, { by: many })).toBe("same-person");

    const once = made(asked, "certify-requisition");
    const controller = actorWith("board-controller", "utbildning");
    expect(answerTo(once, "certify-requisition", {}, { by: controller })).toBe("same-person");
    const colleague = anotherWith("board-controller", "utbildning");
    expect(answerTo(once, "certify-requisition", {}, { by: colleague })).toBe("already-done");
    const stranger = actorWith("board-head", "social");
    expect(answerTo(once, "certify-requisition", {}, { by: stranger })).toBe("not-your-board");
  });

  it("is certified twice and no more, and must be there", () => {
    const paid = made(made(asked, "certify-requisition"), "certify-requisition");
    expect(answerTo(paid, "certify-requisition")).toBe("already-done");
    expect(answerTo(asked, "certify-requisition", { requisition: 2 })).toBe("unknown-object");
  });

  it("may be made for the evaluation too, until the plan is decided", () => {
    for (const stage of ["evaluating", "evaluation-review", "repayment-decision"] as const) {
      expect(answerTo(aCase().inStage(stage).build(), "requisition")).toBe("accepted");
    }
    expect(answerTo(aCase().inStage("repaying").build(), "requisition")).toBe("wrong-stage");
  });

  it("must be certified before the grant is settled", () => {
    expect(answerTo(asked, "stop-early")).toBe("open-requisitions");
    const proposed = made(aCase().inStage("repayment-decision").build(), "requisition");
    expect(answerTo(proposed, "decide-plan")).toBe("open-requisitions");
    expect(answerTo(proposed, "decide-exemption")).toBe("open-requisitions");
  });
});

describe("a change of the grant", () => {
  it("upwards reserves what is added, while the fund has room", () => {
    const changed = made(going, "decide-change", { amount: mnkr(5) });
    expect(grantOf(changed)).toMatchObject({ amount: mnkr(5), reserved: mnkr(5), released: 0 });
    expect(changed.balances.free).toBe(minus(going.balances.free, mnkr(0.5)));
    const poor = { ...going, balances: { ...going.balances, free: mnkr(0.4) } };
    expect(answerTo(poor, "decide-change", { amount: mnkr(5) })).toBe("free-capital-exceeded");
    expect(answerTo(going, "decide-change", { amount: mnkr(5.1) })).toBe("above-delegation");
  });

  it("downwards gives back the difference, never what is used or asked for", () => {
    const changed = made(asked, "decide-change", { amount: mnkr(2) });
    expect(grantOf(changed)).toMatchObject({ amount: mnkr(2), reserved: mnkr(2), released: 0 });
    expect(changed.balances.free).toBe(plus(asked.balances.free, mnkr(2.5)));
    expect(isBalanced(changed.balances)).toBe(true);
    expect(answerTo(asked, "decide-change", { amount: askedFor })).toBe("accepted");
    expect(answerTo(asked, "decide-change", { amount: minus(askedFor, ore(1)) })).toBe(
      "below-used",
    );
    const paid = made(made(asked, "certify-requisition"), "certify-requisition");
    expect(answerTo(paid, "decide-change", { amount: minus(askedFor, ore(1)) })).toBe("below-used");
  });

  it("of a large case's scope or time alone is the city director's, whatever the grant", () => {
    const large = aCase().granted(mnkr(8)).inStage("under-way").build();
    expect(answerTo(large, "decide-change")).toBe("accepted");
    expect(answerTo(large, "decide-change", { amount: mnkr(7) })).toBe("accepted");
    expect(answerTo(large, "decide-change", { amount: mnkr(8.1) })).toBe("above-delegation");
  });

  it("of time moves the due date with it", () => {
    const changed = made(going, "decide-change");
    expect(caseOf(changed)).toMatchObject({ due: "2028-09-28", grant: { to: "2028-09-28" } });
    const to = grantOf(going)?.from ?? going.today;
    expect(answerTo(going, "decide-change", { to })).toBe("dates-out-of-order");
  });

  it("says what it changes", () => {
    const data = { presentedBy: "Sara Holm", reasons: "Ingenting ändras." };
    const empty = tryCommand(going, { act: "decide-change", data });
    expect(empty).toMatchObject({ refusal: { code: "invalid-input" } });
  });
});

describe("unused grant", () => {
  it("is carried over or given back once for each year", () => {
    const carried = made(going, "carry-over-grant", { year: 2026 });
    expect(caseOf(carried).yearEnds).toEqual([
      { year: 2026, handling: "carried-over", amount: mnkr(4.5) },
    ]);
    expect(carried.balances).toEqual(going.balances);
    expect(answerTo(carried, "release-grant", { year: 2026 })).toBe("already-done");
    expect(answerTo(carried, "carry-over-grant", { year: 2026 })).toBe("already-done");
    expect(answerTo(carried, "carry-over-grant", { year: 2027 })).toBe("dates-out-of-order");
  });

  it("given back is free again, but never what has been asked for", () => {
    const released = made(asked, "release-grant", { year: 2026, amount: kronor(500_000) });
    expect(grantOf(released)).toMatchObject({
      released: kronor(500_000),
      reserved: mnkr(4),
      amount: mnkr(4.5),
    });
    expect(released.balances.free).toBe(plus(asked.balances.free, kronor(500_000)));
    const left = minus(mnkr(4.5), askedFor);
    expect(answerTo(asked, "release-grant", { amount: left })).toBe("accepted");
    expect(answerTo(asked, "release-grant", { amount: plus(left, ore(1)) })).toBe("above-reserved");
  });
});

describe("reports", () => {
  it("are three a year, and one in the small tier, within the granted time", () => {
    const small = aCase().granted(mnkr(2)).inStage("under-way").build();
    expect(answerTo(going, "submit-report", { period: "2026-T2" })).toBe("accepted");
    expect(answerTo(small, "submit-report", { period: "2026-T2" })).toBe("unknown-object");
    expect(answerTo(small, "submit-report", { period: "2026-YE" })).toBe("accepted");
    expect(answerTo(going, "submit-report", { period: "2026-T1" })).toBe("unknown-object");
    expect(answerTo(going, "submit-report", { period: "2028-T2" })).toBe("unknown-object");
  });

  it("are submitted once and received once, by the city director", () => {
    const submitted = made(going, "submit-report");
    expect(answerTo(submitted, "submit-report", { period: "2026-T2" })).toBe("already-done");
    expect(answerTo(going, "receive-report", { period: "2026-T2" })).toBe("unknown-object");
    const received = made(submitted, "receive-report");
    expect(caseOf(received).documents.at(-1)?.kind).toBe("progress-report");
    expect(answerTo(received, "receive-report", { period: "2026-T2" })).toBe("already-done");
  });

  it("are all received before the measure is finished", () => {
    const late = later(made(going, "submit-report"), 90);
    expect(answerTo(late, "finish-implementation")).toBe("open-reports");
    expect(answerTo(made(late, "receive-report"), "finish-implementation")).toBe("accepted");
  });
});

describe("the end of the implementation", () => {
  it("is no later than today and after the start", () => {
    const finished = addDays(going.today, 1);
    expect(answerTo(going, "finish-implementation", { finished })).toBe("dates-out-of-order");
    const early = calendarDate("2026-06-30");
    expect(answerTo(going, "finish-implementation", { finished: early })).toBe(
      "dates-out-of-order",
    );
    expect(caseOf(made(going, "finish-implementation"))).toMatchObject({
      stage: "evaluating",
      finished: { on: going.today, early: false },
      grant: { reserved: mnkr(4.5) },
    });
  });

  it("before its time gives back what is not used, and is still evaluated", () => {
    const paid = made(made(asked, "certify-requisition"), "certify-requisition");
    const stopped = made(paid, "stop-early");
    expect(caseOf(stopped)).toMatchObject({
      stage: "evaluating",
      finished: { early: true },
      grant: { reserved: 0, used: askedFor, released: minus(mnkr(4.5), askedFor) },
    });
    expect(stopped.balances).toMatchObject({ reserved: 0, used: askedFor });
    expect(caseOf(stopped).documents.at(-1)?.kind).toBe("change-or-stop-decision");
  });
});
