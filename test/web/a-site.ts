import { ulid } from "ulid";
import * as z from "zod";
import { actorOf, loadPerson } from "#functions/store/people.ts";
import { createApp } from "#functions/web/app.ts";
import type { Identify } from "#functions/web/env.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";

export const site = "http://fond.example";
export const base = `${site}/api/funds/stockholm`;

/** The fund's site over an embedded cloud; the header says who asks, in these tests only. */
export type ASite = {
  readonly fund: AFund;
  readonly app: ReturnType<typeof createApp>;
  get(who: string, path: string): Promise<Response>;
  /** Posts JSON to the API. */
  post(who: string, path: string, body: unknown): Promise<Response>;
  /** Posts a form to a page, from the same site. */
  submit(who: string, path: string, inputs: Iterable<readonly [string, string]>): Promise<Response>;
  /** Lets the workflow end what it is doing first. */
  close(): Promise<void>;
};

export async function aSite(options: Parameters<typeof aFund>[0] = {}): Promise<ASite> {
  const fund = await aFund(options);
  const identify: Identify = async (request, asked) => {
    const table = asked === undefined ? fund.table : fund.cloud.runtime.table(asked);
    const person = await loadPerson(table, request.headers.get("x-person") ?? "nobody");
    return person && actorOf(person);
  };
  const app = createApp({ runtime: fund.cloud.runtime, identify });
  return {
    fund,
    app,
    close: async () => {
      await fund.cloud.idle();
      await fund.close();
    },
    get: async (who, path) => app.request(addressOf(path), { headers: { "x-person": who } }),
    post: async (who, path, body) =>
      app.request(addressOf(path), {
        method: "POST",
        headers: { "x-person": who, "content-type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    submit: async (who, path, inputs) =>
      app.request(addressOf(path), {
        method: "POST",
        headers: {
          "x-person": who,
          "content-type": "application/x-www-form-urlencoded",
          origin: site,
        },
        body: new URLSearchParams(
          Array.from(inputs, ([name, value]): [string, string] => [name, value]),
        ).toString(),
      }),
  };
}

function addressOf(path: string): string {
  return path.startsWith("/") ? `${site}${path}` : `${base}/${path}`;
}

export const newCommandId = (): string => ulid();

const problem = z.object({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
  faults: z
    .array(z.object({ field: z.string(), code: z.string(), message: z.string() }))
    .optional(),
});

/** The answer's status and problem, as one who calls the API sees them. */
export async function problemOf(answer: Response) {
  return { status: answer.status, ...problem.parse(await answer.json()) };
}
