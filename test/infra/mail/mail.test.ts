import { copyFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  GetAccountCommand,
  SESv2ServiceException,
  SendEmailCommand,
  type SendEmailCommandInput,
} from "@aws-sdk/client-sesv2";
import { describe, expect, it } from "vitest";
import { runningMail } from "./running-mail.ts";

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

function email(noticeId: string, input: Partial<SendEmailCommandInput> = {}) {
  return new SendEmailCommand({
    FromEmailAddress: "Fonden <fonden@stockholm.example>",
    Destination: { ToAddresses: ["Anna <anna@stockholm.example>", "bo@stockholm.example"] },
    Content: simple({}),
    EmailTags: [{ Name: "noticeId", Value: noticeId }],
    ...input,
  });
}

function simple(input: object) {
  const Body = {
    Text: utf8("Återrapportera senast 31 augusti."),
    Html: utf8("<p>Återrapportera.</p>"),
  };
  return {
    Simple: {
      Subject: utf8("Påminnelse: tertialrapport för ärende SIF 2026/0042"),
      Body,
      ...input,
    },
  };
}

const sv = "rättelse 1.pdf";
const pdf = {
  FileName: sv,
  ContentType: "application/pdf",
  RawContent: Uint8Array.from({ length: 300 }, (_, byte) => byte % 256),
};

