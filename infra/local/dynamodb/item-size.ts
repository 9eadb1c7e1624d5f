import type { AttributeValue, Item } from "dynalite/db/index.js";

const containerOverhead = 3;

/**
 * Bytes that an item counts for against the 400 KB of an item: names and text in UTF-8, one byte a
 * digit pair of a number. Developer Guide, "DynamoDB item sizes and formats".
 */
export function itemSize(item: Item): number {
  let size = 0;
  for (const [name, value] of Object.entries(item)) size += textSize(name) + valueSize(value);
  return size;
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return textSize(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return binarySize(value.B);
  if (value.SS !== undefined) return total(value.SS, textSize);
  if (value.NS !== undefined) return total(value.NS, numberSize);
  if (value.BS !== undefined) return total(value.BS, binarySize);
  if (value.L !== undefined) return containerOverhead + total(value.L, (one) => 1 + valueSize(one));
  if (value.M !== undefined)
    return containerOverhead + Object.keys(value.M).length + itemSize(value.M);
  return 1;
}

function textSize(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function binarySize(base64: string): number {
  return Buffer.byteLength(base64, "base64");
}

/** Leading and trailing zeroes are free; a minus sign costs a byte. */
function numberSize(number: string): number {
  const digits = number.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
  return 1 + Math.ceil(digits.length / 2) + (number.startsWith("-") ? 1 : 0);
}

function total<T>(values: readonly T[], sizeOf: (value: T) => number): number {
  return values.reduce((size, value) => size + sizeOf(value), 0);
}
