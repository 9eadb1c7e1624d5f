import type { ToldProof } from "#functions/web/told-proof.ts";

/** What the first fund that knows the file says of it; what the last one says when none does. */
export async function firstKnown(
  funds: readonly string[],
  ask: (fund: string) => Promise<ToldProof>,
): Promise<ToldProof> {
  const [fund, ...others] = funds;
  if (fund === undefined) throw new Error("Ingen fond att fråga.");
  const told = await ask(fund);
  return told.verdict === "unknown" && others.length > 0 ? firstKnown(others, ask) : told;
}
