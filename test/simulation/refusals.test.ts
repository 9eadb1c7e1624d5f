import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as z from "zod";
import { simulationRequest } from "#functions/domain/simulation/request.ts";
import { aRequest, plainLine, plainRequest, simulation } from "./simulating.ts";

const examples = "test/simulation/examples";

/** Runs the command as a process, with something on its standard input or nothing. */
async function cli(args: readonly string[], input = "") {
  const child = spawn(process.execPath, ["infra/local/repayment.ts", ...args]);
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    closed,
  ]);
  return { code, stdout, lines: stderr.trimEnd().split("\n") };
}

describe("the command line", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "repayment-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("names each field that cannot be taken, and every one that is unknown, on its own line", async () => {
    expect(await cli([`${examples}/bad-fields.json`])).toEqual({
      code: 1,
      stdout: "",
      lines: [
        "grant: Uppgiften är av fel slag.",
        "lines.0.baseline.0.cost: Uppgiften är av fel slag.",
        "lines.0.baseline.0.kommentar: Uppgiften är okänd. Ta bort den.",
        "lines.0.attribution: Ange ett tal från 0 till 1 med decimalpunkt, till exempel 0.85.",
        "lines.0.driver.note: Uppgiften är okänd. Ta bort den.",
        "lines.0.expected.share: Uppgiften saknas.",
        "lön: Uppgiften är okänd. Ta bort den.",
      ],
    });
  });

  it("tells why what can be read cannot be computed", async () => {
    const { code, stdout, lines } = await cli([`${examples}/bad-not-computable.json`]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(lines.slice(0, 3)).toEqual([
      "years: Återföringen omfattar 12 år; riktlinjerna tillåter högst 10.",
      "split: Fördelningens andelar blir inte 100 procent.",
      "index: Index saknas för 2029 eller för prisnivååret i kostnadslinjen ”Placeringar”.",
    ]);
  });

  it("says of a fund without repayment that there is nothing to foresee", async () => {
    expect(await cli([`${examples}/bad-no-repayment.json`])).toEqual({
      code: 1,
      stdout: "",
      lines: [
        "policy.fund: Riktlinjerna Exempelkommunen 2026:1 har ingen återföring: det som sparas stannar hos nämnderna.",
      ],
    });
  });

  it("asks whose rules hold, where there are several funds", async () => {
    const { code, lines } = await cli(["-"], JSON.stringify(plainRequest));
    expect({ code, lines }).toEqual({
      code: 1,
      lines: ["policy: Ange vilken fonds riktlinjer som gäller, eller vilken version."],
    });
  });

  it("reads standard input", async () => {
    const file = `${examples}/pays-back.json`;
    const read = await cli(["-"], await readFile(file, "utf8"));
    expect(read).toEqual(await cli([file]));
    expect(read.code).toBe(0);
    expect(JSON.parse(read.stdout)).toMatchObject({ totals: { due: 150_000_000 } });
  });

  it("names a file that is not there, and one that is no JSON", async () => {
    const broken = join(folder, "trasig.json");
    await writeFile(broken, "{ 'grant': 1 }");
    for (const [file, why] of [
      [join(folder, "ingen.json"), "kan inte läsas: ENOENT"],
      [broken, "är inte giltig JSON"],
      [folder, "kan inte läsas: EISDIR"],
    ] as const) {
      const { code, stdout, lines } = await cli([file]);
      expect({ code, stdout, lines: lines.length }).toEqual({ code: 1, stdout: "", lines: 1 });
      expect(lines[0]).toContain(`${file}: Innehållet ${why}`);
    }
  });

  it("says how it is used when it is used otherwise", async () => {
    for (const args of [[], ["a.json", "b.json"]]) {
      const { code, stdout, lines } = await cli(args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(lines[0]).toContain("npm run --silent repayment -- FIL.json");
    }
  });

  it("writes nothing but JSON when it is run by npm", async () => {
    const args = ["run", "--silent", "repayment", "--", `${examples}/pays-back.json`];
    const stdout = await new Promise<string>((resolve, reject) =>
      execFile("npm", args, (error, out) => (error ? reject(error) : resolve(out))),
    );
    expect(JSON.parse(stdout)).toHaveProperty("plan");
  });
});

type Input = z.input<typeof simulationRequest>;

describe("a simulation is refused", () => {
  const lineWith = (change: object): Partial<Input> => ({ lines: [{ ...plainLine, ...change }] });
  const by = (kind: "cost", ...years: readonly number[]) => ({
    expected: { kind, years: years.map((year) => ({ year, cost: 1 })) },
  });

  it.each<[string, Partial<Input>, string, string]>([
    ["of an unknown board", lineWith({ board: "okänd" }), "lines.0.board", "unknown-board"],
    [
      "of a split with an unknown board",
      { split: [{ board: "okänd", share: "1" }] },
      "split.0.board",
      "unknown-board",
    ],
    ["over more years than the policy has", { years: 11 }, "years", "too-many-years"],
    ["with a line twice", { lines: [plainLine, plainLine] }, "lines.1.id", "line-repeated"],
    [
      "with a gap between years",
      lineWith(by("cost", 2029, 2031)),
      "lines.0.expected",
      "cost-missing",
    ],
    [
      "with a year beyond the repayment",
      lineWith(by("cost", 2029, 2030, 2031, 2032)),
      "lines.0.expected",
      "cost-of-no-line",
    ],
    [
      "with need that is not known",
      lineWith({ driver: { kind: "by-year", years: [{ year: 2029, factor: "1" }] } }),
      "lines.0.driver",
      "driver-missing",
    ],
    [
      "with a cost beyond what any fund holds",
      lineWith({ driver: { kind: "constant", factor: "999999999999999" } }),
      "lines.0.driver",
      "cost-implausible",
    ],
    [
      "with grants above the cost",
      lineWith({ baseline: [{ year: 2025, cost: 1, earmarkedGrants: 2 }] }),
      "lines.0.baseline",
      "baseline-negative",
    ],
    [
      "with one baseline year twice",
      lineWith({ baseline: [plainLine.baseline[0], plainLine.baseline[0]] }),
      "lines.0.baseline",
      "baseline-year-repeated",
    ],
  ])("%s", (_, change, field, code) => {
    const answer = simulation(aRequest(change));
    const faults = answer.ok ? [] : (answer.refusal.faults ?? []);
    expect(faults).toContainEqual(
      expect.objectContaining({ field, code, message: expect.stringMatching(/^[A-ZÅÄÖ].*\.$/) }),
    );
    expect(answer).toMatchObject({ ok: false, refusal: { code: "not-computable" } });
  });

  it.each<[string, Input["policy"], string]>([
    ["unknown fund", { by: "fund", fund: "ingen" }, "policy.fund"],
    ["unknown version", { by: "version", version: "1" }, "policy.version"],
  ])("under the policy of an %s", (_, policy, field) => {
    const refusal = { code: "unknown-object", field };
    expect(simulation(aRequest({ policy }))).toMatchObject({ ok: false, refusal });
  });

  it("when a year is said twice, or the terms tried out are beyond reason", () => {
    const twice = { kind: "cost", years: [1, 2].map(() => ({ year: 2029, cost: 1 })) };
    const fields = (input: unknown) =>
      simulationRequest.safeParse(input).error?.issues.map(({ path }) => path.join("."));
    expect(fields({ ...plainRequest, ...lineWith({ expected: twice }) })).toEqual([
      "lines.0.expected.years",
    ]);
    expect(fields({ ...plainRequest, policy: { by: "terms" } })).toEqual([
      "policy.version",
      "policy.repayment",
      "policy.outlook",
    ]);
  });
});
