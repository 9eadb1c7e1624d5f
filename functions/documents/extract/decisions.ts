import type { CaseEvent, EventOf } from "#functions/domain/events.ts";
import { actRow } from "#functions/process/acts.ts";
import type { DocumentKind } from "#functions/process/documents.ts";
import { roleNames } from "#functions/process/roles.ts";
import type { OnDemandData } from "#templates/documents/on-demand.ts";
import { choiceLabel } from "#templates/wording/labels.ts";

type Decision = OnDemandData<"case-extract">["decisions"][number];

/** Documents that are decisions themselves; an act that gives rise to one decides. */
const deciding: ReadonlySet<DocumentKind> = new Set([
  "council-statement",
  "delegated-decision",
  "steering-group-appointment",
  "change-or-stop-decision",
  "plan-decision",
  "exemption-decision",
  "adjustment-decision",
]);

/** Every decision of the case in order, the executive board's own among them. */
export function decisionsOf(history: readonly CaseEvent[]): Decision[] {
  return history.flatMap((event) => {
    if (event.act === "register-minutes") return [ofTheExecutiveBoard(event)];
    const decides = actRow(event.act).documents?.some((kind) => deciding.has(kind)) === true;
    return decides ? [byOfficial(event)] : [];
  });
}

function byOfficial({ act, date, by, data }: CaseEvent): Decision {
  return {
    date,
    what: actRow(act).done,
    by: `${by.name}, ${roleNames[by.role]}`,
    reference: "delegation" in data ? data.delegation : undefined,
    reasons: "reasons" in data ? data.reasons : undefined,
  };
}

function ofTheExecutiveBoard({
  data: { outcome, meetingDate, paragraph, reasons },
}: EventOf<"register-minutes">): Decision {
  return {
    date: meetingDate,
    what: choiceLabel("register-minutes", ["outcome"], outcome),
    by: "Kommunstyrelsen",
    reference: paragraph,
    reasons,
  };
}
