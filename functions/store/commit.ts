import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { boardsOf, type Case } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import type { Policy } from "#functions/domain/policy.ts";
import type { Task } from "#functions/domain/tasks.ts";
import { isMachineAct } from "#functions/process/acts.ts";
import { stepOf } from "#functions/process/stages.ts";
import { linkOf, payloadOf } from "./chain.ts";
import * as keys from "./keys.ts";
import { memoParts, moneyParts, outlookParts } from "./money-parts.ts";
import { packed } from "./packed-state.ts";
import { traceParts } from "./trace-parts.ts";
import { titleWords } from "./words.ts";

type Item = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** What guards a part of the transaction: its failing is a business answer of its own. */
export type Guard = "case" | "command" | "fund" | "run" | "register" | "claims" | "unguarded";
export type Part = { readonly guard: Guard; readonly item: Item };

/** One act, ready to be committed whole or not at all. */
export type Commit = {
  readonly table: string;
  readonly fund: string;
  readonly before: Case | undefined;
  /** The chain's head before the event. */
  readonly head: string;
  readonly event: CaseEvent;
  readonly after: Case;
  /** The policy that the act was decided under. */
  readonly policy: Policy;
  readonly tasksBefore: readonly Task[];
  readonly tasksAfter: readonly Task[];
  readonly commandId: string;
  /** SHA-256 of what was asked: the same command with other content is refused. */
  readonly requestHash: string;
  readonly salt: string;
  /** Machine time, never virtual. */
  readonly machineNow: string;
  /** On the act that opens a case: the registration number it takes, by year. */
  readonly registered?: { readonly year: number; readonly number: number };
  /** The workflow's generation, when the workflow itself commits. */
  readonly generation?: number;
};

/** Pure: the parts of the transaction, each with its guard. At most 100 (DynamoDB's limit). */
export function commitParts(commit: Commit): readonly Part[] {
  return [
    ...caseParts(commit),
    ...eventParts(commit),
    commandPart(commit),
    ...registerParts(commit),
    ...runParts(commit),
    ...moneyParts(commit),
    ...memoParts(commit),
    ...outlookParts(commit),
    ...traceParts(commit),
    ...taskParts(commit),
    ...listParts(commit),
    ...documentHashParts(commit),
  ];
}

function put(
  guard: Guard,
  commit: Commit,
  item: Record<string, unknown>,
  condition?: Condition,
): Part {
  return { guard, item: { Put: { TableName: commit.table, Item: item, ...condition } } };
}

type Condition = {
  ConditionExpression: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
};

const isNew: Condition = { ConditionExpression: "attribute_not_exists(pk)" };

const inCase = ({ fund, after }: Commit, sk: string) => ({ pk: keys.caseKey(fund, after.id), sk });

/** The case as lists show it, and beside it the whole, which no list should have to read. */
function caseParts(commit: Commit): readonly Part[] {
  const state = packed(commit.after);
  const stateParts = state.map((bytes, i) =>
    put("unguarded", commit, {
      ...inCase(commit, keys.stateSort(i + 1)),
      seq: commit.after.seq,
      bytes,
    }),
  );
  return [casePart(commit, state.length), ...stateParts];
}

function casePart(commit: Commit, parts: number): Part {
  const { fund, before, after, head, event, salt } = commit;
  const item = {
    ...inCase(commit, keys.caseSort),
    seq: after.seq,
    head: linkOf(event, payloadOf(event, salt), head).hash,
    number: after.number,
    title: after.title,
    stage: after.stage,
    leadBoard: after.leadBoard,
    opened: after.opened,
    ...(after.due === undefined ? {} : { due: after.due }),
    ...(after.outcome === undefined ? {} : { outcome: after.outcome }),
    amount: after.grant?.amount ?? after.application?.appliedAmount ?? after.idea.roughAmount,
    caseId: after.id,
    parts,
    listKey: keys.allCases(fund),
    listSort: after.number,
  };
  if (!before) return put("case", commit, item, isNew);
  return put("case", commit, item, {
    ConditionExpression: "#seq = :before",
    ExpressionAttributeNames: { "#seq": "seq" },
    ExpressionAttributeValues: { ":before": before.seq },
  });
}

function eventParts(commit: Commit): readonly Part[] {
  const { event, head, salt } = commit;
  const payload = payloadOf(event, salt);
  return [
    put("unguarded", commit, {
      ...inCase(commit, keys.eventSort(event.seq)),
      ...linkOf(event, payload, head),
    }),
    put("unguarded", commit, { ...inCase(commit, keys.payloadSort(event.seq)), ...payload }),
  ];
}

function commandPart(commit: Commit): Part {
  const item = {
    pk: keys.commandKey(commit.fund, commit.commandId),
    sk: keys.commandSort,
    caseId: commit.after.id,
    seq: commit.event.seq,
    requestHash: commit.requestHash,
  };
  return put("command", commit, item, isNew);
}

