import { once } from "node:events";
import { endpointOf } from "./endpoint.ts";
import { type ServiceOptions, stepFunctionsService } from "./service.ts";

export type StepFunctions = {
  /** `http://127.0.0.1:<port>`, for the SDK client. */
  readonly endpoint: string;
  /** Resolves when every execution waits for its token or is closed, and no function runs. */
  readonly idle: () => Promise<void>;
  /** Ends every execution and the endpoint. */
  close(): Promise<void>;
};

/**
 * The embedded Step Functions on 127.0.0.1. Executions live in memory only.
 * @param options a free port is taken when none is given.
 * @throws when a definition needs what the engine does not cover.
 */
export async function startStepFunctions(
  options: ServiceOptions & { readonly port?: number },
): Promise<StepFunctions> {
  const service = stepFunctionsService(options);
  const server = endpointOf(service.operations);
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`No port: ${address}`);
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    idle: service.idle,
    close: async () => {
      service.close();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
