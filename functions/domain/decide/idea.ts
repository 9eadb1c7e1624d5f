import type { CommandOf } from "../events.ts";
import { boardOf, type Policy } from "../policy.ts";
import {
  closes,
  type DecideContext,
  type Decided,
  dueDateBehind,
  found,
  isAhead,
  moveTo,
  no,
  tooMany,
} from "./decided.ts";

const kindsInWords = { specialist: "facknämnder", district: "stadsdelsnämnder" } as const;

function mayApply(board: string, { boards, applicants }: Policy): boolean {
  return boards.some(({ id, kind }) => id === board && applicants.includes(kind));
}

function applicantsInWords({ applicants }: Policy): string {
  return applicants.map((kind) => kindsInWords[kind]).join(" och ");
}

type Submission = CommandOf<"submit-idea"> | CommandOf<"complete-idea">;

/** Step 1. Boards that the idea names exist in the policy, and the idea comes from its lead board. */
export function submitIdea({ data }: Submission, context: DecideContext): Decided {
  const named: readonly (readonly [string, string])[] = [
    ["leadBoard", data.leadBoard],
    ...data.cooperatingBoards.map((board, i) => [`cooperatingBoards.${i}`, board] as const),
    ...data.savingBoards.map((board, i) => [`savingBoards.${i}`, board] as const),
  ];
  const unknown = named.find(([, board]) => !boardOf(context.policy, board));
  if (unknown) {
    const [field, board] = unknown;
    return no("unknown-board", `Nämnden ”${board}” finns inte i fondens riktlinjer.`, field);
  }
  if (!mayApply(data.leadBoard, context.policy)) {
    const message = `Enligt riktlinjerna får ${applicantsInWords(context.policy)} ansöka. En annan nämnd kan delta i ett ärende som någon av dem leder.`;
    return no("board-may-not-apply", message, "leadBoard");
  }
  const tooManyBoards = tooMany(
    named.map(([, board]) => board),
    "savingBoards",
  );
  if (tooManyBoards) return tooManyBoards;
  if (context.by.board !== data.leadBoard) {
    return no("not-your-board", "Idén lämnas av den nämnd som leder ärendet.", "leadBoard");
  }
  return found(moveTo("idea-review", context));
}

export function approveIdea(_command: CommandOf<"approve-idea">, context: DecideContext): Decided {
  return found(moveTo("application-writing", context));
}

export function returnIdea({ data }: CommandOf<"return-idea">, context: DecideContext): Decided {
  if (!isAhead(data.dueDate, context)) return dueDateBehind("dueDate");
  return found(moveTo("idea-completion", context, data.dueDate));
}

export function declineIdea(): Decided {
  return found(closes("declined"));
}
