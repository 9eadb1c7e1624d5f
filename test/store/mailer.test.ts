import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { makeMailer } from "#functions/store/mailer.ts";
import { runningMail } from "#test/infra/mail/running-mail.ts";

const notice = {
  noticeId: "01JNOTICE-reminder-1",
  to: "anna@stockholm.example",
  subject: "Påminnelse: rapporten för tertial 2 väntas senast 15 september",
  text: "Hej Anna!\n\nStyrgruppens rapport har inte kommit in.\n",
};

async function mailer() {
  const { client, ...mail } = await runningMail();
  const from = "fonden@stockholm.example";
  const senderName = "Göteborgs och Malmös gemensamma fond för sociala investeringar – återföring";
  return {
    ...mail,
    senderName,
    from,
    ...makeMailer({ client, from, senderName, configurationSet: "notices" }),
  };
}

describe("a notice by mail", () => {
  it("reaches its receiver with its text and its attachments", async () => {
    const { send, listMails, readMail, from, senderName } = await mailer();
    const bytes = new TextEncoder().encode("%PDF-1.7");
    const attachments = [
      { fileName: "rådets yttrande.pdf", contentType: "application/pdf", bytes },
    ];
    const { messageId } = await send({ ...notice, attachments });
    const [summary] = await listMails();
    expect(summary).toMatchObject({
      messageId,
      from: `${senderName} <${from}>`,
      to: [notice.to],
      subject: notice.subject,
    });
    const mail = await readMail(summary?.name ?? "");
    expect(mail?.text?.trim()).toBe(notice.text.trim());
    expect(mail?.attachments).toEqual(attachments);
  });

  it("that is sent again after a crash is one mail", async () => {
    const { send, folder } = await mailer();
    const first = await send(notice);
    expect(await send(notice)).toEqual(first);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it("may go to a domain with Swedish letters", async () => {
    const { send, listMails } = await mailer();
    await send({ ...notice, to: "anna@malmö.example" });
    expect((await listMails())[0]?.to).toEqual(["anna@xn--malm-8qa.example"]);
  });

  it.each([
    ["a line break in its subject", { subject: "Hej\r\nBcc: alla@stockholm.example" }],
    ["a line break in its address", { to: "a@b.example\r\nBcc: alla@stockholm.example" }],
    ["two addresses", { to: "a@b.example,c@d.example" }],
    ["a notice id that the tag cannot carry", { noticeId: "01J.2026" }],
  ])("is refused with %s before it is sent", async (_, wrong) => {
    const { send, folder } = await mailer();
    await expect(send({ ...notice, ...wrong })).rejects.toThrow(RangeError);
    expect(await readdir(folder)).toEqual([]);
  });
});
