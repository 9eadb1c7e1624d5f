import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseEvent } from "#functions/domain/events.ts";
import { ore, plus } from "#functions/domain/money.ts";
import { momentsOf } from "#functions/domain/why/moment.ts";
import { traceOf } from "#functions/domain/why/trace.ts";
import { caseKey, traceSort } from "#functions/store/keys.ts";
import type { FundTable } from "#functions/store/table.ts";
import { traceParts, traceText } from "#functions/store/trace-parts.ts";
import { loadTrace, verifyTrace, verifyTraces } from "#functions/store/traces.ts";
import { commitWhole } from "#functions/store/transaction.ts";
import { type ATable, aTable } from "#test/store/a-table.ts";
import { aCase } from "#test/support/a-case.ts";
import { momentsIn } from "./stories.ts";

const world = aCase().inStage("repaying").build();
const [moment] = momentsIn(world);
const event = world.events.find(({ act }) => act === "decide-plan");
if (!moment || !event) throw new Error("No plan was decided");
const decided: CaseEvent = event;
const { policy, case: c } = world;

/** The events as they would be with another expectation in the evaluation. */
const others = world.events.map((each) =>
  each.act === "submit-evaluation"
    ? {
        ...each,
        data: {
          ...each.data,
          lines: each.data.lines.map((line) => ({
            ...line,
            expected: line.expected.map((e) =>
              e.year === 2031 ? { ...e, cost: plus(e.cost, ore(100)) } : e,
            ),
          })),
        },
      }
    : each,
);

describe("a stored trace", () => {
  let table: ATable;
  let fund: FundTable;
  beforeAll(async () => {
    table = await aTable();
    fund = table.of("stockholm");
    const commit = { table: fund.name, fund: fund.fund, event: decided, after: c, policy };
    const parts = traceParts(commit, 1000);
    expect(parts.length).toBeGreaterThan(3);
    expect(await commitWhole(fund, parts)).toBe("committed");
  });
  afterAll(() => table.close());

  it("is read whole from its parts, and is the same when worked out anew", async () => {
    const stored = await loadTrace(fund, c.id, decided.seq);
    expect(stored?.text).toBe(traceText(traceOf(moment)));
    expect(await verifyTraces(fund, c.id, [moment])).toEqual([
      { subject: "plan/1", recomputed: "same" },
    ]);
  });

  it("names the first figure that other events give otherwise", async () => {
    const stored = await loadTrace(fund, c.id, decided.seq);
    const [other] = momentsOf(others, () => policy);
    expect(stored && other && verifyTrace(stored, other)).toEqual({
      differs: "plan/1/2031/line/placeringar",
    });
  });

  it("is none of an event that settles nothing", async () => {
    expect(await loadTrace(fund, c.id, 1)).toBeUndefined();
  });

  it("is refused when a part of it is lost", async () => {
    const Key = { pk: caseKey("stockholm", c.id), sk: traceSort(decided.seq, 2) };
    await fund.db.send(new DeleteCommand({ TableName: fund.name, Key }));
    await expect(loadTrace(fund, c.id, decided.seq)).rejects.toThrow("is not what was committed");
  });
});
