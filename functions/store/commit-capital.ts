import type { CapitalEntry } from "#functions/domain/fund/capital.ts";
import { capitalParts } from "./capital-parts.ts";
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
const ends = ["committed", "conflict", "command", "fund"] as const;
export type CapitalCommitted = (typeof ends)[number];

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
  const end = ends.find((each) => each === answer);
  if (end) return end;
  throw new Error(`A change of capital was stopped by ${answer}, which it does not touch`);
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
