/** A measure beside what it should be, in one line. */
export function against(measure: string, aim: string, isReached: boolean): string {
  return `${measure} (aim ${aim}: ${isReached ? "reached" : "NOT reached"})`;
}
