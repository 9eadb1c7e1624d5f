import { domainToASCII } from "node:url";
import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";

export type MailAttachment = {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** One notice to one person. */
export type MailToSend = {
  /** Letters, digits, `_` and `-`: it goes with the mail as the tag `noticeId`. */
  readonly noticeId: string;
  /** One address; its domain may hold å, ä and ö. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly MailAttachment[];
};

export type Mailer = {
  /**
   * Hands the mail to the mail service, which may deliver it more than once. Throws RangeError for
   * a notice that could never be sent, and the service's own error when it is refused or down.
   */
  send(mail: MailToSend): Promise<{ messageId: string }>;
};

/** `from` is a bare address that the mail service has verified; `senderName` is shown before it. */
export function makeMailer({
  client,
  from,
  senderName,
  configurationSet,
}: {
  client: SESv2Client;
  from: string;
  senderName?: string;
  configurationSet?: string;
}): Mailer {
  const sender = senderName === undefined ? from : `${encodedWords(senderName)} <${from}>`;
  return {
    async send(mail) {
      refuseUnsendable(mail);
      const { MessageId: messageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: sender,
          Destination: { ToAddresses: [withAsciiDomain(mail.to)] },
          Content: { Simple: simpleContent(mail) },
          EmailTags: [{ Name: "noticeId", Value: mail.noticeId }],
          ...(configurationSet !== undefined && { ConfigurationSetName: configurationSet }),
        }),
      );
      if (messageId === undefined)
        throw new Error(`No message id came for notice ${mail.noticeId}`);
      return { messageId };
    },
  };
}

function simpleContent({ subject, text, attachments = [] }: MailToSend) {
  return {
    Subject: { Data: subject, Charset: "UTF-8" },
    Body: { Text: { Data: text, Charset: "UTF-8" } },
    ...(attachments.length > 0 && {
      Attachments: attachments.map(({ fileName, contentType, bytes }) => ({
        FileName: fileName,
        ContentType: contentType,
        RawContent: bytes,
      })),
    }),
  };
}

/** A line break in a header would begin a header of the writer's own choice. */
function refuseUnsendable({ noticeId, to, subject, attachments = [] }: MailToSend): void {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(noticeId)) {
    throw new RangeError(`Not a notice id (letters, digits, _ and -, at most 200): ${noticeId}`);
  }
  const headers = [to, subject, ...attachments.flatMap((one) => [one.fileName, one.contentType])];
  if (headers.some((text) => /\p{Cc}/u.test(text))) {
    throw new RangeError(`Notice ${noticeId} has a line break or control character in a header`);
  }
  if (!/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(to)) {
    throw new RangeError(`Notice ${noticeId} is not to exactly one e-mail address`);
  }
}

function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  return address.slice(0, at) + domainToASCII(address.slice(at));
}

/** A name as MIME encoded words (RFC 2047), the only form in which SES takes å, ä and ö in one. */
function encodedWords(name: string): string {
  // 45 bytes are 60 characters of base64, and a word may have 75 in all.
  const words = [""];
  for (const character of name) {
    const longer = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(longer) <= 45) words[words.length - 1] = longer;
    else words.push(character);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join(" ");
}
