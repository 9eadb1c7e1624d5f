import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { addDays, calendarDate, startOfDay } from "#functions/domain/dates.ts";
import { openClock } from "#infra/local/clock.ts";
import { stateMachineArn } from "#infra/local/stepfunctions/arns.ts";
import { embedded, stepFunctionsService } from "#infra/local/stepfunctions/service.ts";
import type { StatusEvent } from "#infra/local/stepfunctions/status-events.ts";
import { caseProcess, caseProcessName } from "#infra/workflow/case-process.ts";
import { namesOfTheFunctions } from "#infra/workflow/functions-of-the-workflow.ts";

const visit = z.object({
  caseId: z.string(),
  generation: z.number(),
  rounds: z.number().optional(),
});
const first = calendarDate("2026-01-01");
const cases = 12;

/** Ten years in which nobody acts on a dozen cases, each reminded once a month. */
async function tenYears(): Promise<{ reminders: string[]; closed: StatusEvent["detail"][] }> {
  const folder = mkdtempSync(join(tmpdir(), "ten-years-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const clock = openClock({ mode: "standing still", start: startOfDay(first), folder });
  const reminders: string[] = [];
  const closed: StatusEvent["detail"][] = [];
  const month = 30 * 86_400;

  const start = (caseId: string, generation: number) =>
    service.operations["StartExecution"]?.({
      stateMachineArn: stateMachineArn(embedded, caseProcessName),
      name: `${caseId}.repayment.1.${generation}`,
      input: JSON.stringify({ fundId: "stad", caseId, step: "repayment", visit: 1, generation }),
    });

  const answers: Record<string, (event: unknown) => unknown> = {
    OpenTheStep: () => ({ seconds: month, rounds: 0 }),
    Remind: (event) => {
      const { caseId, rounds = 0 } = visit.parse(event);
      reminders.push(`${clock.today()} ${caseId}`);
      return { seconds: month, rounds: rounds + 1 };
    },
    HandOver: (event) => {
      const { caseId, generation } = visit.parse(event);
      start(caseId, generation + 1);
      return { outcome: "fresh-execution", acts: 0 };
    },
  };
  const functions = namesOfTheFunctions.map((name) => {
    const handler = async (event: unknown) => answers[name]?.(event);
    return [name, handler] as const;
  });
  const service = stepFunctionsService({
    clock,
    machines: [
      {
        name: caseProcessName,
        definition: caseProcess((name) => name),
        functions: Object.fromEntries(functions),
      },
    ],
    onStatusChange: async ({ detail }) => {
      if (detail.stopDate !== null) closed.push(detail);
    },
  });
  for (let index = 0; index < cases; index += 1) start(`case-${index}`, 1);
  await clock.moveTo(startOfDay(addDays(first, 3650)));
  service.close();
  clock.close();
  return { reminders, closed };
}

it("ten years pass in seconds, in the same order every time, and no execution is too old", async () => {
  const began = performance.now();
  const { reminders, closed } = await tenYears();
  const seconds = (performance.now() - began) / 1000;
  console.log(`${cases} cases, ten years, ${reminders.length} reminders: ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(10);
  // 121 whole months of thirty days
  expect(reminders).toHaveLength(cases * 121);
  expect(closed).toHaveLength(cases * 20);
  expect(closed.filter(({ status }) => status !== "SUCCEEDED")).toEqual([]);
  const dates = reminders.map((reminder) => reminder.slice(0, 10));
  expect(dates).toEqual(dates.toSorted());
  expect((await tenYears()).reminders).toEqual(reminders);
}, 30_000);
