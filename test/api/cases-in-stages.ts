import { ulid } from "ulid";
import type { Case } from "#functions/domain/case.ts";
import { type CalendarDate, instant, startOfDay } from "#functions/domain/dates.ts";
import { isMachineAct } from "#functions/process/acts.ts";
import type { Stage } from "#functions/process/stages.ts";
import type { RunningFund } from "#infra/local/fund.ts";
import { aCase } from "#test/support/a-case.ts";
import type { Client } from "#test/support/a-client.ts";
import { onceMore } from "./again.ts";

/**
 * Brings a case to each of the stages through the API, from the day it is: the acts of all of them
 * are sent in the order of their dates, and the fund's time is moved along.
 */
export async function casesInStages(
  { cloud }: RunningFund,
  client: Client,
  stages: readonly Stage[],
): Promise<readonly string[]> {
  const today = cloud.clock.today();
  const ids = new Map<Stage, string>();
  const acts = stages
    .flatMap((stage) =>
      aCase()
        .opened(today)
        .inStage(stage)
        .build()
        .events.filter(({ act }) => !isMachineAct(act))
        .map((event) => ({ stage, event })),
    )
    .sort((a, b) => (a.event.date < b.event.date ? -1 : Number(a.event.date > b.event.date)));
  for (const { stage, event } of acts) {
    await moveTo(event.date);
    const id = ids.get(stage);
    const c: Case | undefined =
      id === undefined ? undefined : await onceMore(() => client.read(id));
    const opening = { commandId: ulid(), data: event.data };
    const sent = {
      commandId: opening.commandId,
      path: c ? `/cases/${c.id}/acts/${event.act}` : "/cases",
      person: event.by.person,
      body: JSON.stringify(c ? { ...opening, revision: c.revision } : opening),
    };
    const made = await onceMore(() => client.send(sent));
    ids.set(stage, made.caseId);
    await cloud.idle();
  }
  return [...ids.values()];

  async function moveTo(date: CalendarDate): Promise<void> {
    if (date <= cloud.clock.today()) return;
    await cloud.clock.moveTo(instant(Date.parse(startOfDay(date)) + 9 * 3_600_000));
    await cloud.idle();
  }
}
