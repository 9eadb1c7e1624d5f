import { tierOf } from "#functions/domain/policy.ts";
import { reportPeriods } from "#functions/domain/report-periods.ts";
import type { DocumentKind } from "#functions/process/documents.ts";
import { roleNames } from "#functions/process/roles.ts";
import type { DocumentData } from "#templates/documents/catalogue.ts";
import type { Milestone } from "../milestone.ts";
import { commonOf, delegatedOf, grantOf, humanEffectsOf } from "./common.ts";

/** Who steers, and when they report: the periods of the granted time. Throws without a grant. */
export function steeringGroupAppointment(
  m: Milestone<"steering-group-appointment">,
): DocumentData<"steering-group-appointment"> {
  const { event, policy } = m;
  const { amount, from, to, conditions } = grantOf(m.case);
  return {
    ...commonOf(m),
    conditions: [...conditions],
    members: event.data.members,
    mandate: event.data.mandate,
    from,
    to,
    reports: reportPeriods(from, to, tierOf(policy, amount), policy).map(({ id, due }) => ({
      period: id,
      due,
    })),
  };
}

/** The report that was received, beside the grant as it stood, öre. Throws when nobody submitted it. */
export function progressReport(m: Milestone<"progress-report">): DocumentData<"progress-report"> {
  const { event, case: c } = m;
  const { period, assessment } = event.data;
  const report = c.reports.find((each) => each.period === period)?.submitted;
  if (!report) throw new Error(`Case ${c.number} has received a report ${period} nobody submitted`);
  const { amount: granted, used } = grantOf(c);
  return {
    ...commonOf(m),
    period,
    reportedBy: `${report.by.name}, ${roleNames[report.by.role]}`,
    assessment,
    progress: report.progress,
    humanEffects: report.humanEffects,
    economy: report.economy,
    deviations: report.deviations,
    granted,
    used,
    forecastToEnd: report.forecastToEnd,
  };
}

/** Old and new grant, öre, or the end of the measure. Throws without a grant. */
export function changeOrStopDecision(
  m: Milestone<"change-or-stop-decision">,
): DocumentData<"change-or-stop-decision"> {
  const { event, before, case: c } = m;
  const { amount, to, used, released } = grantOf(before);
  const after = grantOf(c);
  return {
    ...commonOf(m),
    ...delegatedOf(m),
    reasons: event.data.reasons,
    presentedBy: event.data.presentedBy,
    act:
      event.act === "decide-change"
        ? {
            kind: "change",
            scope: event.data.scope,
            after: { amount: after.amount, to: after.to },
          }
        : { kind: "stop", lastDay: event.date },
    before: { amount, to },
    earlier: earlierDecision(m),
    used,
    released,
    humanEffects: humanEffectsOf(c),
  };
}

/** What the grant last rested on: a decision by delegation or a change of it, else the executive board's. */
function earlierDecision({ before: c, history }: Milestone<"change-or-stop-decision">) {
  const own = c.documents.findLast(
    ({ kind, withdrawnBy }) => withdrawnBy === undefined && granting.has(kind),
  );
  const minutes = history.findLast((event) => event.act === "register-minutes");
  if (minutes && minutes.seq > (own?.event ?? 0)) {
    return { reference: minutes.data.paragraph, date: minutes.data.meetingDate };
  }
  if (!own) throw new Error(`Case ${c.number} has a grant that nobody decided`);
  return { reference: `handling ${own.document}`, date: own.date };
}

const granting: ReadonlySet<DocumentKind> = new Set([
  "delegated-decision",
  "change-or-stop-decision",
]);
