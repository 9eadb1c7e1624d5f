import addressparser from "nodemailer/lib/addressparser";
import { decodeWords } from "postal-mime";
import * as z from "zod";
import { accepted, type Result } from "#functions/domain/result.ts";
import { type MailRefusal, refuse } from "./refusal.ts";

/** Nothing that could begin a header line of its own. */
const headerText = z
  .string()
  .regex(/^\P{Cc}*$/u, "must not hold line breaks or control characters");

export type MailAddress = { readonly name: string; readonly address: string };

const encodedWords = /=\?[^?\s]+\?[BQ]\?[^?\s]*\?=/gi;

/** RFC 2047, 2: readers do not decode an encoded word of more than 75 characters. */
function isDecodable(text: string): boolean {
  return (text.match(encodedWords) ?? []).every((word) => word.length <= 75);
}

/** One address with an optional name, in ASCII: SES takes other names only as MIME encoded words. */
const mailAddress = headerText
  .regex(/^[ -~]*$/, "must be ASCII; write a name as a MIME encoded word, a domain in punycode")
  .refine(isDecodable, "holds an encoded word of more than 75 characters")
  .transform((text) => addressparser(text, { flatten: true }))
  .refine((addresses) => addresses.length === 1, "must be exactly one e-mail address")
  .transform(
    ([one]): MailAddress => ({ name: decodeWords(one?.name ?? ""), address: one?.address ?? "" }),
  )
  .refine(({ name }) => headerText.safeParse(name).success, "hides a line break in its name")
  .refine(({ address }) => z.email().safeParse(address).success, "must be an e-mail address");

/** SES takes a text as 7-bit ASCII unless its character set is named. */
const content = z
  .strictObject({ Data: z.string(), Charset: z.literal("UTF-8").optional() })
  .refine(({ Data, Charset }) => Charset !== undefined || /^\p{ASCII}*$/u.test(Data), {
    message: "holds other characters than ASCII without a Charset",
  })
  .transform(({ Data }) => Data);

const attachment = z.strictObject({
  RawContent: z.base64().transform((text) => Buffer.from(text, "base64")),
  FileName: headerText.min(1).max(255),
  ContentType: headerText.max(78).optional(),
  ContentDisposition: z.enum(["ATTACHMENT", "INLINE"]).optional(),
});

/** The rule of SES for names and values of message tags. */
const tagText = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/, "may hold A-Z, a-z, 0-9, _ and - only");

/** A notice id becomes a file name; 200 characters leave room for the rest of it. */
const noticeId = tagText.max(200);

const tags = z
  .array(z.strictObject({ Name: tagText, Value: tagText }))
  .transform((list) => new Map(list.map(({ Name, Value }) => [Name, Value])));

const request = z.strictObject({
  FromEmailAddress: mailAddress,
  Destination: z.strictObject({ ToAddresses: z.array(mailAddress).min(1).max(50) }),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: content.pipe(headerText.min(1)),
      Body: z
        .strictObject({ Text: content.optional(), Html: content.optional() })
        .refine(({ Text, Html }) => Text !== undefined || Html !== undefined, "needs a text"),
      Attachments: z.array(attachment).optional(),
    }),
  }),
  ConfigurationSetName: tagText.optional(),
  EmailTags: tags,
});

/** A mail to send, and the notice that it carries out. */
export type Letter = {
  readonly noticeId: string;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly z.infer<typeof attachment>[];
  readonly configurationSet: string | undefined;
  readonly tags: ReadonlyMap<string, string>;
};

/** Reads the body of SendEmail; refuses what SES refuses and what is not covered here. */
export function letterIn(body: unknown): Result<Letter, MailRefusal> {
  const parsed = request.safeParse(body);
  if (!parsed.success) return refuse(z.prettifyError(parsed.error));
  const { FromEmailAddress, Destination, Content, ConfigurationSetName, EmailTags } = parsed.data;
  const id = noticeId.safeParse(EmailTags.get("noticeId"));
  if (!id.success)
    return refuse("EmailTags must name the notice: noticeId, at most 200 characters");
  return accepted({
    noticeId: id.data,
    from: FromEmailAddress,
    to: Destination.ToAddresses,
    subject: Content.Simple.Subject,
    text: Content.Simple.Body.Text,
    html: Content.Simple.Body.Html,
    attachments: Content.Simple.Attachments ?? [],
    configurationSet: ConfigurationSetName,
    tags: EmailTags,
  });
}
