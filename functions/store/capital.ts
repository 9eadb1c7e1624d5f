import type { CalendarDate } from "#functions/domain/dates.ts";
import type { CapitalEntry } from "#functions/domain/fund/capital.ts";
import { changeOf, postingsOf } from "#functions/domain/ledger.ts";
import { negated, noMoney, type Ore } from "#functions/domain/money.ts";
import type { Part } from "./commit.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";
import { commitWhole } from "./transaction.ts";

/** The command of a change of capital: once by its id, as every act. */
export type CapitalCommand = {
  readonly id: string;
  /** SHA-256 of what was asked: the same command with other content is refused. */
  readonly requestHash: string;
};

/** How the change ended; `fund` says that the balances have moved since they were read. */
export type CapitalCommitted = "committed" | "conflict" | "command" | "fund";

/** Writes the entry, the balances and the command in one transaction, or nothing. */
export async function commitCapital(
  table: FundTable,
  entry: CapitalEntry,
  command: CapitalCommand,
): Promise<CapitalCommitted> {
  const answer = await commitWhole(table, [
    ...capitalParts(table, entry, command.id),
    commandPart(table, entry, command),
  ]);
  if (answer === "case" || answer === "run" || answer === "register") {
    throw new Error(`A change of capital was stopped by ${answer}, which it does not touch`);
  }
  return answer;
}

/** A decision that sets the fund's capital aside: its reference and date. Öre. */
export type CapitalDecision = {
  readonly amount: Ore;
  readonly date: CalendarDate;
  readonly reference: string;
};

/** Opens the fund with its capital when it is installed, once; false when it was open already. */
export async function openFund(
  table: FundTable,
  { amount, date, reference }: CapitalDecision,
): Promise<boolean> {
  const movements = [{ kind: "set-aside" as const, amount }];
  const entry = { act: "set-aside" as const, date, reference, decided: date, movements };
  const answer = await commitWhole(table, capitalParts(table, entry, "opening"));
  if (answer === "committed" || answer === "fund") return answer === "committed";
  throw new Error(`The fund ${table.fund} could not be opened (${answer}): try again`);
}

function capitalParts(table: FundTable, entry: CapitalEntry, id: string): readonly Part[] {
  const item = {
    pk: keys.fundKey(table.fund),
    sk: keys.entrySort(entry.date, `capital-${id}`, 1),
    event: 1,
    ...entry,
    postings: entry.movements.flatMap(postingsOf),
  };
  return [
    { guard: "unguarded", item: { Put: { TableName: table.name, Item: item } } },
    entry.act === "set-aside" ? opening(table, entry) : changed(table, entry),
  ];
}

function opening(table: FundTable, { movements }: CapitalEntry): Part {
  const item = { pk: keys.fundKey(table.fund), sk: keys.fundSort, ...changeOf(movements) };
  return {
    guard: "fund",
    item: {
      Put: {
        TableName: table.name,
        Item: item,
        ConditionExpression: "attribute_not_exists(pk)",
      },
    },
  };
}

/** Free never goes below zero: a withdrawal and an approval cannot both take the same krona. */
function changed(table: FundTable, { movements }: CapitalEntry): Part {
  const change = changeOf(movements);
  return {
    guard: "fund",
    item: {
      Update: {
        TableName: table.name,
        Key: { pk: keys.fundKey(table.fund), sk: keys.fundSort },
        UpdateExpression: "ADD #capital :capital, #free :free",
        ConditionExpression: "attribute_exists(pk) AND #free >= :needed",
        ExpressionAttributeNames: { "#capital": "capital", "#free": "free" },
        ExpressionAttributeValues: {
          ":capital": change.capital,
          ":free": change.free,
          ":needed": change.free < 0 ? negated(change.free) : noMoney,
        },
      },
    },
  };
}

/** Shaped as a case's command, so that an id used for either is known to both. */
function commandPart(table: FundTable, { date }: CapitalEntry, command: CapitalCommand): Part {
  const item = {
    pk: keys.commandKey(table.fund, command.id),
    sk: keys.commandSort,
    caseId: "capital",
    seq: 1,
    requestHash: command.requestHash,
    date,
  };
  return {
    guard: "command",
    item: {
      Put: {
        TableName: table.name,
        Item: item,
        ConditionExpression: "attribute_not_exists(pk)",
      },
    },
  };
}
