import { handle } from "hono/aws-lambda";
import { awsRuntime } from "#functions/edge/aws-runtime.ts";
import { createApp } from "./app.ts";
import type { Identify } from "./env.ts";

/** No identity provider is configured: nobody is known, so all are answered 401. */
const nobody: Identify = async () => undefined;

let app: ReturnType<typeof handle> | undefined;

/** The pages and the API as a Lambda function. Nothing is built before the first call. */
export const handler: ReturnType<typeof handle> = (event, context) => {
  app ??= built();
  return app(event, context);
};

function built() {
  const runtime = awsRuntime();
  const { origin } = new URL(runtime.siteUrl);
  return handle(createApp({ runtime, identify: nobody, extras: { origin } }));
}
