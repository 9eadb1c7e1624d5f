import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#functions/domain/actor.ts";
import { evolve } from "#functions/domain/evolve.ts";
import type { Page } from "#functions/store/fund.ts";
import {
  findCases,
  listCases,
  listCasesOfBoard,
  listTasks,
  type Paging,
  worklist,
} from "#functions/store/lists.ts";
import type { FundTable } from "#functions/store/table.ts";
import { casesFor, searchFor } from "#functions/web/lists.ts";
import { aCase } from "#test/support/a-case.ts";
import { type ATable, aTable } from "./a-table.ts";
import { nowhere, partsOf } from "./commits.ts";

const sizes = [100, 5_000] as const;
const perPage = 30;
const perBatch = 25;

const { events, policy } = aCase().saying("submit-idea", { title: "Skolnärvaro" }).build();
const [idea] = events;
const board = "utbildning";
const applicant: Actor = {
  person: "sokande-utbildning",
  name: "Handläggaren",
  appointments: [{ role: "applicant", board }],
};

let table: ATable;
const fundOf = (size: number): FundTable => table.of(`fund-of-${size}`);

/** What lists are made of, as committed with an idea: a case of its own for each number. */
function itemsOf(fund: string, n: number): readonly object[] {
  if (!idea) throw new Error("No idea was submitted");
  const number = String(n).padStart(5, "0");
  const opened = { id: `01JQ7Z8W5N4M3K2J1H0G9${number}`, fund, number: `SIF 2026/${number}` };
  const event = { ...idea, facts: { ...idea.facts, opened } };
  return partsOf(fund, policy, nowhere, event, evolve(undefined, event)).flatMap(({ item }) => {
    const put = item.Put?.Item;
    return put && /^(CASE|TASK|PARTY|WORD)/.test(`${put["sk"]}`) ? [put] : [];
  });
}

async function filled(size: number): Promise<void> {
  const { db, name, fund } = fundOf(size);
  const items = Array.from({ length: size }, (_, n) => itemsOf(fund, n + 1)).flat();
  for (let i = 0; i < items.length; i += perBatch) {
    const RequestItems = {
      [name]: items.slice(i, i + perBatch).map((Item) => ({ PutRequest: { Item: { ...Item } } })),
    };
    await db.send(new BatchWriteCommand({ RequestItems }));
  }
}

type List = (fund: FundTable, paging: Paging) => Promise<Page<unknown>>;

async function own(fund: FundTable, paging: Paging): Promise<Page<unknown>> {
  const answer = await casesFor(fund, applicant, paging);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

const lists: readonly (readonly [string, List])[] = [
  ["all cases", listCases],
  ["a board's cases", (fund, paging) => listCasesOfBoard(fund, board, paging)],
  ["all that waits", listTasks],
  ["a role's worklist", (fund, paging) => worklist(fund, "council-secretary", undefined, paging)],
  ["a word's beginning", (fund, paging) => findCases(fund, "skol", paging)],
  ["the cases that a board's applicant sees", own],
  [
    "a search that loads what it finds",
    async (fund, { limit }) => ({ items: await searchFor(fund, applicant, "skol", limit) }),
  ],
];

/** What one page takes: requests, items that DynamoDB read, items given; and bytes are not counted twice. */
async function cost(list: List, size: number, from?: string) {
  table.sent();
  const started = performance.now();
  const { items, next } = await list(fundOf(size), { limit: perPage, from });
  const milliseconds = performance.now() - started;
  const sent = table.sent();
  const read = sent.reduce((sum, one) => sum + one.read, 0);
  return { requests: sent.length, read, given: items.length, next, milliseconds };
}

describe(`a page of ${perPage} costs the same in a fund of ${sizes.join(" and of ")} cases`, () => {
  beforeAll(async () => {
    table = await aTable();
    const started = Date.now();
    for (const size of sizes) await filled(size);
    console.log(`filled in ${Date.now() - started} ms`);
  }, 300_000);
  afterAll(() => table.close());

  it.each(lists)("%s", async (name, list) => {
    const [small, large] = sizes;
    const told: string[] = [];
    let places: readonly (string | undefined)[] = [undefined, undefined];
    for (const page of [1, 2]) {
      const few = await cost(list, small, places[0]);
      const many = await cost(list, large, places[1]);
      expect(few.given).toBe(perPage);
      expect({ ...many, next: "", milliseconds: 0 }).toEqual({ ...few, next: "", milliseconds: 0 });
      told.push(
        `page ${page}: ${many.requests} requests, ${many.read} items read, ${few.milliseconds.toFixed(1)} and ${many.milliseconds.toFixed(1)} ms`,
      );
      if (few.next === undefined) break;
      places = [few.next, many.next];
    }
    console.log(`${name}: ${told.join("; ")}`);
  });
});
