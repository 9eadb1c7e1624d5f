import type { Item } from "dynalite/db/index.js";

const yearInSeconds = 365 * 24 * 60 * 60;
const digits = 12;

/**
 * When the item expires, in whole seconds since 1970; undefined when the attribute is missing or not
 * a number, which keeps an item for ever.
 */
export function expiryOf(item: Item, attribute: string): number | undefined {
  const seconds = Math.floor(Number(item[attribute]?.N));
  return seconds >= 0 && seconds < 10 ** digits ? seconds : undefined;
}

/** AWS leaves items alone whose time is more than five years past: probably not a time at all. */
export function isExpired(expiry: number | undefined, nowInSeconds: number): boolean {
  if (expiry === undefined) return false;
  return expiry < nowInSeconds && expiry > nowInSeconds - 5 * yearInSeconds;
}

/** Sorts by time, then by item. */
export function expiryKey(expiry: number, itemKey: string): string {
  return `${padded(expiry)}/${itemKey}`;
}

/** The range of the entries that are due. */
export function dueBefore(nowInSeconds: number): { lt: string } {
  return { lt: padded(nowInSeconds) };
}

function padded(seconds: number): string {
  return String(seconds).padStart(digits, "0");
}
