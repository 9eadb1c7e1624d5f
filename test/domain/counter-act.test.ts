import { describe, expect, it } from "vitest";
import { fold } from "#functions/domain/fold.ts";
import { isBalanced } from "#functions/domain/ledger.ts";
import { minus, mnkr, ore } from "#functions/domain/money.ts";
import type { ActName } from "#functions/process/acts.ts";
import { actNames, actRow } from "#functions/process/acts.ts";
import type { OpenStage } from "#functions/process/stages.ts";
import { aCase, answerTo, caseOf, later, made, type World } from "#test/support/a-case.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const reversedNow = (world: World) => made(later(world, 1), "reverse-act");

/** What a counter-act restores: everything but what counts on, or cannot be undone. */
function restorable(world: World) {
  const { seq, revision, lastAct, visit, documents, ...rest } = caseOf(world);
  return rest;
}

const paid = (world: World) =>
  made(made(made(later(world, 70), "requisition"), "certify-requisition"), "certify-requisition");
const certified = (world: World) =>
  (["report-actuals", "report-actuals", "certify-actuals", "certify-actuals"] as const).reduce(
    (now, act) => made(now, act),
    later(world, 600),
  );

const moneyMovers: readonly (readonly [ActName, OpenStage, (world: World) => World])[] = [
  ["approve", "decision-preparation", (world) => world],
  [
    "certify-requisition",
    "under-way",
    (world) => made(made(world, "requisition"), "certify-requisition"),
  ],
  [
    "decide-change",
    "under-way",
    (world) => ({ ...world, changes: { "decide-change": { amount: mnkr(5) } } }),
  ],
  ["stop-early", "under-way", paid],
  ["release-grant", "under-way", (world) => world],
  ["decide-plan", "repayment-decision", (world) => world],
  ["adopt-actuals", "repaying", certified],
];

describe("a counter-act", () => {
  it.each(moneyMovers)(
    "takes %s back: the case and the money are as before",
    (act, stage, ready) => {
      const before = ready(aCase().inStage(stage).build());
      const mistaken = made(before, act);
      expect(mistaken.balances).not.toEqual(before.balances);
      const after = reversedNow(mistaken);
      expect(restorable(after)).toEqual(restorable(before));
      expect(after.balances).toEqual(before.balances);
      expect(isBalanced(after.balances)).toBe(true);
    },
  );

  it("erases nothing: events, numbers and revisions go on, and folding gives the same case", () => {
    const approved = made(aCase().inStage("decision-preparation").build(), "approve");
    const after = reversedNow(approved);
    expect(after.events.slice(0, approved.events.length)).toEqual(approved.events);
    expect(caseOf(after).seq).toBeGreaterThan(caseOf(approved).seq);
    expect(caseOf(after).revision).toBe(caseOf(approved).revision + 1);
    expect(fold(after.events)).toEqual(after.case);
  });

  it("marks the act's documents as withdrawn, and no number is used again", () => {
    const approved = made(aCase().inStage("decision-preparation").build(), "approve");
    const after = reversedNow(approved);
    const withdrawn = caseOf(after).documents.at(-1);
    expect(withdrawn).toMatchObject({
      kind: "delegated-decision",
      withdrawnBy: after.events.findLast((e) => e.act === "reverse-act")?.seq,
      issued: { bytes: 20_480 },
    });
    const again = caseOf(made(after, "approve")).documents;
    expect(again.map(({ document }) => document)).toEqual(again.map((_, i) => i + 1));
  });

  it("starts a new visit where the step changes back", () => {
    const approved = made(aCase().inStage("decision-preparation").build(), "approve");
    expect(caseOf(reversedNow(approved)).visit).toBe(caseOf(approved).visit + 1);
  });

  it("is refused when another act has followed, and for any but the last act", () => {
    const idea = aCase().inStage("application-writing").build();
    const approval = idea.case.lastAct.seq;
    expect(answerTo(idea, "reverse-act", { event: approval })).toBe("accepted");
    expect(answerTo(idea, "reverse-act", { event: 1 })).toBe("not-reversible");
    const advised = made(idea, "record-advice");
    expect(answerTo(advised, "reverse-act", { event: approval })).toBe("not-reversible");
  });

  it("is refused for its own kind: a counter-act is not taken back", () => {
    const after = reversedNow(made(aCase().inStage("decision-preparation").build(), "approve"));
    expect(answerTo(after, "reverse-act")).toBe("not-reversible");
  });

  it("is refused for an act that ends the case, and for what others have said", () => {
    const never = actNames.filter((act) => actRow(act).to.join() === "closed");
    expect(never.length).toBeGreaterThan(2);
    expect(never.filter((act) => actRow(act).reversible)).toEqual([]);
    const submitted = aCase().inStage("application-examination").build();
    expect(answerTo(submitted, "reverse-act")).toBe("not-reversible");
  });

  it("is refused when the fund no longer has the money that it would take back", () => {
    const back = yearAdopted(aCase().inStage("repaying").build(), 2029);
    const poor = {
      ...back,
      balances: { ...back.balances, free: minus(back.balances.returned, ore(1)) },
    };
    expect(answerTo(poor, "reverse-act")).toBe("free-capital-exceeded");
    expect(answerTo(back, "reverse-act")).toBe("accepted");
  });

  it("leaves reminders sent, which cannot be unsent", () => {
    const prepared = aCase().inStage("decision-preparation").build();
    const reminded = made(made(prepared, "approve"), "send-reminder");
    expect(caseOf(reversedNow(reminded)).reminders).toEqual(caseOf(reminded).reminders);
    expect(caseOf(reminded).reminders).toHaveLength(1);
  });
});

describe("a clerical correction", () => {
  const world = aCase().inStage("under-way").build();
  const correction = {
    field: "title" as const,
    wrong: world.case.title,
    right: "Skolnärvaro i Järva: tidigt stöd till barn och familjer",
  };

  it("puts the right words in the case and keeps the wrong ones in the event", () => {
    const corrected = made(world, "correct-clerically", correction);
    expect(caseOf(corrected)).toMatchObject({
      title: correction.right,
      idea: { title: correction.right },
    });
    expect(corrected.events.at(-1)?.data).toMatchObject(correction);
  });

  it("corrects what stands there, in an event that exists", () => {
    expect(answerTo(world, "correct-clerically", { ...correction, wrong: "Annan titel" })).toBe(
      "sums-differ",
    );
    expect(answerTo(world, "correct-clerically", { event: world.case.seq + 1 })).toBe(
      "unknown-object",
    );
  });

  it("gives an e-mail address where one belongs", () => {
    const email = { field: "contactEmail" as const, wrong: world.case.contactEmail };
    expect(answerTo(world, "correct-clerically", { ...email, right: "Maria Lindgren" })).toBe(
      "invalid-input",
    );
    expect(answerTo(world, "correct-clerically", { ...email, right: "maria@stad.example" })).toBe(
      "accepted",
    );
  });

  it("of anything else is noted, and changes no decision", () => {
    const noted = made(world, "correct-clerically", {
      field: "other",
      wrong: "stot",
      right: "stöd",
    });
    const { seq: _, lastAct: __, ...after } = caseOf(noted);
    const { seq: ___, lastAct: ____, ...before } = world.case;
    expect(after).toEqual(before);
  });
});
