/** Turns of the workflow, which its state machine catches by name: no failures. */
const turns: ReadonlySet<string> = new Set(["ActAlreadyMade", "Superseded"]);

export function isTurn(error: unknown): boolean {
  return error instanceof Error && turns.has(error.name);
}
