import { roundOf } from "#functions/domain/application-round.ts";
import type { EventOf } from "#functions/domain/events.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import { longDate } from "#templates/wording/dates.ts";
import type { Milestone } from "../milestone.ts";
import { commonOf } from "./common.ts";

/** That this very application has come in; the case system itself receives it, so day of receipt is day of registration. */
export function receipt(m: Milestone<"receipt">): DocumentData<"receipt"> {
  const { event, policy } = m;
  const { boardDecision, appliedAmount } = event.data;
  return {
    ...commonOf(m),
    applicationRound: roundOf(m.case, m.policy),
    decidedBy: { title: "ärendesystemet vid", name: policy.office },
    received: event.act === "submit-application" ? "application" : "completed-application",
    receivedOn: event.date,
    registeredOn: event.date,
    boardDecision,
    appliedAmount,
    attachments: [],
    whatHappensNext: [...checkOf(m), ...nextSteps(m)].join("\n\n"),
    contact: `samordnaren på ${policy.officeAddress} eller telefon ${policy.officePhone}`,
  };
}

function nextSteps({ event }: Milestone<"receipt">): string[] {
  const { due } = event.facts;
  const by = due === undefined ? "" : ` Granskningen ska vara klar senast den ${longDate(due)}.`;
  return [
    `Samordnaren granskar nu att ansökan är fullständig, hänger ihop och ryms inom riktlinjerna och fondens fria medel. De nämnder som väntas få lägre kostnader får ansökan på remiss.${by}`,
    "Saknas något får ni en begäran om komplettering med en sista dag. När granskningen är klar beslutar stadsdirektören i ärendet eller lämnar det till kommunstyrelsen.",
  ];
}

/** What the machine's check of this very application found that must be mended. */
function checkOf({ later }: Milestone<"receipt">): string[] {
  const check = later.find(isCheckOrNewApplication);
  if (check?.act !== "record-validation") return [];
  const faults = check.data.findings.filter(({ severity }) => severity === "blocking");
  if (faults.length === 0) return [];
  const list = faults.map(({ message }) => message).join(" ");
  return [`Den automatiska kontrollen visar att ansökan behöver kompletteras: ${list}`];
}

type CheckOrNewApplication = EventOf<"record-validation" | "complete-application">;

function isCheckOrNewApplication(
  event: Milestone["later"][number],
): event is CheckOrNewApplication {
  return event.act === "record-validation" || event.act === "complete-application";
}
