import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Instant } from "#functions/domain/dates.ts";
import type { Letter } from "./letter.ts";

/** The same notice has the same id for ever, so that a second sending can be answered from nothing else. */
export function messageIdOf(noticeId: string): string {
  return createHash("sha256").update(noticeId).digest("hex").slice(0, 32);
}

/** The letter as the bytes of a mail (RFC 5322 and MIME); the same letter and date give the same bytes. */
export function composed(letter: Letter, date: Instant): Promise<Buffer> {
  const messageId = messageIdOf(letter.noticeId);
  return new MailComposer({
    messageId: `<${messageId}@mail.invalid>`,
    date: new Date(date),
    from: letter.from,
    to: [...letter.to],
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: letter.attachments.map((attachment) => ({
      content: attachment.RawContent,
      filename: attachment.FileName,
      contentType: attachment.ContentType,
      contentDisposition: attachment.ContentDisposition?.toLowerCase(),
    })),
    headers: {
      "X-SES-MESSAGE-TAGS": [...letter.tags].map((tag) => tag.join("=")).join(", "),
      ...(letter.configurationSet && { "X-SES-CONFIGURATION-SET": letter.configurationSet }),
    },
    baseBoundary: messageId,
    newline: "win",
    // What a letter holds is its content, never a place to fetch content from.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
