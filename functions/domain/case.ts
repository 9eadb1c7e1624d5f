import type { ActName } from "#functions/process/acts.ts";
import type { DocumentKind } from "#functions/process/documents.ts";
import type { Role } from "#functions/process/roles.ts";
import type { Stage } from "#functions/process/stages.ts";
import type { ActedBy } from "./actor.ts";
import type { CalendarDate } from "./dates.ts";
import type { ApplicationForm } from "./forms/application.ts";
import type { FormOf } from "./forms/forms.ts";
import type { IdeaForm } from "./forms/idea.ts";
import type { Finding, PlanProposal } from "./forms/machine.ts";
import type { Ore } from "./money.ts";
import type { Parts } from "./repayment/parts.ts";
import type { SettledSoFar } from "./repayment/settle-year.ts";

/** How a closed case ended. */
export const outcomes = ["completed", "declined", "withdrawn", "rejected"] as const;
export type Outcome = (typeof outcomes)[number];

/** What was said in an act, by whom and when. */
export type Said<A extends ActName> = FormOf<A> & {
  readonly by: ActedBy;
  readonly on: CalendarDate;
};

export type Referral = {
  readonly board: string;
  readonly question: string;
  readonly replyBy: CalendarDate;
  readonly reply?: Said<"reply-to-referral">;
};

export type DecisionOutcome = Extract<FormOf<"register-minutes">, unknown>["outcome"];

/** The latest decision in the case: delegated, or the executive board's own. */
export type Decision = {
  readonly outcome: DecisionOutcome;
  readonly route: "delegated" | "executive-board";
  readonly date: CalendarDate;
  readonly by: ActedBy;
  readonly reference: string;
  readonly reasons: string;
  readonly presentedBy: string;
  readonly event: number;
};

/** The grant in öre. reserved = amount − used − released while the grant is open. */
export type Grant = {
  readonly amount: Ore;
  readonly reserved: Ore;
  readonly used: Ore;
  readonly released: Ore;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly conditions: readonly string[];
};

/** The way of a decision to legal force: announced, appealed, judged. */
export type Appeal = {
  readonly announced?: CalendarDate;
  readonly lastDay?: CalendarDate;
  readonly appealed?: CalendarDate;
  readonly outcome?: "dismissed" | "annulled";
};

export type Requisition = {
  readonly number: number;
  readonly amount: Ore;
  readonly said: Said<"requisition">;
  readonly certifiedBy: readonly ActedBy[];
};

export type Report = {
  readonly period: string;
  readonly submitted: Said<"submit-report">;
  readonly received?: Said<"receive-report">;
};

export type YearEnd = {
  readonly year: number;
  readonly handling: "carried-over" | "released";
  readonly amount: Ore;
};

export type PlanRow = PlanProposal["rows"][number];

/** One version of the repayment plan; earlier versions stay readable. */
export type Plan = {
  readonly version: number;
  readonly decided: CalendarDate;
  readonly reasons: string;
  readonly rows: readonly PlanRow[];
  /** What would be due beside the rows but is let go, öre by year and board. */
  readonly exempted: readonly PlanRow[];
  /** The last year that was adopted when this version was decided; 0 when none was. */
  readonly adoptedThrough: number;
  /** What each line cost in the years then adopted, and is expected to cost in those to come. */
  readonly expected: readonly ExpectedYear[];
  /** The price levels that the version was computed with. */
  readonly index: IndexLevels;
};

/** Price levels by year, from one published edition. */
export type IndexLevels = FormOf<"decide-adjustment">["index"];

/** What a cost line is expected to cost one year: öre, with driver and index as decimal text. */
export type ExpectedYear = FormOf<"decide-adjustment">["expected"][number];

/** What an adopted year really was, when the closing turns out to have been wrong. */
export type Correction = {
  readonly reported: Said<"report-correction">;
  readonly certified?: { readonly by: ActedBy; readonly on: CalendarDate };
  readonly adopted?: { readonly by: ActedBy; readonly on: CalendarDate };
};

export type YearActuals = {
  readonly board: string;
  readonly year: number;
  readonly reported: Said<"report-actuals">;
  readonly certified?: { readonly by: ActedBy; readonly on: CalendarDate };
  readonly adopted?: {
    readonly by: ActedBy;
    readonly on: CalendarDate;
    readonly reference: string;
  };
  /** Later than the adoption, in the order in which they were reported; one at a time is open. */
  readonly corrections?: readonly Correction[];
};

