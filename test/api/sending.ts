import { ulid } from "ulid";
import type { Case } from "#functions/domain/case.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import { mnkr } from "#functions/domain/money.ts";
import {
  actRow,
  isPersonAct,
  type PersonActName,
  personActNames,
} from "#functions/process/acts.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { performerOf } from "#test/support/samples-performers.ts";
import type { Operation } from "./described.ts";
import type { Plan } from "./plans.ts";
import { asJson, spoiled } from "./spoiled.ts";

/** A request, ready to be sent, and the operation that it asks for. */
export type Request = {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly person: string | undefined;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
};

/** The fund as it stands when a planned request is to be sent. */
export type Moment = {
  readonly today: CalendarDate;
  readonly operations: readonly Operation[];
  readonly people: readonly string[];
  /** The case that the plan's number names. */
  readonly case: Case;
  /** The latest act that was carried out. */
  readonly done:
    | { readonly commandId: string; readonly body: Request["body"]; readonly path: string }
    | undefined;
  /** The latest cursor that a list gave. */
  readonly next: string | undefined;
};

export function requestOf(plan: Plan, moment: Moment): Request {
  const { operation, body } = asked(plan, moment);
  const act = isPersonAct(operation.id) ? operation.id : undefined;
  const enveloped = isEnvelope(body) ? { ...body, ...envelope(plan, moment, operation) } : body;
  const broken = plan.spoilings.reduce(spoiled, enveloped);
  const repeated = plan.commandId === "repeated" && moment.done !== undefined;
  const bytes =
    plan.raw ?? (repeated ? moment.done?.body : new TextEncoder().encode(asJson(broken)));
  return {
    operation,
    method: methodOf(plan, operation),
    path: pathOf(plan, moment, operation),
    person: personOf(plan, moment, act),
    type: plan.type,
    body: operation.body === undefined ? undefined : bytes,
  };
}

function asked({ asks }: Plan, { case: c, today, operations }: Moment) {
  if (asks.what === "described") return asks;
  const open = personActNames.filter((name) => actRow(name).from.includes(c.stage));
  const act = asks.act % 20 === 0 ? "submit-idea" : (open[asks.act % open.length] ?? "submit-idea");
  const operation = operations.find(({ id }) => id === act);
  if (!operation) throw new Error(`The document does not describe ${act}`);
  const { data } = sampleCommand(act, { today, amount: mnkr(4.5), case: c });
  return { operation, body: { data } };
}

const isEnvelope = (body: unknown): body is object =>
  typeof body === "object" && body !== null && "data" in body;

function envelope(plan: Plan, { case: c, done }: Moment, operation: Operation) {
  const ids = {
    new: ulid(),
    reused: done?.commandId,
    repeated: done?.commandId,
    malformed: "1",
    "as generated": undefined,
  };
  const revisions = {
    seen: c.revision,
    old: c.revision - 1,
    coming: c.revision + 1,
    "as generated": undefined,
  };
  const commandId = ids[plan.commandId];
  const revision = operation.id === "submit-idea" ? undefined : revisions[plan.revision];
  return {
    ...(commandId === undefined ? {} : { commandId }),
    ...(revision === undefined ? {} : { revision }),
  };
}

/** Outside the API no method but the described one is a matter of its description. */
function methodOf({ method }: Plan, operation: Operation): string {
  const isDescribed = method === "as described" || !operation.path.startsWith("/api/");
  return isDescribed ? operation.method : method;
}

function pathOf(plan: Plan, { case: c, next, today }: Moment, { path }: Operation): string {
  const filled = path
    .replace("{fund}", plan.fund)
    .replace("{case}", typeof plan.target === "string" ? plan.target : c.id)
    .replace("{document}", plan.document)
    .replace("{year}", plan.document === "1" ? today.slice(0, 4) : plan.document)
    .replace("{act}", plan.act);
  const query = new URLSearchParams();
  for (const [name, value = ""] of Object.entries(plan.query)) {
    query.append(name, value === "@next@" ? (next ?? "") : value);
  }
  return query.size === 0 ? filled : `${filled}?${query}`;
}

function personOf(
  { who }: Plan,
  { people, case: c, today }: Moment,
  act: PersonActName | undefined,
) {
  if (typeof who === "number") return people[who % people.length];
  if (who === "nobody") return undefined;
  if (who === "stranger") return "okand-person";
  if (act === undefined) return "samordnare";
  const command = sampleCommand(act, {
    today,
    amount: mnkr(4.5),
    case: act === "submit-idea" ? undefined : c,
  });
  return performerOf(command, act === "submit-idea" ? undefined : c).person;
}
