/** A moment of business time, ms since 1970, and what happens then. */
export type Deadline = { readonly at: number; readonly fire: () => void };

/** Deadlines in the order they fall due; those of one moment in the order they were set. */
export type Deadlines = {
  add(deadline: Deadline): void;
  remove(deadline: Deadline): void;
  /** The one that falls due first, still in the list. */
  first(): Deadline | undefined;
};

export function deadlinesInOrder(): Deadlines {
  const inOrder: Deadline[] = [];
  return {
    add: (deadline) => inOrder.splice(placeAfter(inOrder, deadline.at), 0, deadline),
    remove: (deadline) => {
      const index = inOrder.lastIndexOf(deadline, placeAfter(inOrder, deadline.at) - 1);
      if (index >= 0) inOrder.splice(index, 1);
    },
    first: () => inOrder[0],
  };
}

/** The place after every deadline that is not later: binary search. */
function placeAfter(inOrder: readonly Deadline[], at: number): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inOrder[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
