import { createServer, type Server } from "node:http";
import { setTimeout } from "node:timers/promises";
import { inBackground } from "./background.ts";
import { checkDynaliteVersion } from "./dynalite-version.ts";
import { closeEngine, type Engine, openEngine, sweep } from "./engine.ts";
import { respond } from "./http.ts";
import { operations } from "./operations.ts";

const minuteInMs = 60_000;
const patienceMs = 1_000;

export interface DynamoDbOptions {
  /** Where the data is kept; made when it does not exist. */
  readonly folder: string;
  /** On 127.0.0.1; 0, the default, takes any free one. */
  readonly port?: number;
  /** For time to live and client tokens; the system's clock by default. */
  readonly now?: () => Date;
  /** Milliseconds until queries of a global index see a write; 0 by default. */
  readonly indexLagMs?: () => number;
  /** Milliseconds between the sweeps that delete expired items; a minute by default. */
  readonly sweepEveryMs?: number;
}

export interface DynamoDb {
  readonly endpoint: string;
  /** Answers what has been asked, then lets go of the folder. */
  close(): Promise<void>;
}

/** Starts the embedded DynamoDB over a folder. It speaks the protocol of AWS's. */
export async function startDynamoDb(options: DynamoDbOptions): Promise<DynamoDb> {
  checkDynaliteVersion();
  const { folder, port = 0, now = () => new Date(), indexLagMs = () => 0 } = options;
  const engine = await openEngine({ folder, now, indexLagMs });
  const { server, answered } = serverOf(engine);
  try {
    await listen(server, port);
  } catch (error) {
    await closeEngine(engine);
    throw error;
  }
  const sweeper = setInterval(
    () => inBackground("sweep", sweep(engine, now())),
    options.sweepEveryMs ?? minuteInMs,
  ).unref();

  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    async close() {
      clearInterval(sweeper);
      const closed = new Promise((resolve) => server.close(resolve));
      // A request that is only half sent will not be waited for.
      await Promise.race([answered(), setTimeout(patienceMs, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
      await closeEngine(engine);
    },
  };
}

function serverOf(engine: Engine): { server: Server; answered: () => Promise<unknown> } {
  const known = operations(engine);
  const answering = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = respond(request, response, known).finally(() => answering.delete(work));
    answering.add(work);
    inBackground("answer", work);
  });
  return { server, answered: () => Promise.allSettled(answering) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}
