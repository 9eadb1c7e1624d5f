import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Clock } from "#functions/domain/clock.ts";
import { openFolder } from "#infra/local/s3/durable-file.ts";
import { type Listening, listen } from "#infra/local/s3/listening.ts";
import { letterIn } from "./letter.ts";
import { type Mailbox, mailbox } from "./mailbox.ts";
import type { MailRefusal } from "./refusal.ts";

/** SES's limit of a message, in bytes. */
const largestMessage = 40 * 1024 * 1024;

export type RunningMail = Listening & Pick<Mailbox, "listMails" | "readMail">;

/**
 * SendEmail of Amazon SES v2 on 127.0.0.1. Each mail becomes an `.eml` file in the folder, once for
 * every notice: the tag `noticeId` names it. `clock` is business time, which dates the mails.
 */
export async function startMail({
  folder,
  port = 0,
  clock,
}: {
  folder: string;
  port?: number;
  clock: Pick<Clock, "now">;
}): Promise<RunningMail> {
  await openFolder(folder);
  const { keep, listMails, readMail } = mailbox(folder);
  const server = createServer(getRequestListener(sendEmail(keep, clock).fetch));
  return { ...(await listen(server, port)), listMails, readMail };
}

function sendEmail(keep: Mailbox["keep"], clock: Pick<Clock, "now">): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: largestMessage, onError: () => errorResponse(tooLarge, 400) }));
  app.post("/v2/email/outbound-emails", async (context) => {
    // A page in a browser cannot send this type to another site without asking first.
    const isJson = context.req.header("content-type") === "application/json";
    const letter = letterIn(isJson ? await json(context.req.raw) : undefined);
    if (!letter.ok) return errorResponse(letter.refusal, 400);
    const { messageId } = await keep(letter.value, clock.now());
    return context.json({ MessageId: messageId });
  });
  app.notFound(({ req }) => {
    const message = `${req.method} ${req.path} is not implemented here`;
    return errorResponse({ code: "UnknownOperationException", message }, 404);
  });
  app.onError((error, { req }) => {
    console.error("The embedded mail failed at", req.method, req.path, error);
    return errorResponse({ code: "InternalFailure", message: "The mail was not kept" }, 500);
  });
  return app;
}

const tooLarge: MailRefusal = {
  code: "BadRequestException",
  message: `A message may hold at most ${largestMessage} bytes`,
};

async function json(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function errorResponse({ code, message }: MailRefusal, status: number): Response {
  return Response.json({ message }, { status, headers: { "x-amzn-ErrorType": code } });
}
