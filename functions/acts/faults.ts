import type * as z from "zod";
import type { Fault, Refusal } from "#functions/domain/refusals.ts";
import { faultMessage } from "#templates/wording/faults.ts";

type Issue = z.core.$ZodIssue;

/** The issue's stable code; a rule of our own names its code in the issue's params. */
function codeOf(issue: Issue): string {
  if (issue.code !== "custom") return issue.code;
  const own = issue.params?.["code"];
  return typeof own === "string" ? own : "custom";
}

function faultsOf(issue: Issue): readonly Fault[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: path === "" ? key : `${path}.${key}`,
      code: "unknown-field",
      message: faultMessage(issue),
    }));
  }
  return [{ field: path, code: codeOf(issue), message: faultMessage(issue) }];
}

/** What is wrong with the input, each fault beside its field. */
export function invalidInput(error: z.ZodError): Refusal {
  const faults = error.issues.flatMap(faultsOf);
  const first = faults[0];
  const where = first?.field
    ? ` Först: ${first.field}. ${first.message}`
    : ` ${first?.message ?? ""}`;
  return {
    code: "invalid-input",
    message: `Uppgifterna kan inte tas emot.${where}`,
    ...(first?.field ? { field: first.field } : {}),
    faults,
  };
}