/** Registration numbers follow each other without a gap: the next one, or not at all. */
function registerParts({ table, fund, registered }: Commit): readonly Part[] {
  if (!registered) return [];
  const update = {
    TableName: table,
    Key: { pk: keys.fundKey(fund), sk: keys.registerSort(registered.year) },
    UpdateExpression: "SET #last = :number",
    ConditionExpression: registered.number === 1 ? "attribute_not_exists(pk)" : "#last = :before",
    ExpressionAttributeNames: { "#last": "last" },
    ExpressionAttributeValues: {
      ":number": registered.number,
      ...(registered.number === 1 ? {} : { ":before": registered.number - 1 }),
    },
  };
  return [{ guard: "register", item: { Update: update } }];
}

/** A person's act is marked as pending until the workflow has picked it up. A closed case has no run. */
function runParts(commit: Commit): readonly Part[] {
  const { before, after, event, fund, machineNow, generation } = commit;
  const run = { TableName: commit.table, Key: inCase(commit, keys.runSort) };
  if (isMachineAct(event.act)) {
    if (generation === undefined) return [];
    const check = {
      ...run,
      ConditionExpression: "generation = :generation",
      ExpressionAttributeValues: { ":generation": generation },
    };
    return [{ guard: "run", item: { ConditionCheck: check } }];
  }
  const pending = put("unguarded", commit, {
    ...inCase(commit, keys.pendingSort(event.seq)),
    caseId: after.id,
    seq: event.seq,
    act: event.act,
    pendingKey: keys.pendingOf(fund),
    pendingSort: `${machineNow}#${after.id}#${event.seq}`,
  });
  const hasRun = before !== undefined && (before.stage !== "closed" || after.stage === "closed");
  if (hasRun) {
    const add = {
      ...run,
      UpdateExpression: "ADD pending :one",
      ExpressionAttributeValues: { ":one": 1 },
    };
    return [pending, { guard: "unguarded", item: { Update: add } }];
  }
  return [
    pending,
    put("unguarded", commit, {
      ...inCase(commit, keys.runSort),
      caseId: after.id,
      step: stepOf(after.stage),
      visit: after.visit,
      generation: 0,
      pending: 1,
      pendingKey: keys.pendingOf(fund),
      pendingSort: `${machineNow}#${after.id}#RUN`,
    }),
  ];
}

/** Tasks that are new or changed are written, those that are done are removed. */
function taskParts(commit: Commit): readonly Part[] {
  const { table, after, fund, before } = commit;
  const known = new Map(commit.tasksBefore.map((task) => [task.id, JSON.stringify(task)]));
  const stillOpen = new Set(commit.tasksAfter.map((task) => task.id));
  const retitled = before?.title !== after.title;
  const changed = commit.tasksAfter.filter(
    (t) => retitled || known.get(t.id) !== JSON.stringify(t),
  );
  const done = commit.tasksBefore.filter((task) => !stillOpen.has(task.id));
  return [
    ...changed.map((task) =>
      put("unguarded", commit, {
        ...inCase(commit, keys.taskSort(task.id)),
        ...task,
        since: commit.event.date,
        caseId: after.id,
        number: after.number,
        caseTitle: after.title,
        leadBoard: after.leadBoard,
        worklistKey: keys.worklistOf(fund, task.role, task.board),
        worklistSort: `${task.due}#${after.number}#${task.id}`,
        listKey: keys.allTasks(fund),
        listSort: `${task.due}#${after.number}#${task.id}`,
      }),
    ),
    ...done.map(
      (task): Part => ({
        guard: "unguarded",
        item: { Delete: { TableName: table, Key: inCase(commit, keys.taskSort(task.id)) } },
      }),
    ),
  ];
}

/** The boards that see the case, and the words that find it. */
function listParts(commit: Commit): readonly Part[] {
  const { after, before, fund } = commit;
  const seenBefore = new Set(before ? boardsOf(before) : []);
  const boards = boardsOf(after).filter((board) => !seenBefore.has(board));
  const wordsBefore = new Set(before ? titleWords(before.number, before.title) : []);
  const words = titleWords(after.number, after.title).filter((word) => !wordsBefore.has(word));
  return [
    ...boards.map((board) =>
      put("unguarded", commit, {
        ...inCase(commit, keys.partySort(board)),
        caseId: after.id,
        number: after.number,
        listKey: keys.casesOfBoard(fund, board),
        listSort: after.number,
      }),
    ),
    ...words.map((word) =>
      put("unguarded", commit, {
        ...inCase(commit, keys.wordSort(word)),
        caseId: after.id,
        number: after.number,
        title: after.title,
        leadBoard: after.leadBoard,
        wordKey: keys.wordsOf(fund),
        wordSort: `${word}#${after.number}`,
      }),
    ),
  ];
}

/** A document is found by its bytes from the moment that it is registered. */
function documentHashParts(commit: Commit): readonly Part[] {
  const { event, fund, after } = commit;
  if (event.act !== "register-document") return [];
  const { sha256, document } = event.data;
  const key = { pk: keys.fundKey(fund), sk: keys.documentHashSort(sha256) };
  return [put("unguarded", commit, { ...key, caseId: after.id, document })];
}
