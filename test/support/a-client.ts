import { ulid } from "ulid";
import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { mnkr } from "#functions/domain/money.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { sampleCommand } from "./samples.ts";
import { performerOf } from "./samples-performers.ts";

/** An act that was sent: what to send again, and what to look for afterwards. */
export type Sent = {
  readonly commandId: string;
  readonly path: string;
  readonly person: string;
  readonly body: string;
};

export type Acknowledged = Sent & { readonly caseId: string; readonly seq: number };

const madeAnswer = z.object({ caseId: z.string(), seq: z.int(), repeated: z.boolean() });
const caseAnswer = z.object({ state: z.custom<Case>((value) => typeof value === "object") });

export type Client = {
  /** An act with the sample's data, ready to be sent once or again. */
  prepare<A extends PersonActName>(
    c: Case | undefined,
    act: A,
    today: CalendarDate,
    change?: Partial<FormOf<A>>,
  ): Sent;
  /** Sends it; throws when the fund does not answer or refuses. */
  send(sent: Sent): Promise<Acknowledged>;
  read(caseId: string): Promise<Case>;
  get(path: string): Promise<Response>;
};

/** Speaks to a running fund through its API, as the persons of the embedded fund. */
export function aClient(urlOf: () => string): Client {
  const base = () => `${urlOf()}/api/funds/stockholm`;
  const as = (person: string) => ({
    cookie: `desk-person=${person}`,
    "content-type": "application/json",
    origin: urlOf(),
  });
  const get = (path: string) => fetch(`${base()}${path}`, { headers: as("revisor") });
  return {
    prepare(c, act, today, change = {}) {
      const command = sampleCommand(act, { today, amount: mnkr(4.5), case: c }, change);
      const commandId = ulid();
      const opening = { commandId, data: command.data };
      return {
        commandId,
        path: c ? `/cases/${c.id}/acts/${act}` : "/cases",
        person: performerOf(command, c).person,
        body: JSON.stringify(c ? { ...opening, revision: c.revision } : opening),
      };
    },
    async send(sent) {
      const answer = await fetch(`${base()}${sent.path}`, {
        method: "POST",
        headers: as(sent.person),
        body: sent.body,
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${sent.path} was answered ${answer.status}: ${text}`);
      return { ...sent, ...madeAnswer.parse(JSON.parse(text)) };
    },
    async read(caseId) {
      const answer = await get(`/cases/${caseId}`);
      if (!answer.ok) throw new Error(`Case ${caseId} was answered ${answer.status}`);
      return caseAnswer.parse(await answer.json()).state;
    },
    get,
  };
}
