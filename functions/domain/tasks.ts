import type { PersonActName } from "#functions/process/acts.ts";
import { boardRoles, type Role } from "#functions/process/roles.ts";
import { type OpenStage, stageRow } from "#functions/process/stages.ts";
import {
  boardNow,
  boardsThatMustAgree,
  type Case,
  isAdopted,
  isCertified,
  planYears,
} from "./case.ts";
import { type CalendarDate, calendarDate, within, workingDayFrom, yearOf } from "./dates.ts";
import { lateTasks } from "./late-tasks.ts";
import { type Policy, tierOf } from "./policy.ts";
import { linesOfYear } from "./repayment-of-case/costs.ts";
import { periodName, periodOf, reportPeriods } from "./report-periods.ts";

/** Something that somebody is awaited to do, by a date. The worklists are made of these. */
export type Task = {
  /** Unique in the case, and the same as long as the same thing is awaited. */
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  readonly board?: string;
  readonly due: CalendarDate;
  /** The act that ends it, where there is one; a stage's task has several. */
  readonly act?: PersonActName;
};

export type TasksOf = (c: Case, policy: Policy) => readonly Task[];

/** All that is awaited in the case as it stands. Follows from the case and its policy alone. */
export function tasksOf(c: Case, policy: Policy): readonly Task[] {
  if (c.stage === "closed") return attention(c);
  const tasks = [
    ...attention(c),
    ...stageTask(c, c.stage),
    ...(sideTasks[c.stage]?.(c, policy) ?? []),
    ...announcement(c, policy),
  ];
  return tasks.map((task) => withBoardNow(c, task));
}

/** What was awaited of a board that is no more is awaited of its successor. */
function withBoardNow(c: Case, task: Task): Task {
  return task.board === undefined ? task : { ...task, board: boardNow(c, task.board) };
}

/** The workflow could not go on by itself: the case must not hang in silence. */
function attention(c: Case): readonly Task[] {
  if (!c.attention) return [];
  return [
    {
      id: `attention-${c.visit}`,
      title: "Arbetsflödet har stannat: se över ärendet och starta om det",
      role: "coordinator",
      due: c.attention.on,
    },
  ];
}

/** The stage's own task: whoever is awaited for the case to go on. */
function stageTask(c: Case, stage: OpenStage): readonly Task[] {
  const row = stageRow(stage);
  if (row.due === "none" || c.due === undefined) return [];
  return [
    {
      id: `${stage}-${c.visit}`,
      title: row.task,
      role: row.waitsFor,
      ...(boardRoles.has(row.waitsFor) ? { board: c.leadBoard } : {}),
      due: c.due,
    },
  ];
}

/** A delegated decision is reported to the executive board and announced, or it never gains legal force. */
const announcement: TasksOf = (c, policy) => {
  const isOpen =
    c.grant !== undefined && c.appeal.announced === undefined && c.stage !== "decision-preparation";
  if (!isOpen || c.decision?.route !== "delegated") return [];
  return [
    {
      id: `announcement-${c.decision.event}`,
      title: "Registrera när delegationsbeslutet är anmält och anslaget",
      role: "executive-board-secretary",
      due: within(c.decision.date, policy.taskDays.announceDecision),
      act: "announce-decision",
    },
  ];
};

const examination: TasksOf = (c, policy) => [
  ...c.referrals
    .filter((r) => r.reply === undefined)
    .map((r) => ({
      id: `referral-${r.board}`,
      title: "Svara på remissen",
      role: "board-head" as const,
      board: r.board,
      due: r.replyBy,
      act: "reply-to-referral" as const,
    })),
  ...agreements(c, policy),
];

const agreements: TasksOf = (c) => {
  const agreed = new Set(c.agreements.map((a) => a.board));
  const { due } = c;
  if (due === undefined) return [];
  return boardsThatMustAgree(c)
    .filter((board) => !agreed.has(board))
    .map((board) => ({
      id: `agreement-${board}`,
      title: "Ta ställning till fördelning och återföring",
      role: "board-head" as const,
      board,
      due,
      act: "agree-to-split" as const,
    }));
};

const certifications: TasksOf = (c, policy) =>
  c.requisitions
    .filter((r) => !isCertified(r))
    .flatMap((r) =>
      (["board-controller", "board-head"] as const)
        .filter((role) => !r.certifiedBy.some((by) => by.role === role))
        .map((role) => ({
          id: `requisition-${r.number}-${role}`,
          title: `Attestera rekvisition ${r.number}`,
          role,
          board: c.leadBoard,
          due: within(r.said.on, policy.taskDays.certifyRequisition),
          act: "certify-requisition" as const,
        })),
    );

