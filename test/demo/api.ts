import { ulid } from "ulid";
import type { Case } from "#functions/domain/case.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { caseAnswer, madeAnswer, problemAnswer } from "#functions/web/api/answers.ts";
import { personCookie } from "#infra/local/desk/identify.ts";

export type Answer =
  | { readonly ok: true; readonly caseId: string; readonly revision: number }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** The case as the person last saw it. */
export type Seen = { readonly caseId: string; readonly revision: number };

/** What persons do and read, all of it through the fund's own JSON API. */
export type Api = {
  /** Makes the act; `ms` is machine time until the answer. Without `seen` it opens a case. */
  act(asked: {
    readonly who: string;
    readonly act: PersonActName;
    readonly data: object;
    readonly seen: Seen | undefined;
  }): Promise<{ readonly answer: Answer; readonly ms: number }>;
  /** The case as the auditor reads it. */
  caseOf(caseId: string): Promise<Case>;
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
  return {
    async act({ who, act, data, seen }) {
      const said = { commandId: ulid(), data };
      const sent = performance.now();
      const { status, json } = await (seen === undefined
        ? send(who, "/cases", said)
        : send(who, `/cases/${seen.caseId}/acts/${act}`, { ...said, revision: seen.revision }));
      const ms = performance.now() - sent;
      const answer: Answer =
        status < 300
          ? { ok: true, ...madeAnswer.parse(json) }
          : { ok: false, ...problemAnswer.parse(json) };
      return { answer, ms };
    },
    async caseOf(caseId) {
      const { status, json } = await send(reader, `/cases/${caseId}`);
      if (status === 200) return caseAnswer.parse(json).state;
      throw new Error(`The auditor cannot read case ${caseId}: ${problemAnswer.parse(json).code}`);
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
