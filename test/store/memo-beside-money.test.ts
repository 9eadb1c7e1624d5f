import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comingOf } from "#functions/domain/fund/coming.ts";
import { memoChange, memoOf } from "#functions/domain/fund/memo-of-case.ts";
import { changeOf } from "#functions/domain/ledger.ts";
import type { ActName } from "#functions/process/acts.ts";
import * as keys from "#functions/store/keys.ts";
import { aCase, caseOf, later, tryAct, type World, worked } from "#test/support/a-case.ts";
import { partsOfLast } from "./commits.ts";

const planned = aCase().inStage("repaying").on("2030-02-20");
const reported = planned.did("report-actuals").did("report-actuals");
const certified = reported.did("certify-actuals").did("certify-actuals");
const adopted = certified.did("adopt-actuals");
const starts = [
  aCase().inStage("decision-preparation"),
  aCase().inStage("under-way").later(200),
  aCase().inStage("under-way").later(200).did("requisition"),
  aCase().inStage("repayment-decision"),
  planned,
  certified,
  adopted.on("2032-02-01"),
  adopted.on("2032-02-01").did("exempt-part"),
  adopted.did("report-correction").did("certify-correction"),
].map((story) => story.build());

/** Acts that move money, that change what is planned or exempted, or that take either back. */
const acts = [
  "approve",
  "certify-requisition",
  "release-grant",
  "stop-early",
  "decide-plan",
  "decide-adjustment",
  "report-actuals",
  "certify-actuals",
  "adopt-actuals",
  "exempt-part",
  "reopen-exemption",
  "exempt-remainder",
  "reopen-repayment",
  "report-correction",
  "certify-correction",
  "adopt-correction",
  "reverse-act",
] as const satisfies readonly ActName[];

/** What the act's transaction writes of the fund's own, by the kind of item. */
function writtenBy(before: World, after: World) {
  const written = partsOfLast(before, after).flatMap(({ item: { Put, Update, Delete } }) => {
    const key = Put?.Item ?? Update?.Key ?? Delete?.Key ?? {};
    const values = Update?.ExpressionAttributeValues;
    return key["pk"] === keys.fundKey("stockholm") ? [{ sk: String(key["sk"]), values }] : [];
  });
  const of = (sort: string) => written.filter(({ sk }) => sk === sort || sk.startsWith(`${sort}#`));
  return {
    money: [...of(keys.fundSort), ...of("ENTRY")],
    balances: of(keys.fundSort)[0]?.values,
    memo: of(keys.memoSort),
    outlook: of("OUTLOOK"),
  };
}

function expectApart(before: World, after: World): void {
  const written = writtenBy(before, after);
  const [from, to] = [caseOf(before), caseOf(after)];
  const movements = after.events.at(-1)?.facts.movements ?? [];
  expect(written.money).toHaveLength(movements.length > 0 ? 2 : 0);
  if (movements.length > 0) {
    const { free, reserved, used, returned } = changeOf(movements);
    const added = { ":free": free, ":reserved": reserved, ":used": used, ":returned": returned };
    expect(written.balances).toMatchObject(added);
  }
  expect(written.memo).toHaveLength(memoChange(from, to) ? 2 : 0);
  const follows = JSON.stringify(comingOf(from)) !== JSON.stringify(comingOf(to));
  expect(written.outlook).toHaveLength(follows ? 1 : 0);
}

describe("what an act changes beside the money", () => {
  const attempt = fc.record({
    act: fc.constantFrom(...acts),
    days: fc.constantFrom(0, 0, 1, 30, 400),
  });

  it("is written apart from it: neither touches the other, and neither is forgotten", () => {
    const made = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(attempt, { minLength: 1, maxLength: 8 }),
        (start, attempts) => {
          let world: World = start;
          for (const { act, days } of attempts) {
            const before = later(world, days);
            const after = tryAct(before, act);
            if (!after.ok) continue;
            expectApart(before, after.value);
            const { planned: left, exempted } = memoOf(caseOf(after.value));
            expect(left).toBeGreaterThanOrEqual(0);
            expect(exempted).toBeGreaterThanOrEqual(0);
            made.add(act);
            world = worked(after.value);
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(acts.filter((act) => !made.has(act))).toEqual([]);
  });
});
