/** Work that no caller waits for: its failure is told to the operator. */
export function inBackground(what: string, work: Promise<unknown>): void {
  work.catch((error) => {
    console.error(`The embedded DynamoDB could not ${what}:`, error);
  });
}
