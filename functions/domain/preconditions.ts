import type { Precondition } from "#functions/process/acts/row.ts";
import { isMoneyStopped } from "./appeal.ts";
import {
  boardsThatMustAgree,
  type Case,
  isAdopted,
  isCertified,
  openCorrection,
  planYears,
} from "./case.ts";
import type { CalendarDate } from "./dates.ts";
import type { Command } from "./events.ts";
import { boardName, type Policy } from "./policy.ts";
import { type Refusal, refusal } from "./refusals.ts";

export type PreconditionContext = {
  readonly policy: Policy;
  readonly today: CalendarDate;
};

type Check = (c: Case, command: Command, context: PreconditionContext) => Refusal | undefined;

const applicationValid: Check = (c) => {
  if (!c.validated) {
    return refusal(
      "application-not-valid",
      "Ansökan har ännu inte kontrollerats. Försök igen om en stund.",
    );
  }
  const faults = c.findings.filter((finding) => finding.severity === "blocking");
  if (faults.length === 0) return undefined;
  const list = faults.map((finding) => finding.message).join(" ");
  return refusal("application-not-valid", `Ansökan måste kompletteras först: ${list}`);
};

const repliesIn: Check = (c, _command, { policy, today }) => {
  const open = c.referrals.filter((r) => r.reply === undefined && today <= r.replyBy);
  if (open.length === 0) return undefined;
  const boards = open.map((r) => boardName(policy, r.board)).join(", ");
  return refusal("replies-missing", `Remisstiden pågår. Svar väntas från ${boards}.`);
};

const agreementsIn: Check = (c, _command, { policy }) => {
  const agreed = new Set(c.agreements.map((a) => a.board));
  const missing = boardsThatMustAgree(c).filter((board) => !agreed.has(board));
  if (missing.length === 0) return undefined;
  const boards = missing.map((board) => boardName(policy, board)).join(", ");
  return refusal("agreements-missing", `Överenskommelse om fördelning saknas från ${boards}.`);
};

const splitStands: Check = (c, command, context) => {
  const missing = agreementsIn(c, command, context);
  return missing && { ...missing, code: "split-does-not-stand" };
};

/** The city director decides up to the policy's limit; above it the executive board does. */
const withinDelegation: Check = (_c, command, { policy }) => {
  if (command.act !== "approve" && command.act !== "approve-with-changes") return undefined;
  if (command.data.amount <= policy.delegation.upTo) return undefined;
  return refusal(
    "above-delegation",
    "Beloppet överstiger vad stadsdirektören får besluta om. Lämna ärendet till kommunstyrelsen.",
    "amount",
  );
};

const noOpenRequisitions: Check = (c) => {
  const open = c.requisitions.filter((r) => !isCertified(r)).map((r) => r.number);
  if (open.length === 0) return undefined;
  return refusal(
    "open-requisitions",
    `Rekvisition ${open.join(", ")} är inte attesterad av två personer.`,
  );
};

const reportsReceived: Check = (c) => {
  const open = c.reports.filter((r) => r.received === undefined).map((r) => r.period);
  if (open.length === 0) return undefined;
  return refusal(
    "open-reports",
    `Lägesrapport ${open.join(", ")} är inte mottagen av stadsdirektören.`,
  );
};

const planProposed: Check = (c) => {
  if (c.proposal === undefined) {
    return refusal(
      "plan-missing",
      "Återföringsplanen är ännu inte beräknad. Försök igen om en stund.",
    );
  }
  if (!c.proposal.exempt) return undefined;
  return refusal(
    "plan-missing",
    "Beräkningen ger inget att återföra. Besluta om undantag i stället.",
  );
};

const noOpenActuals: Check = (c) => {
  const open = c.actuals
    .filter((a) => a.adopted === undefined || openCorrection(a) !== undefined)
    .map((a) => a.year);
  if (open.length === 0) return undefined;
  return refusal(
    "open-actuals",
    `Utfallet för ${open.join(", ")} är rapporterat men inte fastställt.`,
  );
};

const allYearsAdopted: Check = (c) => {
  const missing = planYears(c).filter((year) => !isAdopted(c, year));
  if (missing.length === 0) return undefined;
  return refusal("years-missing", `Utfallet är inte fastställt för ${missing.join(", ")}.`);
};

const wholeExempt: Check = (c) =>
  c.exemptions.some(
    ({ scope, reopened, test }) =>
      scope !== "part" && reopened === undefined && test !== "fund-without-repayment",
  )
    ? undefined
    : refusal(
        "unknown-object",
        "Ärendet är inte undantaget från återföring, så det finns inget att återuppta.",
      );

const nothingReserved: Check = (c) => {
  if ((c.grant?.reserved ?? 0) === 0) return undefined;
  return refusal(
    "money-reserved",
    "Bidraget har medel som varken är förbrukade eller återlämnade.",
  );
};

const reconciliationVerified: Check = (c) =>
  c.reconciliationVerified
    ? undefined
    : refusal(
        "not-verified",
        "Slutavstämningen är inte kontrollerad mot huvudboken än. Försök igen om en stund.",
      );

const moneyNotStopped: Check = (c) =>
  isMoneyStopped(c)
    ? refusal(
        "money-stopped",
        "Beslutet är upphävt. Medel får inte användas förrän ärendet har beslutats på nytt.",
      )
    : undefined;

/** One pure check for each precondition that the process table names. */
export const preconditions: Record<Precondition, Check> = {
  "application-valid": applicationValid,
  "replies-in": repliesIn,
  "agreements-in": agreementsIn,
  "within-delegation": withinDelegation,
  "split-stands": splitStands,
  "no-open-requisitions": noOpenRequisitions,
  "reports-received": reportsReceived,
  "plan-proposed": planProposed,
  "no-open-actuals": noOpenActuals,
  "all-years-adopted": allYearsAdopted,
  "whole-exempt": wholeExempt,
  "nothing-reserved": nothingReserved,
  "reconciliation-verified": reconciliationVerified,
  "money-not-stopped": moneyNotStopped,
};
