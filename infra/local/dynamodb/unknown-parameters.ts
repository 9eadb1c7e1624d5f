/**
 * The path of the first parameter that is in the request and not in what the checks kept of it;
 * undefined when nothing was dropped.
 */
export function unknownParameter(request: object, kept: object): string | undefined {
  const left = new Map(Object.entries(kept));
  for (const [name, value] of Object.entries(request)) {
    if (value === null || value === undefined) continue;
    const keptValue = left.get(name);
    if (keptValue === undefined) return name;
    if (!isObject(value) || !isObject(keptValue)) continue;
    const deeper = unknownParameter(value, keptValue);
    if (deeper !== undefined) return `${name}.${deeper}`;
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
