import type { MachineActName } from "#functions/process/acts.ts";
import type { Case } from "../case.ts";
import type { CommandOf } from "../events.ts";
import { unreachable } from "../result.ts";
import { type Decided, no, stay } from "./decided.ts";

/** The workflow may repeat its work: what is already recorded is not recorded again. */
export function record(c: Case, command: CommandOf<MachineActName>): Decided {
  switch (command.act) {
    case "register-document": {
      const ref = c.documents.find((d) => d.document === command.data.document);
      if (!ref) return no("unknown-object", "Handlingen finns inte i ärendet.", "document");
      return ref.issued ? no("already-done", "Handlingen är redan registrerad.", "document") : stay;
    }
    case "send-reminder": {
      const { task, level, due } = command.data;
      const sent = c.reminders.some((r) => r.task === task && r.level === level && r.due === due);
      return sent ? no("already-done", "Påminnelsen är redan skickad.", "task") : stay;
    }
    case "call-coordinator":
      if (!c.attention) return stay;
      return no("already-done", "Samordnaren är redan kallad.");
    case "record-idea-check":
    case "record-validation":
    case "record-decision-check":
    case "record-settlement":
    case "propose-plan":
    case "propose-adjustment":
    case "verify-reconciliation":
      return stay;
    default:
      return unreachable(command);
  }
}
