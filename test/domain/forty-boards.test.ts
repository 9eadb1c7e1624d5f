import { describe, expect, it } from "vitest";
import type { Case } from "#functions/domain/case.ts";
import { evolve } from "#functions/domain/evolve.ts";
import { share } from "#functions/domain/fraction.ts";
import { mnkr } from "#functions/domain/money.ts";
import { type Policy, policySchema, termsOf } from "#functions/domain/policy.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import { chainStart, payloadOf } from "#functions/store/chain.ts";
import { commitParts } from "#functions/store/commit.ts";
import { aCase } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";
import { costAt, driverOf, yearsFrom } from "#test/support/samples-at.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const start = aCase().build();
const boards = yearsFrom(1, 40).map((n) => ({
  id: `nämnd-${n}`,
  name: `Nämnd ${n}`,
  kind: "specialist" as const,
}));
const [lead, ...saving] = boards.map(({ id }) => id);
const policy: Policy = policySchema.parse({
  ...start.policy,
  boards,
  repayment: { ...termsOf(start.policy), maximumYears: 15, minimumAmount: 0 },
});
const expected = yearsFrom(2029, 15).map((year) => ({
  year,
  driver: driverOf(year),
  cost: costAt(mnkr(12), year, 0.87),
}));

/** Every board of forty saves on a line of its own for fifteen years. */
function fortyBoards() {
  const application = samples["submit-application"](start);
  const costLines = application.costLines
    .slice(0, 1)
    .flatMap((line) =>
      boards.map(({ id }, i) => ({ ...line, id: `linje-${i + 1}`, board: id, expected })),
    );
  const lines = costLines.map(({ id, runningCost }) => ({
    costLine: id,
    comparison: "comparison-group" as const,
    attribution: share("0.6"),
    runningCost,
    driverConfirmed: true,
    assessment: "Minskningen syns i jämförelsen.",
    expected,
  }));
  const story = aCase()
    .under(policy)
    .saying("submit-idea", {
      leadBoard: lead ?? "",
      cooperatingBoards: saving,
      savingBoards: saving,
    })
    .saying("submit-application", { split: [], costLines })
    .saying("submit-evaluation", { lines })
    .inStage("repaying")
    .build();
  return yearAdopted(story, 2029);
}

describe("a case of forty boards over fifteen years", () => {
  const { events } = fortyBoards();

  it("fits each act in one transaction of at most a hundred parts", () => {
    const sizes: [string, number][] = [];
    let before: Case | undefined;
    for (const event of events) {
      const after = evolve(before, event);
      const parts = commitParts({
        table: "fund",
        fund: "stockholm",
        before,
        head: chainStart,
        event,
        after,
        policy,
        tasksBefore: before ? tasksOf(before, policy) : [],
        tasksAfter: tasksOf(after, policy),
        commandId: `command-${event.seq}`,
        requestHash: chainStart,
        salt: "salt",
        machineNow: "2026-03-02T09:30:00.000Z",
        ...(before ? {} : { registered: { year: 2026, number: 42 } }),
      });
      sizes.push([event.act, parts.length]);
      before = after;
    }
    expect(sizes.filter(([, parts]) => parts > 100)).toEqual([]);
    expect(Math.max(...sizes.map(([, parts]) => parts))).toBeGreaterThan(80);
  });

  it("fits each event in one item of at most 400 KB", () => {
    const bytes = events.map((event) => Buffer.byteLength(payloadOf(event, "salt").text));
    expect(Math.max(...bytes)).toBeLessThan(400_000);
  });
});
