import { placeOf } from "./address.ts";
import type { Book } from "./book.ts";
import type { Figure } from "./figure.ts";

const results = ["total/due", "due", "total/exempted", "exempted", "waiting", "over-cap"];

/** What a reader comes for, the whole first: amounts due, exempted and waiting, and what the cap took. */
export function resultsOf({ figures }: Pick<Book, "figures">): readonly Figure[] {
  const all = [...figures.values()].map((figure) => ({ figure, place: placeOf(figure.address) }));
  return results.flatMap((what) => {
    const found = all.filter(({ place }) => place?.what === what);
    const totals = found.filter(({ place }) => place?.of === undefined);
    return [...totals, ...found.filter((each) => !totals.includes(each))].map(
      ({ figure }) => figure,
    );
  });
}

/** Every figure that the starting ones rest on, themselves among them, each with the one above it. */
export function restsOn(
  { figures }: Pick<Book, "figures">,
  starting: readonly Figure[],
): ReadonlyMap<string, string | undefined> {
  const above = new Map<string, string | undefined>(
    starting.map(({ address }) => [address, undefined]),
  );
  for (const address of above.keys()) {
    for (const input of figures.get(address)?.inputs ?? []) {
      if (!("figure" in input) || above.has(input.figure)) continue;
      if (figures.has(input.figure)) above.set(input.figure, address);
    }
  }
  return above;
}
