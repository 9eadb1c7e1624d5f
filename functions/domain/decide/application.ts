import { handedIn, nextDeadline } from "../application-round.ts";
import { boardsOf, boardsThatMustAgree, type Case } from "../case.ts";
import { addDays, type CalendarDate, workingDayFrom } from "../dates.ts";
import type { CommandOf } from "../events.ts";
import { boardName, boardOf } from "../policy.ts";
import {
  type DecideContext,
  type Decided,
  dueDateBehind,
  found,
  isAhead,
  moveTo,
  no,
  stay,
  tooMany,
} from "./decided.ts";

type Submission = CommandOf<"submit-application"> | CommandOf<"complete-application">;

/** Step 2. Boards named by cost lines and split exist; the rest is checked by the machine. */
export function submitApplication(c: Case, { data }: Submission, context: DecideContext): Decided {
  const named: readonly (readonly [string, string])[] = [
    ...data.costLines.map((row, i) => [`costLines.${i}.board`, row.board] as const),
    ...data.split.map((row, i) => [`split.${i}.board`, row.board] as const),
  ];
  const unknown = named.find(([, board]) => !boardOf(context.policy, board));
  if (unknown) {
    const [field, board] = unknown;
    return no("unknown-board", `Nämnden ”${board}” finns inte i fondens riktlinjer.`, field);
  }
  const tooManyBoards = tooMany(boardsOf({ ...c, application: data }), "costLines");
  if (tooManyBoards) return tooManyBoards;
  return found(moveTo("application-examination", context, examinedBy(c, context)));
}

/** Where applications are taken in rounds, the days to examine count from the day the round closes. */
function examinedBy(c: Case, { policy, today }: DecideContext): CalendarDate | undefined {
  const closes = nextDeadline(policy, handedIn(c) ?? today);
  if (closes === undefined || closes <= today) return undefined;
  return workingDayFrom(addDays(closes, policy.stageDays["application-examination"]));
}

export function requestCompletion(
  { data }: CommandOf<"request-completion">,
  context: DecideContext,
): Decided {
  if (!isAhead(data.dueDate, context)) return dueDateBehind("dueDate");
  return found(moveTo("application-completion", context, data.dueDate));
}

export function referToBoards(
  c: Case,
  { data }: CommandOf<"refer-to-boards">,
  context: DecideContext,
): Decided {
  if (!isAhead(data.replyBy, context)) return dueDateBehind("replyBy");
  const stranger = data.boards.find((board) => !boardsOf(c).includes(board));
  if (stranger !== undefined) {
    const message = `${boardName(context.policy, stranger)} är inte med i ärendet. Remittera till dess nämnder.`;
    return no("unknown-board", message, "boards");
  }
  const again = data.boards.find(
    (board, i) => data.boards.indexOf(board) !== i || c.referrals.some((r) => r.board === board),
  );
  if (again === undefined) return stay;
  return no(
    "already-done",
    `${boardName(context.policy, again)} får remissen en gång, inte två.`,
    "boards",
  );
}

export function replyToReferral(c: Case, { data }: CommandOf<"reply-to-referral">): Decided {
  const referral = c.referrals.find((r) => r.board === data.board);
  if (!referral)
    return no("unknown-object", "Nämnden har inte fått någon remiss i ärendet.", "board");
  if (referral.reply) return no("already-done", "Nämnden har redan svarat på remissen.", "board");
  return stay;
}

export function agreeToSplit(c: Case, { data }: CommandOf<"agree-to-split">): Decided {
  if (!boardsThatMustAgree(c).includes(data.board)) {
    return no("unknown-board", "Nämnden är inte part i fördelningen.", "board");
  }
  if (c.agreements.some((a) => a.board === data.board)) {
    return no("already-done", "Nämnden har redan godkänt fördelningen.", "board");
  }
  return stay;
}

export function completeExamination(
  _command: CommandOf<"complete-examination">,
  context: DecideContext,
): Decided {
  return found(moveTo("decision-preparation", context));
}