/** The next report that is not submitted, and each that is submitted but not received. */
const reports: TasksOf = (c, policy) => {
  if (!c.grant) return [];
  const { from, to, amount } = c.grant;
  const submitted = new Set(c.reports.map((r) => r.period));
  const next = reportPeriods(from, to, tierOf(policy, amount), policy).find(
    (p) => !submitted.has(p.id),
  );
  const toReceive = c.reports
    .filter((r) => r.received === undefined)
    .map((r) => ({
      id: `receive-${r.period}`,
      title: `Ta emot lägesrapport för ${periodName(r.period)}`,
      role: "city-director" as const,
      due: within(r.submitted.on, policy.taskDays.receiveReport),
      act: "receive-report" as const,
    }));
  if (!next) return toReceive;
  const toSubmit = {
    id: `report-${next.id}`,
    title: `Lämna lägesrapport för ${periodName(next.id)}`,
    role: "applicant" as const,
    board: c.leadBoard,
    due: next.due,
    act: "submit-report" as const,
  };
  return [toSubmit, ...toReceive];
};

/** Unused grant is carried over or released when a year has ended within the granted time. */
const unusedGrant: TasksOf = (c, policy) => {
  if (!c.grant || c.grant.reserved === 0) return [];
  const handled = new Set(c.yearEnds.map((end) => end.year));
  const years = Array.from(
    { length: yearOf(c.grant.to) - yearOf(c.grant.from) },
    (_, i) => yearOf(c.grant?.from ?? c.opened) + i,
  );
  const year = years.find((y) => !handled.has(y));
  if (year === undefined) return [];
  return [
    {
      id: `unused-${year}`,
      title: `Överför eller återlämna oförbrukade medel för ${year}`,
      role: "coordinator",
      due: workingDayFrom(calendarDate(`${year + 1}-${policy.yearEndDue}`)),
      act: "carry-over-grant",
    },
  ];
};

/** For the first plan year that is not adopted: who reports, certifies, adopts. */
const repayment: TasksOf = (c, policy) => [...yearTasks(c, policy), ...lateTasks(c, policy)];

const yearTasks: TasksOf = (c, policy) => {
  const year = planYears(c).find((y) => !isAdopted(c, y));
  if (year === undefined) return [lastOfRepayment(c, policy)];
  const running = linesOfYear(c, year);
  const lines = c.application?.costLines.filter((costLine) => running.has(costLine.id)) ?? [];
  const boards = [...new Set(lines.map((costLine) => costLine.board))];
  const open = boards.flatMap((board) => boardYear(c, policy, board, year));
  return open.length > 0 ? open : [adoption(c, policy, year)];
};

function lastOfRepayment(c: Case, policy: Policy): Task {
  const adoptedOn = c.actuals
    .map((a) => a.adopted?.on ?? c.stageSince)
    .sort()
    .at(-1);
  return {
    id: `finish-repayment-${c.visit}`,
    title: "Avsluta återföringen",
    role: "coordinator",
    due: within(adoptedOn ?? c.stageSince, policy.taskDays.finishRepayment),
    act: "finish-repayment",
  };
}

function boardYear(c: Case, policy: Policy, board: string, year: number): readonly Task[] {
  const actuals = c.actuals.find((a) => a.board === board && a.year === year);
  if (actuals?.certified) return [];
  if (actuals) {
    return [
      {
        id: `certify-${year}-${board}`,
        title: `Intyga utfallet för ${year}`,
        role: "board-head",
        board,
        due: within(actuals.reported.on, policy.taskDays.certifyActuals),
        act: "certify-actuals",
      },
    ];
  }
  return [
    ...forecastTask(c, policy, board, year),
    {
      id: `actuals-${year}-${board}`,
      title: `Rapportera utfallet för ${year}`,
      role: "board-controller",
      board,
      due: periodOf("YE", year, policy).due,
      act: "report-actuals",
    },
  ];
}

/** The year's next tertial forecast; once the second is in, only the actuals remain. */
function forecastTask(c: Case, policy: Policy, board: string, year: number): readonly Task[] {
  const given = new Set(c.forecasts.filter((f) => f.board === board).map((f) => f.period));
  const next = (["T1", "T2"] as const)
    .map((kind) => periodOf(kind, year, policy))
    .find((period) => !given.has(period.id) && period.cutOff > c.stageSince);
  if (!next) return [];
  return [
    {
      id: `forecast-${next.id}-${board}`,
      title: `Lämna prognos för ${periodName(next.id)}`,
      role: "board-controller",
      board,
      due: next.due,
      act: "report-forecast",
    },
  ];
}

function adoption(c: Case, policy: Policy, year: number): Task {
  const certifiedOn = c.actuals
    .filter((a) => a.year === year)
    .map((a) => a.certified?.on ?? c.stageSince)
    .sort()
    .at(-1);
  return {
    id: `adopt-${year}`,
    title: `Fastställ utfallet för ${year}`,
    role: "city-controller",
    due: within(certifiedOn ?? c.stageSince, policy.taskDays.adoptActuals),
    act: "adopt-actuals",
  };
}

const underWay: TasksOf = (c, policy) => [
  ...reports(c, policy),
  ...certifications(c, policy),
  ...unusedGrant(c, policy),
];

const sideTasks: Partial<Record<OpenStage, TasksOf>> = {
  "application-examination": examination,
  "application-completion": agreements,
  "under-way": underWay,
  evaluating: certifications,
  "evaluation-review": certifications,
  "repayment-decision": certifications,
  repaying: repayment,
  reconciling: lateTasks,
};
