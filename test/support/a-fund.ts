import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ulid } from "ulid";
import { makeAnAct } from "#functions/acts/make-an-act.ts";
import type { Actor } from "#functions/domain/actor.ts";
import { boardsThatMustAgree, type Case } from "#functions/domain/case.ts";
import { type CalendarDate, calendarDate, instant, startOfDay } from "#functions/domain/dates.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { mnkr, type Ore } from "#functions/domain/money.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import type { Result } from "#functions/domain/result.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { loadCase } from "#functions/store/case-records.ts";
import type { FundTable } from "#functions/store/table.ts";
import { type EmbeddedCloud, startEmbeddedCloud } from "#infra/local/embedded-cloud.ts";
import { sampleCommand } from "./samples.ts";
import { performerOf } from "./samples-performers.ts";

/** An embedded fund in a temporary folder, whose business time stands still until it is moved. */
export type AFund = {
  readonly cloud: EmbeddedCloud;
  readonly table: FundTable;
  readonly folder: string;
  /** Makes an act with the sample's data, changed as given, by the person awaited; then waits for the workflow. */
  act<A extends PersonActName>(
    caseId: string | undefined,
    act: A,
    change?: Partial<FormOf<A>>,
    by?: Actor,
  ): Promise<Result<Case, Refusal>>;
  /** As `act`, and throws when it is refused. */
  done<A extends PersonActName>(
    caseId: string | undefined,
    act: A,
    change?: Partial<FormOf<A>>,
    by?: Actor,
  ): Promise<Case>;
  /** A new case, with every agreement in place, that waits for its decision. */
  awaitingDecision(): Promise<Case>;
  caseOf(caseId: string): Promise<Case>;
  moveTo(date: string): Promise<void>;
  /** Ends the process's part of the fund and opens the same folder again, as after a restart. */
  restarted(): Promise<AFund>;
  close(): Promise<void>;
};

export async function aFund(
  options: {
    readonly folder?: string;
    /** Which of the funds it is; Stockholm's unless told. */
    readonly fund?: string;
    readonly amount?: Ore;
    readonly capital?: Ore;
    readonly indexLagMs?: () => number;
  } = {},
): Promise<AFund> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "fund-")));
  const cloud = await startEmbeddedCloud({
    folder,
    clock: { mode: "standing still", start: instant("2026-01-15T08:00:00Z") },
    siteUrl: "http://127.0.0.1:8080",
    log: (event, ids) => {
      if (event.endsWith("-failed")) console.error(event, ids);
    },
    ...(options.capital === undefined ? {} : { capital: options.capital }),
    ...(options.indexLagMs ? { indexLagMs: options.indexLagMs } : {}),
  });
  const table = cloud.runtime.table(options.fund ?? "stockholm");

  async function caseOf(caseId: string): Promise<Case> {
    const stored = await loadCase(table, caseId);
    if (!stored) throw new Error(`No case ${caseId}`);
    return stored.case;
  }

  const act: AFund["act"] = async (caseId, name, change = {}, by) => {
    const c = caseId === undefined ? undefined : await caseOf(caseId);
    const today: CalendarDate = cloud.clock.today();
    const at = { today, amount: options.amount ?? mnkr(4.5), case: c };
    const command = sampleCommand(name, at, change);
    const answer = await makeAnAct(cloud.runtime, table, {
      commandId: ulid(),
      caseId,
      actor: by ?? performerOf(command, c),
      act: name,
      data: command.data,
      revision: c?.revision ?? 0,
    });
    await cloud.idle();
    return answer.ok ? { ok: true, value: await caseOf(answer.value.case.id) } : answer;
  };

  const done: AFund["done"] = async (caseId, name, change, by) => {
    const answer = await act(caseId, name, change, by);
    if (answer.ok) return answer.value;
    throw new Error(`${name} was refused: ${answer.refusal.code}. ${answer.refusal.message}`);
  };

  async function awaitingDecision(): Promise<Case> {
    const { id } = await done(undefined, "submit-idea");
    await done(id, "approve-idea");
    const applied = await done(id, "submit-application");
    for (const board of boardsThatMustAgree(applied)) await done(id, "agree-to-split", { board });
    return done(id, "complete-examination");
  }

  return {
    cloud,
    table,
    folder,
    act,
    done,
    awaitingDecision,
    caseOf,
    moveTo: (date) =>
      cloud.clock.moveTo(instant(Date.parse(startOfDay(calendarDate(date))) + 9 * 3_600_000)),
    async restarted() {
      await cloud.close();
      return aFund({ ...options, folder });
    },
    async close() {
      await cloud.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