/** What an adopted year brought back, per board, in öre; a corrected year has several. */
export type Return = { readonly year: number; readonly board: string; readonly amount: Ore };

/** What a year, or the correction of one, was adopted with, and what it leaves to what comes after. */
export type Adoption = {
  /** The last year that was adopted then. */
  readonly year: number;
  /** The adopted year that was corrected; absent when the year itself was adopted. */
  readonly corrects?: number;
  /** Boards in deficit, whose return of the year waits by decision. */
  readonly deferred?: readonly string[];
  readonly index: IndexLevels;
  /** Fallen due or waiting so far, and what of it waits below the minimum, öre. */
  readonly settled: SettledSoFar;
  /** What the adopted years were then to return, before exemptions, and what of it was exempt, öre. */
  readonly earned: Earned;
};

export type Earned = { readonly all: Parts; readonly exempt: Parts };

/** What of the coming years is let go, the last year included. */
export type ExemptPart = {
  readonly part: PartOfCase;
  readonly firstYear: number;
  readonly lastYear: number;
};

export type PartOfCase =
  | { readonly of: "all" }
  | { readonly of: "board"; readonly board: string }
  | { readonly of: "line"; readonly line: string };

export type Exemption = {
  readonly scope: "case" | "remainder" | "part";
  /** Of a part: which, and the years. */
  readonly part?: ExemptPart;
  /** The decision by which it ended: what was let go until then stays let go. */
  readonly reopened?: { readonly on: CalendarDate; readonly lastYear: number };
  readonly test: FormOf<"decide-exemption">["test"];
  readonly evidence: string;
  readonly reasons: string;
  readonly decided: CalendarDate;
  /** Planned but not returned, in öre, that the decision lets go. */
  readonly amount: Ore;
};

/** A board that has taken over what another had, from a year on; the same id is a new name. */
export type Succession = FormOf<"register-succession">;

export type DocumentRef = {
  readonly document: number;
  readonly kind: DocumentKind;
  /** The event that gave rise to it. */
  readonly event: number;
  readonly date: CalendarDate;
  readonly issued?: {
    readonly sha256: string;
    readonly bytes: number;
    readonly key: string;
    readonly templateVersion: string;
    /** Of the renderer that drew it; absent from those drawn before it was registered. */
    readonly rendererVersion?: string;
    /** Of the description that it was drawn from; absent where none was kept. */
    readonly descriptionSha256?: string;
  };
  /** The counter-act that took its act back. */
  readonly withdrawnBy?: number;
};

/** A reminder that has gone out: the same task with a new due date is reminded anew. */
export type SentReminder = {
  readonly task: string;
  readonly level: string;
  readonly due: CalendarDate;
};

