import type { Item } from "dynalite/db/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { calendarDate } from "#functions/domain/dates.ts";
import { share } from "#functions/domain/fraction.ts";
import { mnkr } from "#functions/domain/money.ts";
import { actNames } from "#functions/process/acts.ts";
import { openFund } from "#functions/store/capital.ts";
import { loadCase, verifyCase } from "#functions/store/case-records.ts";
import type { FundTable } from "#functions/store/table.ts";
import { itemSize } from "#infra/local/dynamodb/item-size.ts";
import { aCase, answerTo, caseOf, later, made, tryAct, type World } from "#test/support/a-case.ts";
import { type ATable, aTable } from "./a-table.ts";
import { committed, lastCommitted, nowhere, type Place, partsOfLast } from "./commits.ts";
import { aLargeCase, policyOfForty, repaymentYears, yearAdopted } from "./large-case.ts";

const writing = { text: 2000, comment: 500 };
const [firstYear = 0, ...laterYears] = repaymentYears;
const kilobyte = 1024;
const most = { items: 100, itemBytes: 400 * kilobyte, requestBytes: 4 * kilobyte * kilobyte };

const isItem = (value: unknown): value is Item => typeof value === "object" && value !== null;
const transaction = z.object({
  TransactItems: z.array(z.object({ Put: z.object({ Item: z.custom<Item>(isItem) }).optional() })),
});

type Figures = { items: number; itemBytes: number; requestBytes: number };

/** The largest of all transactions that went over the wire: items, bytes of an item, of a request. */
function largestSent(table: ATable): Figures {
  const figures: Figures = { items: 0, itemBytes: 0, requestBytes: 0 };
  for (const { command, body } of table.sent()) {
    if (command !== "TransactWriteItemsCommand") continue;
    const items = transaction.parse(JSON.parse(body)).TransactItems;
    const sizes = items.map(({ Put }) => (Put ? itemSize(Put.Item) : 0));
    figures.items = Math.max(figures.items, items.length);
    figures.itemBytes = Math.max(figures.itemBytes, ...sizes);
    figures.requestBytes = Math.max(figures.requestBytes, Buffer.byteLength(body));
  }
  return figures;
}

function expectToFit(what: string, table: ATable): void {
  const { items, itemBytes, requestBytes } = largestSent(table);
  console.log(
    `${what}: at most ${items} items, ${Math.ceil(itemBytes / kilobyte)} KB an item, ${Math.ceil(requestBytes / kilobyte)} KB a request`,
  );
  expect(items).toBeGreaterThan(0);
  expect(items).toBeLessThanOrEqual(most.items);
  expect(itemBytes).toBeLessThan(most.itemBytes);
  expect(requestBytes).toBeLessThan(most.requestBytes);
}

describe("a case of forty boards for fifteen years", () => {
  let table: ATable;
  let fund: FundTable;
  let world: World;
  let lateYear: World;
  let place: Place;

  beforeAll(async () => {
    table = await aTable();
    fund = table.of("stockholm");
    await openFund(fund, {
      amount: mnkr(300),
      date: calendarDate("2015-01-01"),
      reference: "Årsredovisning 2014",
    });
    world = aLargeCase(writing).inStage("repaying").build();
  });
  afterAll(() => table.close());

  async function expectStored(): Promise<void> {
    expect((await loadCase(fund, caseOf(world).id))?.case).toEqual(world.case);
  }

  it("is committed act by act from the idea to the plan, and its chain holds", async () => {
    place = await committed(fund, world, nowhere);
    await expectStored();
    expect(await verifyCase(fund, caseOf(world).id)).toMatchObject({ holds: true });
    expectToFit(`${world.events.length} acts to the plan`, table);
  });

  it("fits when its first year is adopted and when its last one is, and until it is closed", async () => {
    world = yearAdopted(world, firstYear, writing);
    place = await lastCommitted(fund, world, place, 10);
    await expectStored();
    expectToFit(`the first year, event ${world.events.length}`, table);

    lateYear = laterYears
      .slice(0, -1)
      .reduce((now, year) => yearAdopted(now, year, writing), world);
    const repaid = yearAdopted(lateYear, laterYears.at(-1) ?? 0, writing);
    const finished = made(later(repaid, 14), "finish-repayment");
    world = made(later(made(later(finished, 14), "reconcile-case"), 14), "close-case");
    await lastCommitted(fund, world, place, 20);
    await expectStored();
    expectToFit(`the last year and the closing, event ${world.events.length}`, table);
  });

  it("takes every act, also when every board is awaited at once", () => {
    const counts = crowded(lateYear).flatMap((from) =>
      actNames.flatMap((act) => {
        const after = tryAct(from, act, act === "correct-clerically" ? newTitle(from) : {});
        return after.ok ? [{ act, items: partsOfLast(from, after.value).length }] : [];
      }),
    );
    const worst = counts.reduce((a, b) => (a.items < b.items ? b : a));
    console.log(`${counts.length} acts tried, at most ${worst.items} items: ${worst.act}`);
    expect(counts.length).toBeGreaterThan(20);
    expect(worst.items).toBeLessThanOrEqual(most.items);
  });
});

describe("a case of more boards than forty", () => {
  const names = Array.from({ length: 41 }, (_, i) => ({
    id: `namnd-${i + 1}`,
    name: `Nämnd ${i + 1}`,
    kind: "specialist" as const,
  }));
  const ids = names.map(({ id }) => id);
  const policy = { ...policyOfForty, boards: names };
  const idea = { leadBoard: "namnd-1", cooperatingBoards: ids.slice(1, 21) };

  it("is refused as an idea, and when its application adds a board too many", () => {
    const story = aCase()
      .under(policy)
      .saying("submit-idea", { ...idea, savingBoards: ids.slice(20, 40) });
    expect(() =>
      aCase()
        .under(policy)
        .saying("submit-idea", { ...idea, savingBoards: ids.slice(20) })
        .build(),
    ).toThrow("too-many-boards");
    const writing = story.inStage("application-writing").build();
    const split = [{ board: "namnd-41", share: share("1") }];
    expect(answerTo(writing, "submit-application", { costLines: [], split })).toBe(
      "too-many-boards",
    );
    expect(
      answerTo(writing, "submit-application", {
        costLines: [],
        split: [{ board: "namnd-40", share: share("1") }],
      }),
    ).toBe("accepted");
  });
});

/** A title of other words than it had, which every open task shows. */
function newTitle(from: World) {
  return {
    field: "title" as const,
    wrong: caseOf(from).title,
    right: "Tolv andra ord för samma sak fast längre med fler nya begynnelser och betydelser",
  };
}

/** The stages in which most is awaited, with everything that can be awaited in them. */
function crowded(lateYear: World): readonly World[] {
  const stopped = { cause: "States.Timeout", state: "Issue the document" };
  const examined = aLargeCase(writing)
    .inStage("application-examination")
    .did("refer-to-boards")
    .did("call-coordinator", stopped);
  const repaying = aLargeCase(writing).inStage("repaying").did("call-coordinator", stopped);
  return [
    examined.build(),
    examined.did("request-completion").build(),
    repaying.build(),
    made(lateYear, "call-coordinator", stopped),
  ];
}
