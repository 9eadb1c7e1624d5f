import type { Actor } from "#functions/domain/actor.ts";
import { boardNow, type Case } from "#functions/domain/case.ts";
import type { Command } from "#functions/domain/events.ts";
import { actRow } from "#functions/process/acts.ts";
import { boardRoles, type Role } from "#functions/process/roles.ts";
import { actorWith } from "./samples-of-persons.ts";

/** The board that the performer speaks for: its successor, where another has taken it over. */
export function boardFor(command: Command, c: Case | undefined): string {
  const board = boardIn(command, c);
  return c ? boardNow(c, board) : board;
}

function boardIn({ act, data }: Command, c: Case | undefined): string {
  switch (actRow(act).boardScope) {
    case "named":
      return ("board" in data ? data.board : undefined) ?? "";
    case "any":
      return "leadBoard" in data ? data.leadBoard : "";
    default:
      return c?.leadBoard ?? "";
  }
}

/** Who makes the act when nothing is said of it: the first role that the table names. */
export function performerOf(command: Command, c: Case | undefined): Actor {
  const role = roleFor(command, c);
  return actorWith(role, boardRoles.has(role) ? boardFor(command, c) : undefined);
}

function roleFor(command: Command, c: Case | undefined): Role {
  const [first] = actRow(command.act).who;
  if (command.act === "reply-to-referral") return "board-head";
  if (command.act === "certify-requisition") {
    const asked = c?.requisitions.find((r) => r.number === command.data.requisition);
    const already = asked?.certifiedBy.some((by) => by.role === "board-controller");
    return already ? "board-head" : "board-controller";
  }
  if (first === undefined) throw new Error(`Nobody may make the act ${command.act}`);
  return first;
}