/** A case as its events have made it. Only `evolve` and `fold` change it. */
export type Case = {
  readonly id: string;
  readonly fund: string;
  /** The registration number: `SIF 2026/0042`. */
  readonly number: string;
  /** The last event's number. */
  readonly seq: number;
  /** Counts acts that make what others have on their screen stale. */
  readonly revision: number;
  /** The last act by a person, the only one that a counter-act may take back. */
  readonly lastAct: { readonly seq: number; readonly act: ActName };
  readonly opened: CalendarDate;
  readonly stage: Stage;
  readonly stageSince: CalendarDate;
  /** Counts visits to process steps: one execution of the workflow carries one visit. */
  readonly visit: number;
  readonly due?: CalendarDate;
  readonly outcome?: Outcome;
  /** The policy in force; frozen at approval. */
  readonly policyVersion: string;
  readonly title: string;
  readonly contact: string;
  readonly contactEmail: string;
  readonly leadBoard: string;
  readonly idea: IdeaForm;
  /** What a completion request asks for, of idea or application. */
  readonly completion?: string;
  readonly council?: {
    readonly outcome: "approved" | "returned" | "declined";
    readonly event: number;
  };
  readonly application?: ApplicationForm;
  /** Whether the machine has checked the application as it now stands. */
  readonly validated: boolean;
  readonly findings: readonly Finding[];
  readonly referrals: readonly Referral[];
  readonly agreements: readonly Said<"agree-to-split">[];
  readonly examination?: Said<"complete-examination">;
  readonly decision?: Decision;
  readonly appeal: Appeal;
  readonly grant?: Grant;
  readonly steeringGroup?: Said<"appoint-steering-group">;
  readonly requisitions: readonly Requisition[];
  readonly reports: readonly Report[];
  readonly yearEnds: readonly YearEnd[];
  readonly finished?: { readonly on: CalendarDate; readonly early: boolean };
  readonly evaluation?: Said<"submit-evaluation">;
  readonly evaluationAccepted?: Said<"accept-evaluation">;
  readonly proposal?: PlanProposal;
  readonly plans: readonly Plan[];
  readonly forecasts: readonly Said<"report-forecast">[];
  readonly actuals: readonly YearActuals[];
  readonly returns: readonly Return[];
  /** One a year adopted, in year order; absent before the first. */
  readonly adoptions?: readonly Adoption[];
  readonly followUp?: FormOf<"propose-adjustment">;
  readonly exemptions: readonly Exemption[];
  /** What adopted years let go, öre by year and board; absent before the first. */
  readonly exempted?: readonly Return[];
  readonly successions?: readonly Succession[];
  readonly reconciliation?: Said<"reconcile-case">;
  readonly reconciliationVerified: boolean;
  readonly conflicts: readonly {
    readonly person: string;
    readonly kind: "conflict" | "delicacy" | "none";
  }[];
  readonly substitutes: readonly { readonly substitute: string; readonly role: Role }[];
  readonly documents: readonly DocumentRef[];
  readonly reminders: readonly SentReminder[];
  /** Why the case needs the coordinator's hands, when the workflow could not go on. */
  readonly attention?: {
    readonly cause: string;
    readonly state: string;
    readonly on: CalendarDate;
  };
};

/** What is awaited of a case's boards is written in one transaction, which holds 100 items. */
export const mostBoards = 40;

/** The boards of a case, each once: lead first, then cooperating and saving. */
export function boardsOf(
  c: Pick<Case, "leadBoard" | "idea" | "application" | "successions">,
): readonly string[] {
  return [
    ...new Set([
      c.leadBoard,
      ...c.idea.cooperatingBoards,
      ...c.idea.savingBoards,
      ...(c.application?.split.map((s) => s.board) ?? []),
      ...(c.application?.costLines.map((l) => l.board) ?? []),
      ...(c.successions?.map(({ to }) => to.id) ?? []),
    ]),
  ];
}

/** The board that today answers for what the board had: itself, or its successor's successor. */
export function boardNow(c: Pick<Case, "successions">, board: string): string {
  const next = c.successions?.find(({ from, to }) => from === board && to.id !== board);
  return next ? boardNow(c, next.to.id) : board;
}

/** Boards that must have agreed to split and repayment before the decision: all but the lead. */
export function boardsThatMustAgree({ successions: _, ...c }: Case): readonly string[] {
  return boardsOf(c).filter((board) => board !== c.leadBoard);
}

export function currentPlan(c: Case): Plan | undefined {
  return c.plans.at(-1);
}

/** The years of the plan, ascending, each once: also those in which nothing is planned to fall due. */
export function planYears(c: Case): readonly number[] {
  return [...new Set(currentPlan(c)?.expected.map((e) => e.year) ?? [])].sort((a, b) => a - b);
}

/** The plan version that a year is closed against: the last that was decided before its adoption. */
export function planFor(c: Case, year: number): Plan {
  const plan = c.plans.findLast(({ adoptedThrough }) => adoptedThrough < year);
  if (!plan) throw new Error(`Case ${c.number} repays for ${year} without a plan`);
  return plan;
}

/** Whether the year's actuals are adopted for every board of the plan. */
export function isAdopted(c: Case, year: number): boolean {
  const ofYear = c.actuals.filter((a) => a.year === year);
  return ofYear.length > 0 && ofYear.every((a) => a.adopted !== undefined);
}

/** A correction that is reported but not yet adopted. */
export function openCorrection(actuals: YearActuals): Correction | undefined {
  return actuals.corrections?.find(({ adopted }) => adopted === undefined);
}

export function isCertified(requisition: Requisition): boolean {
  return requisition.certifiedBy.length >= 2;
}
