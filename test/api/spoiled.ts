import fc from "fast-check";
import { awkwardTexts } from "./from-schema.ts";

/** Stands in a body for a number that JSON text can hold and no program can: written out at last. */
const hugeNumber = "@huge-number@";

const wrongValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.1,
  1e21,
  Number.MAX_SAFE_INTEGER + 1,
  hugeNumber,
  "",
  "text",
  "12",
  [],
  [[]],
  {},
  { length: 1 },
];

const unknownKeys = ["okänt", "__proto__", "constructor", "toString", "", "id", "by"];

/** One way of spoiling a body: where in it, counted from the top, and how. */
export type Spoiling = { readonly at: number } & (
  | { readonly how: "replace"; readonly value: unknown }
  | { readonly how: "add"; readonly key: string; readonly value: unknown }
  | { readonly how: "remove" | "double" | "crowd" | "lengthen" }
);

const at = fc.nat({ max: 10_000 });

export const spoilings: fc.Arbitrary<Spoiling> = fc.oneof(
  fc.record({ at, how: fc.constant("replace" as const), value: fc.constantFrom(...wrongValues) }),
  fc.record({ at, how: fc.constant("replace" as const), value: fc.constantFrom(...awkwardTexts) }),
  fc.record({
    at,
    how: fc.constant("add" as const),
    key: fc.constantFrom(...unknownKeys),
    value: fc.constantFrom(...wrongValues),
  }),
  fc.record({ at, how: fc.constantFrom("remove", "double", "crowd", "lengthen") }),
);

type Path = readonly (string | number)[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function pathsIn(value: unknown, above: Path = []): readonly Path[] {
  const keys = Array.isArray(value) ? [...value.keys()] : isObject(value) ? Object.keys(value) : [];
  const inner = keys.flatMap((key) => pathsIn(childOf(value, key), [...above, key]));
  return [above, ...inner];
}

function childOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isObject(value) ? value[key] : undefined;
}

/** The value with what lies at the path changed; `undefined` takes it away. */
function changedAt(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const child = changedAt(childOf(value, key), rest, change);
  if (Array.isArray(value)) {
    const kept =
      child === undefined ? value.filter((_, i) => i !== key) : value.with(Number(key), child);
    return kept;
  }
  if (!isObject(value)) return value;
  const others = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(child === undefined ? others : [...others, [key, child]]);
}

/** The body spoiled at one place. */
export function spoiled(body: unknown, spoiling: Spoiling): unknown {
  const paths = pathsIn(body);
  const path = paths[spoiling.at % paths.length] ?? [];
  return changedAt(body, path, (old) => changed(old, spoiling));
}

function changed(old: unknown, spoiling: Spoiling): unknown {
  switch (spoiling.how) {
    case "replace":
      return spoiling.value;
    case "add":
      return isObject(old) ? withKey(old, spoiling.key, spoiling.value) : spoiling.value;
    case "remove":
      return undefined;
    case "double":
      return Array.isArray(old) ? [...old, ...old] : old;
    case "crowd":
      return Array.isArray(old)
        ? Array.from({ length: 1000 }, (_, i) => old[i % old.length] ?? i)
        : [old];
    case "lengthen":
      return typeof old === "string" ? old.repeat(Math.ceil(10_000 / (old.length || 1))) : old;
  }
}

/** An own key even where the name is one that every object inherits. */
function withKey(old: Record<string, unknown>, key: string, value: unknown) {
  return Object.fromEntries([...Object.entries(old), [key, value]]);
}

export function asJson(body: unknown): string {
  return (JSON.stringify(body) ?? "").replaceAll(`"${hugeNumber}"`, "1e400");
}
