import type { Template } from "./issued.ts";

const mostRows = 40;
const word = "Åtgärdsprogramsuppföljning ";
/** Characters that a name, a place or a number may have at most. */
const shorter = [200, 120, 60];

/** The example with texts of a long paragraph, names as long as they may be, and lists of forty rows. */
export function fullest(template: Template): unknown {
  return filled(template, lengthened(template, 600));
}

/** The example with every text of so many characters, or as many as it may have. */
export function lengthened(template: Template, most: number): unknown {
  const lengths = [most, ...shorter];
  return changed(template, structuredClone(template.example), (node, key, value, takes) => {
    if (typeof value === "string") lengths.some((length) => takes(node, key, longText(length)));
  });
}

/** The example without what may be left out: optional parts, list items that are not demanded. */
export function barest(template: Template): unknown {
  return changed(template, structuredClone(template.example), (node, key, value, takes) => {
    if (takes(node, key, undefined)) return;
    if (Array.isArray(value)) takes(node, key, []) || takes(node, key, value.slice(0, 1));
  });
}

/** Rows are repeated under names and years of their own, so that none is added to another. */
function filled(template: Template, data: unknown): unknown {
  return changed(template, data, (node, key, value, takes) => {
    if (!Array.isArray(value) || value.length === 0) return;
    const many = Array.from({ length: mostRows }, (_, i) => numbered(value[i % value.length], i));
    for (let length = mostRows; length > value.length; length = Math.floor(length / 2)) {
      if (takes(node, key, many.slice(0, length))) return;
    }
  });
}

const named = new Set(["name", "board", "purpose", "areaOfOperation"]);

function numbered(item: unknown, index: number): unknown {
  if (typeof item !== "object" || item === null) return item;
  return Object.fromEntries(
    Object.entries(structuredClone(item)).map(([key, value]) => {
      if (key === "year" && typeof value === "number") return [key, value + index];
      const isName = named.has(key) && typeof value === "string";
      return [key, isName ? numberedName(value, index) : value];
    }),
  );
}

/** No longer than the name was, since that may be the longest there is. */
function numberedName(name: string, index: number): string {
  return `${index + 1} ${name}`.slice(0, Math.max(name.length, 4));
}

function longText(length: number): string {
  return `${word.repeat(length / word.length + 1).slice(0, length - 1)}x`;
}

/** Puts the value there, unless the template refuses the whole with it. */
type Takes = (node: object, key: string, value: unknown) => boolean;
type Change = (node: object, key: string, value: unknown, takes: Takes) => void;

/** Each value in turn, from the outside in, changed where the template takes the change. */
function changed({ schema }: Template, data: unknown, change: Change): unknown {
  const takes: Takes = (node, key, value) => {
    const before = Reflect.get(node, key);
    if (value === undefined) Reflect.deleteProperty(node, key);
    else Reflect.set(node, key, value);
    if (schema.safeParse(data).success) return true;
    Reflect.set(node, key, before);
    return false;
  };
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const key of Object.keys(node)) {
      change(node, key, Reflect.get(node, key), takes);
      visit(Reflect.get(node, key));
    }
  };
  visit(data);
  return data;
}
