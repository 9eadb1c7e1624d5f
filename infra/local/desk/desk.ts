import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import type { Runtime } from "#functions/runtime.ts";
import type { BusinessClock } from "../clock.ts";
import type { Mailbox } from "../mail/mailbox.ts";
import { mountClock } from "./clock-page.ts";
import { identifyByDesk } from "./identify.ts";
import { mountMails } from "./mail-pages.ts";
import { mountPeople } from "./people-page.ts";

export type DeskOptions = {
  readonly runtime: Runtime;
  readonly clock: BusinessClock;
  readonly mail: Pick<Mailbox, "listMails" | "readMail">;
};

/** Links to the desk, for the menu of the fund's pages. */
export const deskLinks = [
  { href: "/desk/people", text: "Byt person" },
  { href: "/desk/mails", text: "E-post" },
  { href: "/desk/clock", text: "Klocka" },
];

const largestForm = 16 * 1024;

/**
 * What only the embedded fund has, in front of the fund's app: who one is, the mails that went out,
 * and the clock. Whoever has chosen no person is taken to the choice.
 */
export function mountDesk(fundApp: { readonly fetch: Hono["fetch"] }, options: DeskOptions): Hono {
  const desk = new Hono();
  const identify = identifyByDesk(options.runtime);
  desk.use("/desk/*", secureHeaders(policy), bodyLimit({ maxSize: largestForm }), csrf());
  mountPeople(desk, options.runtime);
  mountMails(desk, options.mail);
  mountClock(desk, options.clock);
  desk.all("*", async ({ req, redirect }) => {
    const isPage = req.method === "GET" && (req.path === "/" || req.path.startsWith("/funds"));
    if (isPage && !(await identify(req.raw, undefined))) return redirect("/desk/people");
    return fundApp.fetch(req.raw);
  });
  return desk;
}

const policy: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["data:"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};
