/** A field that says one thing where it was registered and another where it was recomputed. */
export type Difference = {
  /** Names and places from 0 between dots: `sections.2.blocks.0.rows.1.3`. */
  readonly path: string;
  /** Absent where the field is in the other one only. */
  readonly registered?: unknown;
  readonly recomputed?: unknown;
};

/** The first field in which two values of JSON differ, in the order of canonical JSON. */
export function firstDifference(
  registered: unknown,
  recomputed: unknown,
  path: readonly string[] = [],
): Difference | undefined {
  if (!isBranch(registered) || !isBranch(recomputed) || !areAlike(registered, recomputed)) {
    if (registered === recomputed) return undefined;
    return {
      path: path.join("."),
      ...(registered === undefined ? {} : { registered }),
      ...(recomputed === undefined ? {} : { recomputed }),
    };
  }
  for (const name of namesIn(registered, recomputed)) {
    const found = firstDifference(registered[name], recomputed[name], [...path, name]);
    if (found) return found;
  }
  return undefined;
}

type Branch = Readonly<Record<string, unknown>>;

function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null;
}

function areAlike(a: Branch, b: Branch): boolean {
  return Array.isArray(a) === Array.isArray(b);
}

function namesIn(a: Branch, b: Branch): readonly string[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Array.isArray(a) ? names : names.sort();
}
