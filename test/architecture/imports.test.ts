import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { refusedImports } from "./rules.ts";
import { importedFrom, type Source, sourceOf, sources } from "./source.ts";

const root = new URL("../../", import.meta.url);
const byPath = new Map(sources.map((source) => [source.path, source]));
const deployed = sources.filter(({ path }) => /^(functions|templates)\//.test(path));

describe("imports", () => {
  it("follow the rules", () => {
    const refused = sources.flatMap(({ path, imports }) =>
      imports.flatMap((imported) => refusedImports(path, imported)),
    );
    expect(refused).toEqual([]);
  });

  it.each([
    ["functions/process/acts.ts", "functions/domain/case.ts"],
    ["functions/process/acts.ts", "zod"],
    ["functions/domain/case.ts", "functions/store/commit.ts"],
    ["functions/domain/case.ts", "node:crypto"],
    ["functions/domain/case.ts", "templates/wording/amounts.ts"],
    ["functions/steps/idea/check-the-idea.ts", "functions/steps/closing/reconcile.ts"],
    ["functions/acts/commit-act.ts", "@aws-sdk/client-dynamodb"],
    ["functions/web/app.ts", "@aws-sdk/lib-dynamodb"],
    ["templates/documents/receipt.ts", "pdfkit"],
    ["templates/documents/receipt.ts", "functions/store/fund.ts"],
    ["functions/runtime.ts", "infra/local/clock.ts"],
    ["functions/runtime.ts", "test/support/a-case.ts"],
    ["infra/stacks/fund-stack.ts", "functions/domain/case.ts"],
    ["infra/stacks/fund-stack.ts", "infra/local/clock.ts"],
    ["functions/store/table.ts", "aws-cdk-lib"],
    ["functions/store/table.ts", "dynalite"],
    ["infra/local/start.ts", "test/support/a-case.ts"],
  ])("would refuse %s importing %s, and says why", (file, imported) => {
    const [why, ...others] = refusedImports(file, { of: imported, typeOnly: false });
    expect(why).toMatch(/ imports .+: .+ /);
    expect(others.length).toBeLessThan(2);
  });

  it.each([
    ["functions/domain/case.ts", "functions/process/acts.ts"],
    ["functions/domain/fraction.ts", "zod"],
    ["functions/steps/idea/check-the-idea.ts", "functions/store/fund.ts"],
    ["functions/store/table.ts", "@aws-sdk/lib-dynamodb"],
    ["infra/local/table.ts", "functions/store/people.ts"],
    ["templates/render/pdf.ts", "pdfkit"],
  ])("lets %s import %s", (file, imported) => {
    expect(refusedImports(file, { of: imported, typeOnly: false })).toEqual([]);
  });

  it("of types alone may reach where code may not", () => {
    const of = "functions/store/fund.ts";
    expect(refusedImports("templates/pages/fund-page.ts", { of, typeOnly: true })).toEqual([]);
    expect(refusedImports("functions/domain/case.ts", { of, typeOnly: true })).toHaveLength(1);
  });

  it("of the project's own name a file that is there, with its extension", () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ of }) => /^(functions|templates|infra|test)\//.test(of))
        .filter(({ of }) => !existsSync(new URL(of, root)))
        .map(({ of }) => `${path} → ${of}`),
    );
    expect(missing).toEqual([]);
  });

  it("make no circle at run time in what is deployed", () => {
    expect(deployed.flatMap(({ path }) => circleFrom(path))).toEqual([]);
  });
});

/** The way from a file back to itself through imports that exist at run time; empty when none does. */
function circleFrom(start: string): readonly string[] {
  const came = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const { of, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (typeOnly || came.has(of)) continue;
      came.set(of, path);
      if (of === start) return [`${wayBack(came, start).join(" → ")} → ${start}`];
      queue.push(of);
    }
  }
  return [];
}

function wayBack(came: ReadonlyMap<string, string>, start: string): readonly string[] {
  const way: string[] = [];
  let at = came.get(start);
  while (at !== undefined && !way.includes(at)) {
    way.unshift(at);
    at = at === start ? undefined : came.get(at);
  }
  return way;
}

describe("files", () => {
  it("have at most 350 lines", () => {
    expect(tooLong(sources, 350)).toEqual([]);
  });

  it("are short: half of what is deployed has fewer than 60 lines", () => {
    const lengths = deployed.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
  });

  it("have no default export but where a tool asks for one", () => {
    const asked = [
      "test/vitest.config.ts",
      "templates/render/linebreak.d.ts",
      "templates/render/no-woff2.ts",
    ];
    const found = sources.filter((s) => s.hasDefaultExport).map(({ path }) => path);
    expect(found.filter((path) => !asked.includes(path))).toEqual([]);
  });

  it("export what they declare: no barrels", () => {
    const barrels = sources.filter((s) => s.isBarrel || /(^|\/)index\.ts$/.test(s.path));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

function tooLong(all: readonly Source[], most: number): readonly string[] {
  return all.filter(({ lines }) => lines > most).map(({ path, lines }) => `${path}: ${lines}`);
}

describe("the reading of a source file", () => {
  const text = [
    'import { a } from "#functions/store/table.ts";',
    'import type { B } from "./case.ts";',
    'import "@aws-sdk/client-s3/dist/x";',
    'export { c } from "../runtime.ts";',
    "export default a;",
    'const later = await import("pdfkit/js/data");',
    '// import { no } from "a-comment";',
    "const text = 'import { no } from \"a-string\"';",
  ].join("\n");
  const source = sourceOf("functions/domain/example.ts", text);

  it("finds every import and nothing in comments or strings", () => {
    expect(source.imports).toEqual([
      { of: "functions/store/table.ts", typeOnly: false },
      { of: "functions/domain/case.ts", typeOnly: true },
      { of: "@aws-sdk/client-s3", typeOnly: false },
      { of: "pdfkit", typeOnly: false },
    ]);
    expect(importedFrom("infra/local/start.ts", "../app.ts")).toBe("infra/app.ts");
  });

  it("finds default exports and barrels, and counts lines", () => {
    expect(source).toMatchObject({ hasDefaultExport: true, isBarrel: false, lines: 8 });
    const barrel = 'export * from "./a.ts";\nexport { b } from "./b.ts";';
    expect(sourceOf("functions/barrel.ts", barrel).isBarrel).toBe(true);
    expect(tooLong([source], 7)).toEqual(["functions/domain/example.ts: 8"]);
  });

  it("refuses what no parser can read", () => {
    expect(() => sourceOf("functions/broken.ts", "export const =")).toThrow("functions/broken.ts");
  });
});
