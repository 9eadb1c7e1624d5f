import type { Case } from "#functions/domain/case.ts";
import type { Policy } from "#functions/domain/policy.ts";
import type { Runtime } from "#functions/runtime.ts";
import { sha256 } from "#functions/store/canonical.ts";
import { loadNotices, markSent, type Notice, recordNotice } from "#functions/store/notices.ts";
import type { Person } from "#functions/store/people.ts";
import type { FundTable } from "#functions/store/table.ts";
import type { LetterBase, Mail } from "#templates/letters/mail.ts";

export type NoticeToSend = {
  readonly case: Case;
  /** What the notice is about; with the recipient it makes the notice one. */
  readonly about: string;
  readonly kind: string;
  readonly to: Person;
  readonly mail: Mail;
  /** Ids of the case's notices that have been sent, so that none is tried again. */
  readonly sent: ReadonlySet<string>;
};

/**
 * Sends a notice once: recorded before it is sent, so that none is lost. A crash between sending
 * and marking sends it again, under the same id.
 */
export async function sendNotice(
  runtime: Runtime,
  table: FundTable,
  { case: c, about, kind, to, mail, sent }: NoticeToSend,
): Promise<boolean> {
  const id = `${c.id}-${sha256(`${about} ${to.person}`).slice(0, 24)}`;
  if (sent.has(id)) return false;
  const notice = { id, to: to.email, ...mail, kind, event: c.seq };
  if ((await recordNotice(table, c.id, notice)) === "sent") return false;
  await post(runtime, table, c.id, notice);
  return true;
}

/**
 * Sends what was recorded but not sent when a process died, whatever became of its task since.
 * Gives the ids of all notices of the case, which now are sent.
 */
export async function sendRecorded(
  runtime: Runtime,
  table: FundTable,
  c: Case,
): Promise<ReadonlySet<string>> {
  const notices = await loadNotices(table, c.id);
  for (const notice of notices.filter(({ sentAt }) => sentAt === undefined)) {
    await post(runtime, table, c.id, notice);
  }
  return new Set(notices.map(({ id }) => id));
}

async function post(
  runtime: Runtime,
  table: FundTable,
  caseId: string,
  { id, to, subject, text }: Notice,
): Promise<void> {
  await runtime.mailer.send({ noticeId: id, to, subject, text });
  await markSent(table, caseId, id, runtime.clock.now());
}

/** What every letter of the case says of it and its sender. */
export function letterBase(runtime: Runtime, c: Case, policy: Policy, to: Person): LetterBase {
  return {
    recipient: to.name,
    fund: policy.name,
    caseNumber: c.number,
    caseTitle: c.title,
    link: `${runtime.siteUrl}/funds/${c.fund}/cases/${c.id}`,
    contact: policy.officeAddress,
  };
}
