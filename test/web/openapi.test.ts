import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { personActNames } from "#functions/process/acts.ts";
import { endpoints } from "#functions/web/api/endpoints.ts";
import { openApiDocument } from "#functions/web/api/openapi.ts";
import { statusOfProblem } from "#functions/web/problem.ts";
import { type ASite, aSite } from "./a-site.ts";

const operation = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).optional(),
  requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string() })),
});
const document = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

describe("the API's own description", () => {
  const described = document.parse(openApiDocument());
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({ path, method, told })),
  );
  let web: ASite;
  beforeAll(async () => {
    web = await aSite();
  });
  afterAll(() => web.close());

  it("names every route of the app, and no other", () => {
    const routes = web.app.routes
      .filter(
        ({ method, path }) => method !== "ALL" && (path.startsWith("/api/") || path === "/health"),
      )
      .map(({ method, path }) => `${method} ${path}`);
    const named = operations.map(
      ({ path, method }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
    );
    expect(new Set(routes)).toEqual(new Set(named));
  });

  it("names every act of the process that a person makes, with the form as its body", () => {
    const ids = operations.map(({ told }) => told.operationId);
    expect(ids).toEqual(expect.arrayContaining([...personActNames]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives every parameter of a path, and every code that the endpoint may answer with", () => {
    for (const endpoint of endpoints) {
      const told = described.paths[`/api/funds/{fund}${endpoint.path}`]?.[endpoint.method];
      const names = told?.parameters?.filter((p) => p.in === "path").map(({ name }) => name);
      const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(names, endpoint.path).toEqual(["fund", ...inPath]);
      for (const code of [...endpoint.codes, "unauthenticated" as const]) {
        expect(told?.responses[statusOfProblem(code)]?.description, endpoint.path).toContain(code);
      }
    }
  });

  it("has answers that are what the API answers", async () => {
    const c = await web.fund.awaitingDecision();
    for (const { method, path, answer } of endpoints) {
      if (method !== "get" || typeof answer === "string") continue;
      // of a case that has a plan: why.test.ts
      if (path.includes("{plan}")) continue;
      const asked = `${path.slice(1).replace("{case}", c.id).replace("{year}", "2026").replace("policies/{version}", "policies/Stockholm%202026:1")}${path === "/search" ? "?q=skol" : ""}`;
      const given = await web.get("samordnare", asked === "" ? "/api/funds/stockholm" : asked);
      expect(given.status, path).toBe(200);
      const parsed = answer.safeParse(await given.json());
      expect(parsed.error?.issues, path).toBeUndefined();
    }
  });

  it("is served to those who are known", async () => {
    const answer = await web.get("revisor", "/api/openapi.json");
    expect(document.parse(await answer.json())).toEqual(described);
  });
});
