import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import type { Runtime } from "#functions/runtime.ts";
import { funds } from "#functions/store/policies.ts";
import { contentTypeOf } from "./content-type.ts";
import type { Extras, Identify, WebContext, WebEnv } from "./env.ts";
import { largestFile } from "./pdf-file.ts";
import { type Problem, problem } from "./problem.ts";
import { isApi, told } from "./tell.ts";

const kilobyte = 1024;

/** 256 KB; the pages' forms carry the same with names of inputs and escapes around it. */
const largestJson = 256 * kilobyte;
const largestForm = 768 * kilobyte;

/** Where one PDF may be sent: as it is to the API, in a form with a file to the page. */
const takesFile = /^(?:\/api)?\/funds\/[^/]+\/(?:documents\/verification|verify-document)$/;
const fileTooLarge: Problem = {
  ...problem("body-too-large"),
  message: "Filen är för stor. Den får vara högst 4 MB.",
};

const limits = {
  json: bodyLimit({ maxSize: largestJson, onError: (c) => told(c, problem("body-too-large")) }),
  form: bodyLimit({ maxSize: largestForm, onError: (c) => told(c, problem("body-too-large")) }),
  file: bodyLimit({ maxSize: largestFile + kilobyte, onError: (c) => told(c, fileTooLarge) }),
};

export const sizeLimit = createMiddleware<WebEnv>((context, next) => {
  if (takesFile.test(context.req.path)) return limits.file(context, next);
  return isApi(context) ? limits.json(context, next) : limits.form(context, next);
});

/** JSON for the API and forms for the pages, and where one is asked for, a file: nothing else is read. */
export const contentTypes = createMiddleware<WebEnv>(async (context, next) => {
  if (context.req.method !== "POST") return next();
  const isRead = typesFor(context).includes(contentTypeOf(context) ?? "");
  return isRead ? next() : told(context, problem("unsupported-media-type"));
});

function typesFor(context: WebContext): readonly string[] {
  const isForFile = takesFile.test(context.req.path);
  if (isApi(context)) return ["application/json", ...(isForFile ? ["application/pdf"] : [])];
  return [isForFile ? "multipart/form-data" : "application/x-www-form-urlencoded"];
}

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
