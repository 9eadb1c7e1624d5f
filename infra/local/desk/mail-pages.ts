import type { Hono } from "hono";
import { dateInStockholm } from "#functions/domain/dates.ts";
import { html } from "#templates/pages/html.ts";
import { facts, nextPage, table } from "#templates/pages/parts.ts";
import { longDate } from "#templates/wording/dates.ts";
import type { Mailbox } from "../mail/mailbox.ts";
import { deskPage } from "./desk-page.ts";

const onPage = 50;

/** The mails that the fund has sent, which in the embedded fund reach nobody. */
export function mountMails(desk: Hono, mail: Pick<Mailbox, "listMails" | "readMail">): void {
  desk.get("/desk/mails", async (context) => {
    const after = context.req.query("after");
    const mails = await mail.listMails({ limit: onPage, ...(after ? { after } : {}) });
    const last = mails.length === onPage ? mails.at(-1)?.name : undefined;
    const list = table(
      [{ title: "Skickat" }, { title: "Till" }, { title: "Ämne" }],
      mails.map(({ name, sentAt, to, subject }) => [
        longDate(dateInStockholm(sentAt)),
        to.join(", "),
        html`<a href="/desk/mails/${name}">${subject}</a>`,
      ]),
    );
    const more = last === undefined ? undefined : `/desk/mails?after=${encodeURIComponent(last)}`;
    const body = html`<p>Här syns det som fonden har skickat. Ingenting lämnar den här datorn.</p>
      ${mails.length === 0 ? html`<p>Inga brev.</p>` : list}${nextPage(more)}`;
    return context.html(deskPage("E-post", body));
  });

  desk.get("/desk/mails/:name", async (context) => {
    const letter = await mail.readMail(context.req.param("name"));
    if (!letter)
      return context.html(deskPage("Brevet finns inte", html`<p>Välj ett annat.</p>`), 404);
    const body = html`${facts([
      ["Från", letter.from],
      ["Till", letter.to.join(", ")],
      ["Skickat", longDate(dateInStockholm(letter.sentAt))],
      ["Bilagor", letter.attachments.map(({ fileName }) => fileName).join(", ")],
    ])}<p class="free-text">${letter.text ?? ""}</p>`;
    return context.html(deskPage(letter.subject, body));
  });
}
