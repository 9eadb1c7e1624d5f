/** What was typed, by input name: kept as it was until the act is made. */
export type Typed = ReadonlyMap<string, readonly string[]>;

export function typedText(typed: Typed, path: string): string {
  return typed.get(path)?.[0] ?? "";
}

function rowPattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.")}\\.(\\d{1,4})(?:\\.|$)`);
}

/** How many rows were on the page. */
export function rowCount(typed: Typed, path: string): number {
  const pattern = rowPattern(path);
  let count = 0;
  for (const name of typed.keys()) {
    const row = pattern.exec(name)?.[1];
    if (row !== undefined) count = Math.max(count, Number(row) + 1);
  }
  return count;
}

/** The same without one row; those after it move up. */
export function withoutRow(typed: Typed, path: string, row: number): Typed {
  const pattern = rowPattern(path);
  const kept = new Map<string, readonly string[]>();
  for (const [name, values] of typed) {
    const at = pattern.exec(name)?.[1];
    if (at === undefined || Number(at) < row) kept.set(name, values);
    else if (Number(at) > row) {
      const rest = name.slice(path.length + 1 + at.length);
      kept.set(`${path}.${Number(at) - 1}${rest}`, values);
    }
  }
  return kept;
}

/** The inputs of a submitted form, or of an address. A file is no answer to any field. */
export function typedIn(form: Iterable<readonly [string, unknown]>): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const values = typed.get(name) ?? [];
    values.push(value);
    typed.set(name, values);
  }
  return typed;
}
