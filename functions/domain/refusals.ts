import { unreachable } from "./result.ts";

/** Why an act was refused: a stable code, a Swedish sentence, and the field when there is one. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly message: string;
  readonly field?: string;
  /** For `invalid-input`: each fault beside its field. */
  readonly faults?: readonly Fault[];
};

export type Fault = { readonly field: string; readonly code: string; readonly message: string };

export const refusalCodes = [
  "invalid-input",
  "unknown-case",
  "unknown-act",
  "unknown-board",
  "board-may-not-apply",
  "too-many-boards",
  "unknown-object",
  "not-allowed",
  "not-your-board",
  "conflict-of-interest",
  "wrong-stage",
  "stale",
  "already-done",
  "command-reused",
  "same-person",
  "due-date-passed",
  "dates-out-of-order",
  "free-capital-exceeded",
  "fund-not-open",
  "above-delegation",
  "above-application",
  "above-policy",
  "below-used",
  "above-reserved",
  "application-not-valid",
  "replies-missing",
  "agreements-missing",
  "split-does-not-stand",
  "open-requisitions",
  "open-reports",
  "open-actuals",
  "years-missing",
  "plan-missing",
  "exemption-test-not-met",
  "money-stopped",
  "money-reserved",
  "lines-missing",
  "reasons-missing",
  "sums-differ",
  "steering-group-incomplete",
  "not-verified",
  "not-reversible",
  "not-computable",
  "line-claimed-twice",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export function refusal(code: RefusalCode, message: string, field?: string): Refusal {
  return field === undefined ? { code, message } : { code, message, field };
}

/** The HTTP status a refusal answers with; always 4xx. */
export function statusOf(code: RefusalCode): 400 | 403 | 404 | 409 | 422 {
  switch (code) {
    case "invalid-input":
    case "unknown-act":
      return 400;
    case "not-allowed":
    case "not-your-board":
    case "conflict-of-interest":
      return 403;
    case "unknown-case":
    case "unknown-object":
      return 404;
    case "stale":
    case "wrong-stage":
    case "already-done":
    case "command-reused":
    case "free-capital-exceeded":
    case "fund-not-open":
      return 409;
    case "unknown-board":
    case "board-may-not-apply":
    case "too-many-boards":
    case "same-person":
    case "due-date-passed":
    case "dates-out-of-order":
    case "above-delegation":
    case "above-application":
    case "above-policy":
    case "below-used":
    case "above-reserved":
    case "application-not-valid":
    case "replies-missing":
    case "agreements-missing":
    case "split-does-not-stand":
    case "open-requisitions":
    case "open-reports":
    case "open-actuals":
    case "years-missing":
    case "plan-missing":
    case "exemption-test-not-met":
    case "money-stopped":
    case "money-reserved":
    case "lines-missing":
    case "reasons-missing":
    case "sums-differ":
    case "steering-group-incomplete":
    case "not-verified":
    case "not-reversible":
    case "not-computable":
    case "line-claimed-twice":
      return 422;
    default:
      return unreachable(code);
  }
}
