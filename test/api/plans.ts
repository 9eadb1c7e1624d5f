import fc from "fast-check";
import type { Operation } from "./described.ts";
import { awkwardTexts, fitting, type Known } from "./from-schema.ts";
import { type Spoiling, spoilings } from "./spoiled.ts";

/** A request as it is planned, before it is known what the cases look like when it is sent. */
export type Plan = {
  /** An operation with a body generated from its schema, or an act open in the case's stage. */
  readonly asks:
    | { readonly what: "described"; readonly operation: Operation; readonly body: unknown }
    | { readonly what: "open"; readonly act: number };
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly fund: string;
  readonly target: number | string;
  readonly document: string;
  readonly act: string;
  /** One of the fund's persons by number, whoever is awaited, someone unknown, or nobody. */
  readonly who: number | "awaited" | "stranger" | "nobody";
  readonly commandId: "new" | "reused" | "repeated" | "malformed" | "as generated";
  readonly revision: "seen" | "old" | "coming" | "as generated";
  readonly spoilings: readonly Spoiling[];
  readonly type: string;
  /** Sent in the body's place. */
  readonly raw: Uint8Array<ArrayBuffer> | undefined;
  readonly method: "as described" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
};

const unknownCases = [
  "01JQ7Z8W5N4M3K2J1H0G9F8E7D",
  "x",
  "%00",
  "..%2F..",
  "%E0%A4%A",
  "9".repeat(3000),
];
const otherTypes = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/jsonp",
  "",
];

const kilobyte = 1024;
const inUtf8 = (text: string) => new TextEncoder().encode(text);
const rawBodies: readonly Uint8Array<ArrayBuffer>[] = [
  ...["", "{", "null", "[]", "1", '"text"', '{"data":{},}', "{'data':1}", "\uFEFF{}", "NaN"].map(
    inUtf8,
  ),
  inUtf8("[".repeat(100_000)),
  inUtf8(`{"commandId":"x","revision":0,"data":${"[".repeat(50_000)}${"]".repeat(50_000)}}`),
  inUtf8(`{"data":{"reasons":"${"x".repeat(kilobyte * kilobyte)}"}}`),
  inUtf8(`{"data":"${"å".repeat(200 * kilobyte)}"}`),
  new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
];

/** Mostly what is right, so that what is wrong is met one at a time and deep inside. */
export function plans(operations: readonly Operation[], known: Known): fc.Arbitrary<Plan> {
  const described = fc.constantFrom(...operations).chain((operation) =>
    fc.record({
      what: fc.constant("described" as const),
      operation: fc.constant(operation),
      body: operation.body ? fitting(operation.body, known) : fc.constant(undefined),
    }),
  );
  const open = fc.record({ what: fc.constant("open" as const), act: fc.nat({ max: 1000 }) });
  const mostly = <T, U>(usual: T, weight: number, ...others: readonly U[]) =>
    fc.oneof(
      { weight, arbitrary: fc.constant(usual) },
      { weight: 1, arbitrary: fc.constantFrom(...others) },
    );
  return fc
    .record({
      asks: fc.oneof({ weight: 4, arbitrary: described }, { weight: 6, arbitrary: open }),
      fund: mostly("stockholm", 30, "okand", "STOCKHOLM", "__proto__", "%E0%A4%A", "stockholm%00"),
      target: fc.oneof(
        { weight: 15, arbitrary: fc.nat({ max: 1000 }) },
        { weight: 1, arbitrary: fc.constantFrom(...unknownCases) },
      ),
      document: fc.constantFrom("1", "2", "01", "-1", "999", "%00", "a".repeat(500)),
      act: fc.constantFrom(
        "abolish",
        "record-settlement",
        "__proto__",
        "%E2%80%AE",
        "x".repeat(500),
      ),
      who: fc.oneof(
        { weight: 12, arbitrary: fc.constant("awaited" as const) },
        { weight: 3, arbitrary: fc.nat({ max: 1000 }) },
        { weight: 1, arbitrary: fc.constantFrom("stranger" as const, "nobody" as const) },
      ),
      commandId: mostly<Plan["commandId"], Plan["commandId"]>(
        "new",
        12,
        "reused",
        "repeated",
        "malformed",
        "as generated",
      ),
      revision: mostly<Plan["revision"], Plan["revision"]>(
        "seen",
        12,
        "old",
        "coming",
        "as generated",
      ),
      spoilings: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 3, arbitrary: fc.array(spoilings, { minLength: 1, maxLength: 2 }) },
      ),
      type: mostly("application/json", 25, "APPLICATION/JSON; charset=utf-8", ...otherTypes),
      raw: mostly<undefined, Uint8Array<ArrayBuffer>>(undefined, 15, ...rawBodies),
      method: mostly<Plan["method"], Plan["method"]>(
        "as described",
        40,
        "PUT",
        "PATCH",
        "DELETE",
        "OPTIONS",
      ),
    })
    .chain((plan) => queriesOf(plan.asks, known).map((query) => ({ ...plan, query })));
}

const oddQueries = [
  "",
  "0",
  "-1",
  "1e2",
  "101",
  "99999999999999999999",
  "[]",
  "@next@",
  ...awkwardTexts,
];

/** Each parameter left out, fitting, or odd; and sometimes one that there is not. */
function queriesOf(asks: Plan["asks"], known: Known): fc.Arbitrary<Plan["query"]> {
  if (asks.what === "open") return fc.constant({});
  const named = Object.entries(asks.operation.query).map(
    ([name, schema]): [string, fc.Arbitrary<string>] => [
      name,
      fc.oneof(fitting(schema, known).map(String), fc.constantFrom(...known.boards, ...oddQueries)),
    ],
  );
  const unknown: [string, fc.Arbitrary<string>] = ["okänd", fc.constant("1")];
  const all = fc.record(Object.fromEntries(named), { requiredKeys: [] });
  const withUnknown = fc.record(Object.fromEntries([...named, unknown]), { requiredKeys: [] });
  return fc.oneof({ weight: 6, arbitrary: all }, { weight: 1, arbitrary: withUnknown });
}
