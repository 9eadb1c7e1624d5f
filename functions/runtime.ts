import type { Clock } from "#functions/domain/clock.ts";
import type { DocumentStore } from "#functions/store/document-store.ts";
import type { Mailer } from "#functions/store/mailer.ts";
import type { FundTable } from "#functions/store/table.ts";
import type { Workflow } from "#functions/store/workflow.ts";

/** A line of the log: what happened, to which ids. Never personal data, never a token. */
export type Log = (event: string, ids: Readonly<Record<string, string | number>>) => void;

/** All that the functions need from outside. Nothing in them knows whether it runs embedded. */
export type Runtime = {
  /** Business time: dates, due dates, reminders. */
  readonly clock: Clock;
  /** Machine time: never virtual. */
  readonly machineNow: () => Date;
  /** A new id, sortable by time (ULID). */
  readonly newId: () => string;
  /** Random hexadecimal salt for a payload. */
  readonly newSalt: () => string;
  /** Random number from 0 up to 1, for the jitter of retries. */
  readonly random: () => number;
  readonly table: (fund: string) => FundTable;
  readonly documents: DocumentStore;
  readonly mailer: Mailer;
  readonly workflow: Workflow;
  /** Where people reach the fund, without a slash at the end: `https://fonden.staden.se`. */
  readonly siteUrl: string;
  readonly log: Log;
};
