import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "#functions/web/app.ts";
import { deskLinks, mountDesk } from "./desk/desk.ts";
import { identifyByDesk } from "./desk/identify.ts";
import { type CloudOptions, type EmbeddedCloud, startEmbeddedCloud } from "./embedded-cloud.ts";
import { listen } from "./s3/listening.ts";

export type FundOptions = Omit<CloudOptions, "siteUrl"> & {
  /** 0 takes a free one. */
  readonly port: number;
};

export type RunningFund = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly cloud: EmbeddedCloud;
  close(): Promise<void>;
};

/** The fund as people meet it: its pages and API on 127.0.0.1 over the embedded cloud. */
export async function startFund({ port, ...options }: FundOptions): Promise<RunningFund> {
  const answer = Promise.withResolvers<(request: Request) => Response | Promise<Response>>();
  const server = createServer(
    getRequestListener(async (request) => (await answer.promise)(request), {
      overrideGlobalObjects: false,
    }),
  );
  const listening = await listen(server, port);
  const cloud = await startEmbeddedCloud({ ...options, siteUrl: listening.endpoint });
  const { runtime, clock, mail } = cloud;
  const app = createApp({
    runtime,
    identify: identifyByDesk(runtime),
    extras: { links: deskLinks },
  });
  answer.resolve(mountDesk(app, { runtime, clock, mail }).fetch);
  return {
    url: listening.endpoint,
    cloud,
    async close() {
      await listening.close();
      await cloud.close();
    },
  };
}
