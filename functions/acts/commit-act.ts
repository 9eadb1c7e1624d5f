import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "#functions/domain/actor.ts";
import { isMoneyStopped } from "#functions/domain/appeal.ts";
import type { Case } from "#functions/domain/case.ts";
import { claimedTwice } from "#functions/domain/claims.ts";
import { type CalendarDate, yearOf } from "#functions/domain/dates.ts";
import { decide, type Question } from "#functions/domain/decide.ts";
import type { CaseEvent, Command } from "#functions/domain/events.ts";
import { evolve } from "#functions/domain/evolve.ts";
import { type Policy, registrationNumber, withSuccessors } from "#functions/domain/policy.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import { reverse } from "#functions/domain/reverse.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import type { Runtime } from "#functions/runtime.ts";
import { canonicalJson, sha256 } from "#functions/store/canonical.ts";
import { loadCase, loadHistory, type StoredCase } from "#functions/store/case-records.ts";
import { chainStart } from "#functions/store/chain.ts";
import { claimsPart, concernsClaims, loadClaims } from "#functions/store/claims.ts";
import { loadCommand } from "#functions/store/commands.ts";
import { type Commit, commitParts } from "#functions/store/commit.ts";
import { lastNumber, loadBalances } from "#functions/store/fund.ts";
import { policies, policyByVersion, policyInForce } from "#functions/store/policies.ts";
import type { FundTable } from "#functions/store/table.ts";
import { commitWhole } from "#functions/store/transaction.ts";

/** What is asked: by whom, in which case, with an id that makes it once. */
export type ActRequest = {
  readonly commandId: string;
  /** Undefined for the act that opens a case. */
  readonly caseId: string | undefined;
  readonly actor: Actor;
  readonly command: Command;
  readonly seen: Question["seen"];
  /** The workflow's generation, when the workflow itself asks. */
  readonly generation?: number;
};

export type ActMade = {
  readonly case: Case;
  readonly seq: number;
  /** The command had been carried out before: this is the first answer again. */
  readonly repeated: boolean;
};

export type ActAnswer = Result<ActMade, Refusal> | { readonly ok: "superseded" };

const attempts = 12;
/** Milliseconds; doubled at each attempt, with full jitter. */
const firstPause = 5;

/**
 * Makes one act: reads, decides, commits whole or not at all, and tries again when another commit
 * came between. The same command id gives the same answer.
 */
export async function commitAct(
  runtime: Runtime,
  table: FundTable,
  request: ActRequest,
): Promise<ActAnswer> {
  const requestHash = sha256(
    canonicalJson([request.caseId, request.actor.person, request.command]),
  );
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = await tryOnce(runtime, table, request, requestHash);
    if (answer !== "again") return answer;
    await pause(runtime.random() * firstPause * 2 ** attempt);
  }
  throw new Error(
    `The act ${request.command.act} in case ${request.caseId ?? "(new)"} met other commits ${attempts} times: try again`,
  );
}

async function tryOnce(
  runtime: Runtime,
  table: FundTable,
  request: ActRequest,
  requestHash: string,
): Promise<ActAnswer | "again"> {
  const before = request.caseId === undefined ? undefined : await loadCase(table, request.caseId);
  if (!before && request.caseId !== undefined) {
    return refused(refusal("unknown-case", "Ärendet finns inte."));
  }
  const now = runtime.clock.now();
  const today = runtime.clock.today();
  const policy = policyFor(table.fund, before?.case, today);
  const [balances, { opening, registered }] = await Promise.all([
    loadBalances(table),
    before ? known(before.case) : newCase(runtime, table, policy, today),
  ]);
  const question: Question = {
    actor: request.actor,
    policy,
    balances,
    now,
    seen: request.seen,
    opening,
  };
  const decided = await decideAndEvolve(table, before, request.command, question);
  if (!decided.ok) return (await repeatedAnswer(table, request, requestHash)) ?? decided;
  const { event, after } = decided.value;
  const claims = concernsClaims(before?.case, after) ? await loadClaims(table) : undefined;
  const twice = claims && claimedTwice(before?.case, after, claims.all);
  if (twice) return (await repeatedAnswer(table, request, requestHash)) ?? refused(twice);
  const commit: Commit = {
    table: table.name,
    fund: table.fund,
    before: before?.case,
    head: before?.head ?? chainStart,
    event,
    after,
    policy,
    tasksBefore: before ? tasksOf(before.case, policy) : [],
    tasksAfter: tasksOf(after, policy),
    commandId: request.commandId,
    requestHash,
    salt: runtime.newSalt(),
    machineNow: runtime.machineNow().toISOString(),
    ...(registered ? { registered } : {}),
    ...(request.generation === undefined ? {} : { generation: request.generation }),
  };
  const shared = claims ? [claimsPart(table, after, claims)] : [];
  switch (await commitWhole(table, [...commitParts(commit), ...shared])) {
    case "committed":
      return accepted({ case: after, seq: event.seq, repeated: false });
    case "command":
      return (await repeatedAnswer(table, request, requestHash)) ?? "again";
    case "fund":
      return refused(
        refusal("free-capital-exceeded", "Fondens fria medel räcker inte till beloppet."),
      );
    case "run":
      return { ok: "superseded" };
    case "case":
    case "register":
    case "claims":
    case "conflict":
      return "again";
  }
}

/**
 * Before the decision the policy in force counts, after it the one that the case was decided under.
 * A case whose decision was annulled is decided again, under the policy then in force.
 */
export function policyFor(
  fund: string,
  c: Case | undefined,
  today: CalendarDate,
  known = policies,
): Policy {
  const isDecided = c?.grant !== undefined && !isMoneyStopped(c);
  const policy = isDecided
    ? policyByVersion(c.policyVersion, known)
    : policyInForce(fund, today, known);
  return withSuccessors(policy, c?.successions);
}

/** A case's id and number, and the place in the register that a new one takes. */
type Opening = Pick<Question, "opening"> & Pick<Commit, "registered">;

function known({ id, number }: Case): Opening {
  return { opening: { id, number } };
}

async function newCase(
  runtime: Runtime,
  table: FundTable,
  policy: Policy,
  today: CalendarDate,
): Promise<Opening> {
  const year = yearOf(today);
  const next = (await lastNumber(table, year)) + 1;
  const number = registrationNumber(policy, year, next);
  return { opening: { id: runtime.newId(), number }, registered: { year, number: next } };
}

async function decideAndEvolve(
  table: FundTable,
  before: StoredCase | undefined,
  command: Command,
  question: Question,
): Promise<Result<{ readonly event: CaseEvent; readonly after: Case }, Refusal>> {
  if (before && command.act === "reverse-act") {
    return reverse(before.case, command, question, await loadHistory(table, before.case.id));
  }
  const decided = decide(before?.case, command, question);
  if (!decided.ok) return decided;
  return accepted({ event: decided.value, after: evolve(before?.case, decided.value) });
}

/** The first answer again when the same was asked; a refusal when the id was used for something else. */
async function repeatedAnswer(
  table: FundTable,
  request: ActRequest,
  requestHash: string,
): Promise<Result<ActMade, Refusal> | undefined> {
  const done = await loadCommand(table, request.commandId);
  if (!done) return undefined;
  if (done.requestHash !== requestHash) {
    return refused(
      refusal("command-reused", "Samma begäran har redan skickats med annat innehåll."),
    );
  }
  const stored = await loadCase(table, done.caseId);
  if (!stored) throw new Error(`Command ${request.commandId} made a case that is not there`);
  return accepted({ case: stored.case, seq: done.seq, repeated: true });
}
