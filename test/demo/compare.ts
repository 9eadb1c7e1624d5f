import { isDeepStrictEqual } from "node:util";
import type { Case } from "#functions/domain/case.ts";
import type { Answer } from "./api.ts";
import { figuresOf } from "./figures.ts";
import type { Expectation } from "./scenario.ts";

type Seen = {
  readonly answer: Answer;
  readonly before: Case | undefined;
  readonly after: Case | undefined;
};

/** What is otherwise than the scenario says, a sentence each. */
export function differences(expect: Expectation, seen: Seen): readonly string[] {
  const { refused, reminded = [], ...rest } = expect;
  const code = seen.answer.ok ? undefined : seen.answer.code;
  if (code !== refused) return [answerDiffers(seen.answer, refused)];
  const found = seen.after && shown(seen.after);
  return [
    ...Object.entries(rest)
      .filter(([name, wanted]) => !isDeepStrictEqual(found?.[name], wanted))
      .map(([name, wanted]) => `${name} is ${text(found?.[name])}, not ${text(wanted)}`),
    ...reminded
      .filter((reminder) => !wasSent(seen.before, reminder))
      .map((reminder) => `the reminder ${reminder} has not been sent`),
  ];
}

function answerDiffers(answer: Answer, refused: string | undefined): string {
  if (answer.ok) return `was made, not refused as ${refused}`;
  return `was refused as ${answer.code}: ${answer.message}`;
}

function shown(c: Case): Readonly<Record<string, unknown>> {
  const findings = c.findings.map((finding) => finding.code).sort();
  return { ...figuresOf(c), stage: c.stage, outcome: c.outcome, findings };
}

function wasSent(c: Case | undefined, reminder: string): boolean {
  const [task = "", level] = reminder.split(" ");
  const ofTask = c?.reminders.filter(
    (sent) => sent.task === task || sent.task.startsWith(`${task}-`),
  );
  return ofTask?.some((sent) => sent.level === level) ?? false;
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? "absent";
}
