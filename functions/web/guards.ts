import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import type { Runtime } from "#functions/runtime.ts";
import { funds } from "#functions/store/policies.ts";
import type { Extras, Identify, WebEnv } from "./env.ts";
import { problem } from "./problem.ts";
import { isApi, told } from "./tell.ts";

const kilobyte = 1024;

/** 256 KB; the pages' forms carry the same with names of inputs and escapes around it. */
const largestJson = 256 * kilobyte;
const largestForm = 768 * kilobyte;

const limits = {
  json: bodyLimit({ maxSize: largestJson, onError: (c) => told(c, problem("body-too-large")) }),
  form: bodyLimit({ maxSize: largestForm, onError: (c) => told(c, problem("body-too-large")) }),
};

export const sizeLimit = createMiddleware<WebEnv>((context, next) =>
  isApi(context) ? limits.json(context, next) : limits.form(context, next),
);

/** JSON for the API and forms for the pages: nothing else is read. */
export const contentTypes = createMiddleware<WebEnv>(async (context, next) => {
  if (context.req.method !== "POST") return next();
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  const wanted = isApi(context) ? "application/json" : "application/x-www-form-urlencoded";
  return type === wanted ? next() : told(context, problem("unsupported-media-type"));
});

/** Forms come from the site's own pages. Other methods than POST lead nowhere, and are told so. */
export function fromOwnSite({ origin }: Extras) {
  const check = csrf(origin === undefined ? {} : { origin });
  return createMiddleware<WebEnv>((context, next) =>
    context.req.method === "POST" ? check(context, next) : next(),
  );
}

/** What is shown is one person's: no cache keeps it. */
export const noStore = createMiddleware<WebEnv>(async (context, next) => {
  await next();
  if (!context.res.headers.has("cache-control")) {
    context.res.headers.set("cache-control", "private, no-store");
  }
});

/** Who asks, in which fund. Nobody gets further without being known. */
export function identified(options: {
  readonly runtime: Runtime;
  readonly identify: Identify;
  readonly extras: Extras;
}) {
  const { runtime, identify, extras } = options;
  return createMiddleware<WebEnv>(async (context, next) => {
    const asked = fundIn(context.req.path);
    const fund = asked !== undefined && funds.includes(asked) ? asked : undefined;
    const actor = await identify(context.req.raw, fund);
    if (!actor) return told(context, problem("unauthenticated"));
    if (asked !== undefined && fund === undefined) return told(context, problem("unknown-fund"));
    context.set("actor", actor);
    context.set("runtime", runtime);
    context.set("extras", extras);
    context.set("identify", identify);
    if (fund !== undefined) context.set("table", runtime.table(fund));
    return next();
  });
}

function fundIn(path: string): string | undefined {
  return /^(?:\/api)?\/funds\/([^/]+)/.exec(path)?.[1];
}
