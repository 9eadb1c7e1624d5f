import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "#functions/domain/actor.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { CapitalForm } from "#functions/domain/fund/capital.ts";
import { decideCapital } from "#functions/domain/fund/decide-capital.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import type { Runtime } from "#functions/runtime.ts";
import { canonicalJson, sha256 } from "#functions/store/canonical.ts";
import { loadCommand } from "#functions/store/commands.ts";
import { commitCapital } from "#functions/store/commit-capital.ts";
import { findBalances } from "#functions/store/fund.ts";
import type { FundTable } from "#functions/store/table.ts";

export type CapitalRequest = {
  readonly commandId: string;
  readonly actor: Actor;
  readonly form: CapitalForm;
};

export type CapitalChanged = {
  /** The day of the books. */
  readonly date: CalendarDate;
  /** The command had been carried out before: this is the first answer again. */
  readonly repeated: boolean;
};

const attempts = 12;
/** Milliseconds; doubled at each attempt, with full jitter. */
const firstPause = 5;

/**
 * Changes the fund's capital whole or not at all, and tries again when other money moved between.
 * The same command id gives the same answer; refusals as `decideCapital` and `command-reused`.
 */
export async function changeCapital(
  runtime: Runtime,
  table: FundTable,
  { commandId, actor, form }: CapitalRequest,
): Promise<Result<CapitalChanged, Refusal>> {
  const command = {
    id: commandId,
    requestHash: sha256(canonicalJson(["capital", actor.person, form])),
  };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const today = runtime.clock.today();
    const decided = decideCapital(form, { actor, balances: await findBalances(table), today });
    if (!decided.ok) return (await repeatedAnswer(table, command)) ?? decided;
    const answer = await commitCapital(table, decided.value, command);
    if (answer === "committed") return accepted({ date: today, repeated: false });
    const before = answer === "command" ? await repeatedAnswer(table, command) : undefined;
    if (before) return before;
    await pause(runtime.random() * firstPause * 2 ** attempt);
  }
  throw new Error(`The capital of ${table.fund} met other commits ${attempts} times: try again`);
}

async function repeatedAnswer(
  table: FundTable,
  { id, requestHash }: { readonly id: string; readonly requestHash: string },
): Promise<Result<CapitalChanged, Refusal> | undefined> {
  const done = await loadCommand(table, id);
  if (!done) return undefined;
  if (done.requestHash !== requestHash || done.date === undefined) {
    return refused(
      refusal("command-reused", "Samma begäran har redan skickats med annat innehåll."),
    );
  }
  return accepted({ date: done.date, repeated: true });
}
