import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ulid } from "ulid";
import { commitAct } from "#functions/acts/commit-act.ts";
import type { Case, DocumentRef } from "#functions/domain/case.ts";
import { instant } from "#functions/domain/dates.ts";
import type { Command } from "#functions/domain/events.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { mnkr } from "#functions/domain/money.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { stepOf } from "#functions/process/stages.ts";
import { loadCase } from "#functions/store/case-records.ts";
import { loadRun } from "#functions/store/runs.ts";
import type { ActInput } from "#functions/visit/input.ts";
import { startEmbeddedCloud } from "#infra/local/embedded-cloud.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { performerOf } from "#test/support/samples-performers.ts";

const fundId = "stockholm";

/**
 * An embedded fund whose workflow is not woken by the acts, so that a test itself stands at the
 * point between an act and its document.
 */
export async function aQuietFund() {
  const folder = await mkdtemp(join(tmpdir(), "documents-"));
  const cloud = await startEmbeddedCloud({
    folder,
    clock: { mode: "standing still", start: instant("2026-03-02T09:00:00Z") },
    siteUrl: "http://127.0.0.1:8080",
  });
  const { runtime } = cloud;
  const table = runtime.table(fundId);

  async function caseOf(id: string): Promise<Case> {
    const stored = await loadCase(table, id);
    if (!stored) throw new Error(`No case ${id}`);
    return stored.case;
  }

  async function made(before: Case | undefined, command: Command): Promise<Case> {
    const answer = await commitAct(runtime, table, {
      commandId: ulid(),
      caseId: before?.id,
      actor: performerOf(command, before),
      command,
      seen: before?.revision ?? 0,
    });
    if (answer.ok === true) return answer.value.case;
    throw new Error(answer.ok ? "superseded" : `${command.act}: ${answer.refusal.message}`);
  }

  return {
    runtime,
    clock: cloud.clock,
    table,
    caseOf,
    /** Commits the act with the sample's data, changed as given. */
    did<A extends PersonActName>(
      before: Case | undefined,
      act: A,
      change: Partial<FormOf<A>> = {},
    ) {
      const at = { today: runtime.clock.today(), amount: mnkr(4.5), case: before };
      return made(before, sampleCommand(act, at, change));
    },
    /** What the workflow tells the state that issues the documents of the last act. */
    async visitOf(c: Case): Promise<ActInput> {
      const run = await loadRun(table, c.id);
      if (!run) throw new Error(`Case ${c.number} has no run`);
      const { generation } = run;
      const eventSeq = c.lastAct.seq;
      return { fundId, caseId: c.id, step: stepOf(c.stage), visit: c.visit, generation, eventSeq };
    },
    async close() {
      await cloud.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The document of the case with that number; throws where there is none. */
export function documentOf(c: Case, number: number): DocumentRef {
  const found = c.documents.find(({ document }) => document === number);
  if (!found) throw new Error(`Case ${c.number} has no document ${number}`);
  return found;
}
