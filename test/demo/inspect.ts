import type { Case } from "#functions/domain/case.ts";
import { type Balances, changeOf, isBalanced } from "#functions/domain/ledger.ts";
import { actRow, isMachineAct } from "#functions/process/acts.ts";
import { loadCase, loadHistory, verifyCase } from "#functions/store/case-records.ts";
import type { DocumentStore } from "#functions/store/document-store.ts";
import { allEntries, loadBalances } from "#functions/store/fund.ts";
import { listTasks } from "#functions/store/lists.ts";
import { loadNotices } from "#functions/store/notices.ts";
import type { FundTable } from "#functions/store/table.ts";
import type { EmbeddedCloud } from "#infra/local/embedded-cloud.ts";
import type { Played } from "./playing.ts";

export type InspectedCase = {
  /** The scenario's name. */
  readonly name: string;
  readonly case: Case;
};

export type Inspected = {
  readonly cases: readonly InspectedCase[];
  readonly balances: Balances;
  /** What is off, a sentence each. */
  readonly faults: readonly string[];
};

/** Goes through everything that the played scenarios left behind in the fund. */
export async function inspect(
  { runtime }: EmbeddedCloud,
  table: FundTable,
  played: Played,
): Promise<Inspected> {
  const cases: InspectedCase[] = [];
  const faults: string[] = [];
  for (const [name, id] of played.caseIds) {
    const stored = await loadCase(table, id);
    if (!stored) throw new Error(`Scenario ${name}: its case ${id} is not in the fund`);
    cases.push({ name, case: stored.case });
    const own = [
      ...caseFaults(stored.case),
      ...(await chainFaults(table, id)),
      ...(await documentFaults(table, runtime.documents, stored.case)),
      ...(await noticeFaults(table, stored.case)),
    ];
    faults.push(...own.map((fault) => `${name}: ${fault}`));
  }
  const balances = await loadBalances(table);
  return {
    cases,
    balances,
    faults: [...faults, ...(await ledgerFaults(table, balances)), ...(await waitingFaults(table))],
  };
}

function* caseFaults(c: Case): Generator<string> {
  if (c.stage !== "closed") yield `the case is not closed but in ${c.stage}`;
  if (c.attention) yield `the workflow stopped in ${c.attention.state}: ${c.attention.cause}`;
  if ((c.grant?.reserved ?? 0) !== 0) yield `${c.grant?.reserved} öre are still reserved`;
}

async function chainFaults(table: FundTable, id: string): Promise<readonly string[]> {
  const verification = await verifyCase(table, id);
  return verification.holds ? [] : [`the chain of events is broken at ${verification.brokenAt}`];
}

/** Every act by a person left the documents that the process table names, once, as registered. */
async function documentFaults(
  table: FundTable,
  store: DocumentStore,
  c: Case,
): Promise<readonly string[]> {
  const history = await loadHistory(table, c.id);
  const awaited = history
    .filter(({ act }) => !isMachineAct(act))
    .flatMap(({ seq, act }) => (actRow(act).documents ?? []).map((kind) => `${kind} of ${seq}`));
  const registered = c.documents.map(({ kind, event }) => `${kind} of ${event}`);
  const faults =
    awaited.join() === registered.join()
      ? []
      : [`documents awaited ${awaited.join(", ")}; registered ${registered.join(", ")}`];
  for (const { document, kind, issued } of c.documents) {
    const sha256 = issued && (await store.read(issued.key)).sha256;
    if (sha256 === undefined) faults.push(`document ${document} (${kind}) was never issued`);
    else if (sha256 !== issued?.sha256)
      faults.push(`document ${document} (${kind}) is not the one that was registered`);
  }
  return faults;
}

async function noticeFaults(table: FundTable, c: Case): Promise<readonly string[]> {
  const notices = await loadNotices(table, c.id);
  const unsent = notices.filter(({ sentAt }) => sentAt === undefined);
  const reminders = notices.filter(({ kind }) => reminderKinds.has(kind));
  return [
    ...unsent.map(({ subject, to }) => `the mail ”${subject}” to ${to} was never sent`),
    ...(reminders.length < c.reminders.length
      ? [`${c.reminders.length} reminders are recorded, ${reminders.length} were mailed`]
      : []),
  ];
}

const reminderKinds: ReadonlySet<string> = new Set(["before", "due", "overdue", "escalated"]);

async function ledgerFaults(table: FundTable, balances: Balances): Promise<readonly string[]> {
  const entries = await allEntries(table);
  const summed = changeOf(entries.flatMap(({ movements }) => movements));
  return [
    ...(isBalanced(balances) ? [] : ["the fund's accounts do not balance"]),
    ...(JSON.stringify(summed) === JSON.stringify(balances)
      ? []
      : [`entries sum to ${JSON.stringify(summed)}, balances are ${JSON.stringify(balances)}`]),
  ];
}

async function waitingFaults(table: FundTable): Promise<readonly string[]> {
  const { items } = await listTasks(table, { limit: 100 });
  return items.map(({ number, title, due }) => `${number} still waits: ${title}, due ${due}`);
}
