import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { methodNotAllowed } from "hono/method-not-allowed";
import { secureHeaders } from "hono/secure-headers";
import type { Runtime } from "#functions/runtime.ts";
import { stylesheet } from "#templates/pages/stylesheet.ts";
import { endpoints } from "./api/endpoints.ts";
import { apiBase, openApiDocument } from "./api/openapi.ts";
import type { Extras, Identify, WebEnv } from "./env.ts";
import { contentTypes, fromOwnSite, identified, noStore, sizeLimit } from "./guards.ts";
import { mountPages } from "./pages/routes.ts";
import { problem } from "./problem.ts";
import { failed, told } from "./tell.ts";

export type AppOptions = {
  readonly runtime: Runtime;
  readonly identify: Identify;
  readonly extras?: Extras;
};

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "same-origin",
});

/**
 * The fund's pages and JSON API: the same app in Lambda and embedded. Without an identity it
 * answers 401 to everything but `/health`.
 */
export function createApp({ runtime, identify, extras = {} }: AppOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.onError((error, context) =>
    error instanceof HTTPException && error.status === 403
      ? told(context, problem("cross-site"))
      : failed(context, runtime, error),
  );
  app.notFound((context) => told(context, problem("unknown-route")));

  app.use(headers);
  app.get("/health", (context) => context.json({ ok: true }));
  app.get("/style.css", (context) =>
    context.body(stylesheet, 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=3600",
    }),
  );
  app.use(noStore, identified({ runtime, identify, extras }));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) =>
        told(context, problem("wrong-method"), { Allow: methods.join(", ") }),
    }),
  );
  app.use(sizeLimit, contentTypes, fromOwnSite(extras));

  app.get("/api/openapi.json", (context) => context.json(openApiDocument()));
  for (const { method, path, handle } of endpoints) {
    app.on(method.toUpperCase(), routePath(`${apiBase}${path}`), handle);
  }
  mountPages(app);
  return app;
}

/** A path as Hono writes it: `:fund` for `{fund}`. */
function routePath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}
