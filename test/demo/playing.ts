import { type CalendarDate, instant, startOfDay } from "#functions/domain/dates.ts";
import { actRow } from "#functions/process/acts.ts";
import type { EmbeddedCloud } from "#infra/local/embedded-cloud.ts";
import type { Answer, Api, Seen } from "./api.ts";
import { differences } from "./compare.ts";
import type { Expectation, Scenario, ScenarioStep } from "./scenario.ts";

/** One act as it was made or refused, and what is off with it. Machine time in milliseconds. */
export type PlayedStep = {
  readonly scenario: Scenario;
  readonly step: ScenarioStep;
  readonly answer: Answer;
  readonly faults: readonly string[];
  readonly answeredIn: number;
  /** From the answer until the workflow had nothing left to do, where the act gives a document. */
  readonly issuedIn: number | undefined;
};

export type Played = {
  readonly steps: readonly PlayedStep[];
  /** The case of each scenario, by its name; none where no idea was ever taken in. */
  readonly caseIds: ReadonlyMap<string, string>;
};

type Stage = { readonly cloud: EmbeddedCloud; readonly api: Api };

/**
 * Plays the scenarios side by side in one fund, in order of date: business time moves to each step,
 * and what falls due on the way happens by itself. A scenario ends at its first fault.
 */
export async function play(
  stage: Stage,
  scenarios: readonly Scenario[],
  tell: (played: PlayedStep) => void = () => {},
): Promise<Played> {
  const steps: PlayedStep[] = [];
  const seen = new Map<string, Seen>();
  const ended = new Set<string>();
  for (const { scenario, step } of byDate(scenarios)) {
    if (ended.has(scenario.name)) continue;
    await stage.cloud.clock.moveTo(nineOClock(step.on));
    const played = await playStep(stage, scenario, step, seen.get(scenario.name));
    if (played.answer.ok) seen.set(scenario.name, played.answer);
    if (played.faults.length > 0) ended.add(scenario.name);
    steps.push(played);
    tell(played);
  }
  return { steps, caseIds: new Map([...seen].map(([name, { caseId }]) => [name, caseId])) };
}

function byDate(scenarios: readonly Scenario[]) {
  return scenarios
    .flatMap((scenario) => scenario.steps.map((step) => ({ scenario, step })))
    .sort((a, b) => a.step.on.localeCompare(b.step.on));
}

function nineOClock(date: CalendarDate) {
  return instant(Date.parse(startOfDay(date)) + 9 * 3_600_000);
}

async function playStep(
  { cloud, api }: Stage,
  scenario: Scenario,
  step: ScenarioStep,
  seen: Seen | undefined,
): Promise<PlayedStep> {
  const { act, expect = {} } = step;
  const before = expect.reminded && seen ? await api.caseOf(seen.caseId) : undefined;
  const { answer, ms } = await api.act({ ...step, seen });
  const answered = performance.now();
  await cloud.idle();
  const worked = performance.now() - answered;
  const caseId = answer.ok && asksForTheCase(expect) ? answer.caseId : undefined;
  const after = caseId === undefined ? undefined : await api.caseOf(caseId);
  const gives = answer.ok && (actRow(act).documents ?? []).length > 0;
  return {
    scenario,
    step,
    answer,
    faults: differences(expect, { answer, before, after }),
    answeredIn: ms,
    issuedIn: gives ? worked : undefined,
  };
}

function asksForTheCase({ refused: _, reminded: __, ...ofTheCase }: Expectation): boolean {
  return Object.keys(ofTheCase).length > 0;
}
