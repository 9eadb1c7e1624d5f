import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import { loadCase } from "#functions/store/case-records.ts";
import { caseKey, stateSort } from "#functions/store/keys.ts";
import { largestPart, packed, unpacked } from "#functions/store/packed-state.ts";
import type { FundTable } from "#functions/store/table.ts";
import { commitWhole } from "#functions/store/transaction.ts";
import { aCase } from "#test/support/a-case.ts";
import { type ATable, aTable } from "./a-table.ts";
import { nowhere, partsOf } from "./commits.ts";
import { proseFrom } from "./prose.ts";

const { case: small, events, policy } = aCase().build();

function openingOf([opening]: readonly CaseEvent[]): CaseEvent {
  if (!opening) throw new Error("No idea was submitted");
  return opening;
}
const opening = openingOf(events);

/** The case as it would be with so many characters written in it. */
const withText = (characters: number): Case => ({ ...small, completion: proseFrom(1)(characters) });
const large = withText(2_000_000);

describe("a case as it lies packed", () => {
  let table: ATable;
  let fund: FundTable;
  beforeAll(async () => {
    table = await aTable();
    fund = table.of("stockholm");
  });
  afterAll(() => table.close());

  const pk = caseKey("stockholm", small.id);
  const stored = async () => (await loadCase(fund, small.id))?.case;

  /** Commits the case as it stands, over what was there. */
  async function commit(c: Case, place = nowhere): Promise<void> {
    const parts = partsOf("stockholm", policy, place, { ...opening, seq: c.seq }, c);
    expect(await commitWhole(fund, parts)).toBe("committed");
  }

  it("is one part as a rule, and as many as it takes when it has grown", () => {
    expect(packed(small)).toHaveLength(1);
    const parts = packed(large);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.length <= largestPart)).toBe(true);
    expect(unpacked(parts)).toEqual(large);
  });

  it("is read whole when it has grown, and when it has shrunk again", async () => {
    await commit(large);
    expect(await stored()).toEqual(large);
    const shrunk = { ...small, seq: large.seq + 1 };
    await commit(shrunk, { case: large, head: nowhere.head });
    expect(await stored()).toEqual(shrunk);
  });

  it("is read again when a commit came between its parts, and never as a mixture", async () => {
    const now = await stored();
    if (!now) throw new Error("The case is lost");
    const part = (seq: number) =>
      fund.db.send(
        new PutCommand({
          TableName: fund.name,
          Item: { pk, sk: stateSort(1), seq, bytes: packed({ ...now, seq })[0] },
        }),
      );
    await part(now.seq + 1);
    await expect(stored()).rejects.toThrow("at each of 10 readings");
    const reading = stored();
    await part(now.seq);
    expect(await reading).toEqual(now);
  });
});
