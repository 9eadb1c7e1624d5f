import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Address, type Email } from "postal-mime";
import type { Instant } from "#functions/domain/dates.ts";
import { instant } from "#functions/domain/dates.ts";
import { isFileError, writeDurably } from "#infra/local/s3/durable-file.ts";
import type { Letter } from "./letter.ts";
import { composed, messageIdOf } from "./mime.ts";

/** What a list of mails shows of each. */
export type MailSummary = {
  /** The file's name, by which the mail is read. */
  readonly name: string;
  readonly messageId: string;
  /** Business time. */
  readonly sentAt: Instant;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
};

export type Mail = MailSummary & {
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly {
    readonly fileName: string;
    readonly contentType: string;
    readonly bytes: Uint8Array;
  }[];
};

export type Mailbox = {
  /** Keeps the letter as a file; the same notice again leaves the first as it is. */
  keep(letter: Letter, now: Instant): Promise<{ messageId: string }>;
  /** Newest first; `after` is the last name of the page before. */
  listMails(page?: { after?: string; limit?: number }): Promise<MailSummary[]>;
  readMail(name: string): Promise<Mail | undefined>;
};

const nameRule = /^[A-Za-z0-9_-]+\.eml$/;

/** Mails as `.eml` files in a folder, which must be there. */
export function mailbox(folder: string): Mailbox {
  // A mail never changes once it is there.
  const known = new Map<string, MailSummary>();

  async function summaryOf(name: string): Promise<MailSummary> {
    const summary = known.get(name) ?? summarised(name, await headersOf(join(folder, name)));
    known.set(name, summary);
    return summary;
  }

  return {
    async keep(letter, now) {
      const file = join(folder, `${letter.noticeId}.eml`);
      await writeDurably(file, await composed(letter, now), { once: true });
      return { messageId: messageIdOf(letter.noticeId) };
    },
    async listMails({ after, limit = 100 } = {}) {
      const names = (await readdir(folder)).filter((name) => nameRule.test(name));
      const mails = (await Promise.all(names.map(summaryOf))).sort(newestFirst);
      const start = after === undefined ? 0 : mails.findIndex(({ name }) => name === after) + 1;
      return mails.slice(start, start + limit);
    },
    async readMail(name) {
      const bytes = nameRule.test(name) ? await bytesIf(join(folder, name)) : undefined;
      return bytes && whole(name, await PostalMime.parse(bytes));
    },
  };
}

async function headersOf(file: string): Promise<Email> {
  const bytes = await readFile(file);
  return PostalMime.parse(bytes.subarray(0, bytes.indexOf("\r\n\r\n") + 2));
}

async function bytesIf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isFileError(error, "ENOENT")) return undefined;
    throw error;
  }
}

function summarised(name: string, { messageId, date, from, to, subject }: Email): MailSummary {
  if (messageId === undefined || date === undefined || from === undefined) {
    throw new Error(`Not a mail that was sent from here: ${name}`);
  }
  return {
    name,
    messageId: messageId.replace(/^<|@.*$/g, ""),
    sentAt: instant(date),
    from: shown(from),
    to: (to ?? []).map(shown),
    subject: subject ?? "",
  };
}

function whole(name: string, email: Email): Mail {
  return {
    ...summarised(name, email),
    text: email.text,
    html: email.html,
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      fileName: filename ?? "",
      contentType: mimeType,
      bytes: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
    })),
  };
}

function shown({ name, address }: Address): string {
  if (address === undefined) return name;
  return name === "" ? address : `${name} <${address}>`;
}

function newestFirst(a: MailSummary, b: MailSummary): number {
  return b.sentAt.localeCompare(a.sentAt) || b.name.localeCompare(a.name);
}
