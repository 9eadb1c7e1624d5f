import type { StateMachine } from "aws-local-stepfunctions";
import type { Instant } from "#functions/domain/dates.ts";

/** One event of an execution, as GetExecutionHistory tells it. */
export type HistoryEvent = {
  readonly id: number;
  readonly previousEventId: number;
  /** Business time, seconds since 1970. */
  readonly timestamp: number;
  readonly type: string;
  /** `…EventDetails`, named after the type. */
  readonly [details: string]: string | number | object;
};

export type History = {
  readonly events: readonly HistoryEvent[];
  record(type: string, details: object): void;
};

/** Step Functions ends an execution whose history holds 25,000 events. */
export const longestHistory = 25_000;

/** A history in which every event is stamped with business time. */
export function historyOf(now: () => Instant): History {
  const events: HistoryEvent[] = [];
  return {
    events,
    record: (type, details) => {
      const id = events.length + 1;
      const timestamp = seconds(now());
      events.push({ id, previousEventId: id - 1, timestamp, type, [detailsOf(type)]: details });
    },
  };
}

/** Seconds since 1970, the way the JSON protocol writes a time. */
export function seconds(at: Instant): number {
  return Date.parse(at) / 1000;
}

/** All entries and exits of states share one shape; every other event has its own. */
function detailsOf(type: string): string {
  const shared = type.match(/State(Entered|Exited)$/);
  const name = shared?.[0] ?? type;
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}EventDetails`;
}

type Logs = ReturnType<StateMachine["run"]>["eventLogs"];

/** Copies what the library tells of entering and leaving states, until the run is over. */
export async function copyStates(logs: Logs, record: History["record"]): Promise<void> {
  for await (const event of logs) {
    if (event.type === "StateEntered") {
      const { name, type, input } = event.state;
      record(`${type}StateEntered`, { name, input: JSON.stringify(input) });
    }
    if (event.type === "StateExited" && event.state.type !== "Fail") {
      const { name, type, output } = event.state;
      record(`${type}StateExited`, { name, output: JSON.stringify(output) });
    }
  }
}
