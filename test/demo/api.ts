import { ulid } from "ulid";
import type { Case } from "#functions/domain/case.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { caseAnswer, madeAnswer, problemAnswer } from "#functions/web/api/answers.ts";
import { personCookie } from "#infra/local/desk/identify.ts";

export type Answer =
  | { readonly ok: true; readonly caseId: string }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What persons do and read, all of it through the fund's own JSON API. */
export type Api = {
  /** Makes the act as someone who has just read the case. */
  act(asked: {
    readonly who: string;
    readonly act: PersonActName;
    readonly data: object;
    readonly caseId: string | undefined;
  }): Promise<Acted>;
  /** The case as the auditor reads it. */
  caseOf(caseId: string): Promise<Case>;
};

export type Acted = {
  readonly answer: Answer;
  /** The case as it was read before; none for whoever may not read it, or before there is one. */
  readonly before: Case | undefined;
  /** Machine time until the answer, milliseconds. */
  readonly ms: number;
};

/** How a request reaches the fund in the name of a person: a GET, or a POST of the body. */
export type Send = (
  who: string,
  path: string,
  body?: object,
) => Promise<{ readonly status: number; readonly json: unknown }>;

/** Reads everything and changes nothing. */
const reader = "revisor";

export function apiOver(send: Send): Api {
  async function read(who: string, caseId: string): Promise<Case | undefined> {
    const { status, json } = await send(who, `/cases/${caseId}`);
    return status === 200 ? caseAnswer.parse(json).state : undefined;
  }
  return {
    async act({ who, act, data, caseId }) {
      const before = caseId === undefined ? undefined : await read(who, caseId);
      const [path, seen] =
        caseId === undefined
          ? ["/cases", {}]
          : [`/cases/${caseId}/acts/${act}`, { revision: before?.revision ?? 0 }];
      const sent = performance.now();
      const { status, json } = await send(who, path, { commandId: ulid(), data, ...seen });
      const ms = performance.now() - sent;
      const answer: Answer =
        status < 300
          ? { ok: true, ...madeAnswer.parse(json) }
          : { ok: false, ...problemAnswer.parse(json) };
      return { answer, before, ms };
    },
    async caseOf(caseId) {
      const found = await read(reader, caseId);
      if (found) return found;
      throw new Error(`The auditor cannot read the case ${caseId}`);
    },
  };
}

/** Over HTTP to a running fund, with the cookie by which its desk knows persons. */
export function sendTo(url: string, fund: string): Send {
  return async (who, path, body) => {
    const response = await fetch(`${url}/api/funds/${fund}${path}`, {
      headers: { cookie: `${personCookie}=${who}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  };
}
