import { join } from "node:path";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { onTestFinished } from "vitest";
import { clockFrom } from "#functions/domain/clock.ts";
import { instant } from "#functions/domain/dates.ts";
import { startMail } from "#infra/local/mail/server.ts";
import { temporaryFolder } from "#test/infra/s3/running-s3.ts";

/** The embedded mail with its folder, gone when the test is. `move` sets business time. */
export async function runningMail() {
  const folder = join(await temporaryFolder(), "mail");
  let now = instant("2026-11-24T08:00:00Z");
  const move = (to: string) => {
    now = instant(to);
  };
  const mail = await startMail({ folder, clock: clockFrom(() => now) });
  onTestFinished(mail.close);
  return { ...mail, client: mailClient(mail.endpoint), folder, move };
}

export function mailClient(endpoint: string): SESv2Client {
  const client = new SESv2Client({
    endpoint,
    region: "eu-north-1",
    maxAttempts: 1,
    credentials: { accessKeyId: "fund", secretAccessKey: "x" },
  });
  onTestFinished(() => client.destroy());
  return client;
}
