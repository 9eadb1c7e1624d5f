/** What an address says of its figure. */
export type Place = {
  /** `plan/2`, `outcome/2029`, `correction/1`. */
  readonly subject: string;
  readonly kind: "plan" | "outcome" | "correction";
  /** Absent of what concerns all years: totals, baselines, the cap. */
  readonly year?: number;
  /** What is told, without year and board: `due`, `line`, `total/due`. */
  readonly what: string;
  /** The board, or the cost line of `line` and `baseline`. */
  readonly of?: string;
};

const shape =
  /^((plan|outcome|correction)\/\d+)(?:\/(\d{4}))?\/((?:total\/)?[a-z-]+)(?:\/([^/]+))?$/;

/** Reads an address; undefined when it is none. */
export function placeOf(address: string): Place | undefined {
  const [, subject, kind, year, what, of] = shape.exec(address) ?? [];
  if (subject === undefined || what === undefined || !isKind(kind)) return undefined;
  const own = kind === "outcome" && hasYear(what) ? subject.slice("outcome/".length) : undefined;
  const at = year ?? own;
  return {
    subject,
    kind,
    what,
    ...(at === undefined ? {} : { year: Number(at) }),
    ...(of === undefined ? {} : { of }),
  };
}

function isKind(kind: string | undefined): kind is Place["kind"] {
  return kind === "plan" || kind === "outcome" || kind === "correction";
}

function hasYear(what: string): boolean {
  return what !== "baseline" && what !== "cap";
}