describe("a mail", () => {
  it("is a file in the folder, read again as it was sent", async () => {
    const { client, folder, listMails, readMail } = await runningMail();
    const Content = simple({ Attachments: [pdf] });
    const { MessageId } = await client.send(
      email("N-1", { Content, ConfigurationSetName: "fund-notices" }),
    );
    expect(await readdir(folder)).toEqual(["N-1.eml"]);
    const summary = {
      name: "N-1.eml",
      messageId: MessageId,
      sentAt: "2026-11-24T08:00:00.000Z",
      from: "Fonden <fonden@stockholm.example>",
      to: ["Anna <anna@stockholm.example>", "bo@stockholm.example"],
      subject: "Påminnelse: tertialrapport för ärende SIF 2026/0042",
    };
    expect(await listMails()).toEqual([summary]);
    const mail = await readMail("N-1.eml");
    expect(mail).toMatchObject(summary);
    expect(mail?.text?.trim()).toBe("Återrapportera senast 31 augusti.");
    expect(mail?.html?.trim()).toBe("<p>Återrapportera.</p>");
    expect(mail?.attachments).toEqual([
      { fileName: sv, contentType: "application/pdf", bytes: pdf.RawContent },
    ]);
  });

  it("is well formed: ASCII lines of at most 998 characters, ended by CRLF", async () => {
    const { client, folder } = await runningMail();
    const long = "å".repeat(3000);
    await client.send(
      email("N-1", {
        FromEmailAddress: "=?UTF-8?B?R8O2dGVib3Jn?= <fonden@stockholm.example>",
        Content: simple({ Subject: utf8(long.slice(0, 200)), Body: { Text: utf8(long) } }),
      }),
    );
    const eml = await readFile(join(folder, "N-1.eml"), "latin1");
    expect(eml).toMatch(/^\p{ASCII}*$/u);
    expect(eml.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...eml.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(eml).toMatch(/^Date: Tue, 24 Nov 2026 08:00:00 \+0000\r$/m);
    // An encoded word within quotes is no encoded word.
    expect(eml).toMatch(/^From: =\?UTF-8\?[^"]+\?= <fonden@stockholm\.example>\r$/m);
    expect(eml).toMatch(/^MIME-Version: 1\.0\r$/m);
    expect(eml).toMatch(/^X-Ses-Message-Tags: noticeId=N-1\r$/im);
  });
});

describe("the same notice sent again", () => {
  it("is answered with the same message id and kept once, as it was first", async () => {
    const { client, folder, move, readMail } = await runningMail();
    const first = await client.send(email("N-1"));
    const kept = await readFile(join(folder, "N-1.eml"));
    move("2026-11-25T08:00:00Z");
    const Content = simple({ Subject: utf8("En annan rubrik") });
    const again = await Promise.all([1, 2, 3].map(() => client.send(email("N-1", { Content }))));
    expect(new Set(again.map(({ MessageId }) => MessageId))).toEqual(new Set([first.MessageId]));
    expect(await readdir(folder)).toEqual(["N-1.eml"]);
    expect((await readFile(join(folder, "N-1.eml"))).equals(kept)).toBe(true);
    expect((await readMail("N-1.eml"))?.subject).toContain("Påminnelse");
  });

  it("is not another notice", async () => {
    const { client, folder } = await runningMail();
    const ids = [await client.send(email("N-1")), await client.send(email("N-2"))];
    expect(new Set(ids.map(({ MessageId }) => MessageId)).size).toBe(2);
    expect(await readdir(folder)).toHaveLength(2);
  });
});

describe("the list of mails", () => {
  it("is paged, newest first in business time", async () => {
    const { client, move, listMails } = await runningMail();
    for (const [number, day] of ["2026-04-30", "2026-12-31", "2026-08-31"].entries()) {
      move(`${day}T08:00:00Z`);
      await client.send(email(`N-${number}`));
    }
    const names = async (page: { after?: string; limit?: number }) =>
      (await listMails(page)).map(({ name }) => name);
    expect(await names({ limit: 2 })).toEqual(["N-1.eml", "N-2.eml"]);
    expect(await names({ after: "N-2.eml", limit: 2 })).toEqual(["N-0.eml"]);
  });

  it("gives out nothing but mails of its folder", async () => {
    const { client, folder, readMail } = await runningMail();
    await client.send(email("N-1"));
    const outside = join(folder, "..", "outside.eml");
    await copyFile(join(folder, "N-1.eml"), outside);
    for (const name of ["../outside.eml", outside, "N-1", "none.eml"]) {
      expect(await readMail(name)).toBeUndefined();
    }
  });
});

describe("a mail that the service would not send", () => {
  const overlong = `=?UTF-8?B?${Buffer.alloc(48, "å").toString("base64")}?=`;
  const hidden = `=?UTF-8?B?${Buffer.from("A\r\nBcc: c@d.example").toString("base64")}?=`;
  const injected = "Påminnelse\r\nBcc: all@stockholm.example";
  const refusals: [string, Partial<SendEmailCommandInput>][] = [
    ["a line break in the subject", { Content: simple({ Subject: utf8(injected) }) }],
    ["a line break in the sender", { FromEmailAddress: "a@b.example\r\nBcc: c@d.example" }],
    [
      "a line break in a receiver",
      { Destination: { ToAddresses: ["a@b.example\nBcc: c@d.example"] } },
    ],
    [
      "a line break in a file's name",
      { Content: simple({ Attachments: [{ ...pdf, FileName: "a\r\nb" }] }) },
    ],
    ["two addresses in one", { Destination: { ToAddresses: ["a@b.example, c@d.example"] } }],
    ["no address", { Destination: { ToAddresses: ["Anna"] } }],
    ["nobody to send to", { Destination: { ToAddresses: [] } }],
    ["a name that is not ASCII", { FromEmailAddress: "Göteborg <a@b.example>" }],
    ["a line break in an encoded word", { FromEmailAddress: `${hidden} <a@b.example>` }],
    ["an encoded word that nobody decodes", { FromEmailAddress: `${overlong} <a@b.example>` }],
    ["a text that needs a charset", { Content: simple({ Subject: { Data: "Påminnelse" } }) }],
    ["no text", { Content: simple({ Body: {} }) }],
    ["no notice", { EmailTags: [] }],
    ["a tag with a dot", { EmailTags: [{ Name: "noticeId", Value: "N.1" }] }],
    ["a template", { Content: { Template: { TemplateName: "t", TemplateData: "{}" } } }],
    ["a hidden receiver", { Destination: { BccAddresses: ["a@b.example"] } }],
  ];

  it.each(refusals)("for %s is refused, and nothing is kept", async (_, input) => {
    const { client, folder } = await runningMail();
    expect(await codeOf(client.send(email("N-1", input)))).toBe("400 BadRequestException");
    expect(await readdir(folder)).toEqual([]);
  });

  it("is refused from a form in a browser, which needs no permission to send plain text", async () => {
    const { endpoint, folder } = await runningMail();
    const url = `${endpoint}/v2/email/outbound-emails`;
    const body = JSON.stringify(email("N-1").input);
    const plain = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body,
    });
    expect(plain.status).toBe(400);
    expect(await readdir(folder)).toEqual([]);
  });
});

it("refuses every other operation of the mail service", async () => {
  const { client } = await runningMail();
  const code = await codeOf(client.send(new GetAccountCommand()));
  expect(code).toBe("404 UnknownOperationException");
});

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof SESv2ServiceException)) throw error;
    return `${error.$metadata.httpStatusCode} ${error.name}`;
  }
  throw new Error("The call was accepted");
}
