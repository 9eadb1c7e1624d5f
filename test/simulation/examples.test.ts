import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { simulationRequest } from "#functions/domain/simulation/request.ts";
import { canonicalJson } from "#functions/store/canonical.ts";
import { simulatedAs } from "./simulating.ts";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("examples/", import.meta.url));

/** What falls due in kronor, year by year, and the year in which the grant has come back. */
type Outcome = readonly [years: readonly number[], paybackYear: number | null];

/** Worked out by hand in README.md. */
const expected: Readonly<
  Record<
    string,
    { readonly [course: string]: Outcome } & {
      readonly plan: Outcome;
      readonly low: Outcome;
      readonly expected: Outcome;
      readonly high: Outcome;
      readonly half: Outcome;
      readonly yearLate: Outcome;
    }
  >
> = {
  "placements-one-board": {
    plan: [[1_030_000, 1_061_000, 1_092_000, 1_125_000, 1_158_000], 2033],
    low: [[0, 230_000, 446_000, 462_000, 479_000], null],
    expected: [[784_000, 809_000, 834_000, 860_000, 886_000], null],
    high: [[1_030_000, 1_061_000, 1_092_000, 1_125_000, 1_158_000], 2033],
    half: [[415_000, 430_000, 446_000, 462_000, 479_000], null],
    yearLate: [[0, 861_000, 1_092_000, 1_125_000, 1_158_000], null],
  },
  "pays-back": {
    plan: [[500_000, 500_000, 500_000], 2030],
    low: [[250_000, 250_000, 250_000], null],
    expected: [[400_000, 400_000, 400_000], 2031],
    high: [[500_000, 500_000, 500_000], 2030],
    half: [[250_000, 250_000, 250_000], null],
    yearLate: [[0, 500_000, 500_000], 2031],
  },
  "share-cap-and-split": {
    plan: [[800_000, 700_000, 0], null],
    low: [[400_000, 400_000, 400_000], null],
    expected: [[640_000, 640_000, 220_000], null],
    high: [[800_000, 700_000, 0], null],
    half: [[400_000, 400_000, 400_000], null],
    yearLate: [[0, 800_000, 700_000], null],
  },
  "pkv-and-minimum": {
    plan: [[0, 1_566_012], null],
    low: [[0, 783_006], null],
    expected: [[0, 1_252_810], null],
    high: [[0, 1_566_012], null],
    half: [[0, 783_006], null],
    yearLate: [[0, 545_076], null],
  },
  "deficit-carried": {
    plan: [[0, 100_000, 500_000], null],
    low: [[0, 0, 50_000], null],
    expected: [[0, 0, 380_000], null],
    high: [[0, 100_000, 500_000], null],
    half: [[0, 0, 50_000], null],
    yearLate: [[0, 0, 0], null],
  },
  "deficit-not-carried": {
    plan: [[0, 400_000, 500_000], null],
    low: [[0, 150_000, 200_000], null],
    expected: [[0, 300_000, 380_000], null],
    high: [[0, 400_000, 500_000], null],
    half: [[0, 150_000, 200_000], null],
    yearLate: [[0, 0, 400_000], null],
  },
  "example-city": {
    plan: [[620_000, 280_000, 0], null],
    low: [[0, 0, 260_000], null],
    expected: [[0, 450_000, 450_000], null],
    high: [[680_000, 220_000, 0], null],
    half: [[310_000, 320_000, 270_000], null],
    yearLate: [[0, 640_000, 260_000], null],
  },
  "single-district-board": {
    plan: [[612_000, 624_000], null],
    low: [[0, 312_000], null],
    expected: [[490_000, 499_000], null],
    high: [[612_000, 624_000], null],
    half: [[306_000, 312_000], null],
    yearLate: [[0, 624_000], null],
  },
};

async function requestIn(example: string) {
  return simulationRequest.parse(JSON.parse(await readFile(`${folder}${example}.json`, "utf8")));
}

describe.each(Object.entries(expected))("the example %s", (example, outcomes) => {
  it("gives what is worked out by hand", async () => {
    const { totals, outlook, whatIf } = simulatedAs(await requestIn(example));
    const courses = { plan: { totals }, ...outlook, ...whatIf };
    const told = Object.entries(courses).map(([name, { totals: of }]) => [
      name,
      [of.byYear.map(({ amount }) => amount / 100), of.paybackYear],
    ]);
    const nothing = outcomes.plan[0].map(() => 0);
    expect(Object.fromEntries(told)).toEqual({ ...outcomes, none: [nothing, null] });
  });

  it("is answered the same on the command line, to the byte every time", async () => {
    const file = `${folder}${example}.json`;
    const answers = await Promise.all(
      [1, 2].map(() => run(process.execPath, ["infra/local/repayment.ts", file])),
    );
    const text = `${canonicalJson(simulatedAs(await requestIn(example)))}\n`;
    expect(answers).toEqual([
      { stdout: text, stderr: "" },
      { stdout: text, stderr: "" },
    ]);
  });
});

describe("the present value", () => {
  // Internal rate 25 %: a year is 0,8, two 0,64, three 0,512.
  it.each([
    ["pays-back", 97_600_000], // 500 000 × (0,8 + 0,64 + 0,512)
    ["deficit-carried", 32_000_000], // 100 000 × 0,64 + 500 000 × 0,512
    ["share-cap-and-split", 108_800_000], // 800 000 × 0,8 + 700 000 × 0,64
    ["pkv-and-minimum", 100_224_768], // 1 566 012 × 0,64
  ])("of %s is %i öre at the end of the investment", async (example, ore) => {
    expect(simulatedAs(await requestIn(example)).totals.presentValue).toBe(ore);
  });
});

it("what the boards have agreed on is shared as they agreed, under the cap too", async () => {
  const { plan, totals } = simulatedAs(await requestIn("share-cap-and-split"));
  // 2030: 700 000 of 800 000 is left under the cap: 420 000 of 480 000, 280 000 of 320 000.
  expect(plan.map(({ year, board, amount }) => [year, board, amount / 100])).toEqual([
    [2029, "social", 480_000],
    [2029, "utbildning", 320_000],
    [2030, "social", 420_000],
    [2030, "utbildning", 280_000],
    [2031, "social", 0],
    [2031, "utbildning", 0],
  ]);
  expect(totals.overCap).toBe(90_000_000);
});

it("what a reader must know is told: rules, assumptions, prices, cap, one baseline year, district board", async () => {
  const told = async (example: string) => {
    const { warnings, notes } = simulatedAs(await requestIn(example));
    return [...warnings, ...notes].join("\n");
  };
  expect(await told("placements-one-board")).toMatch(
    /riktlinjer Stockholm 2026:1, antaganden beslutade 2026-01-01: Stadsledningskontorets/,
  );
  expect(await told("placements-one-board")).toMatch(/Inget index.*öka 2,5\s% om året från 2028/);
  expect(await told("pkv-and-minimum")).toMatch(/Index finns till 2027\. Därefter .* 5\s% om året/);
  expect(await told("pkv-and-minimum")).toMatch(/mindre än 500\s000\skr väntar/);
  expect(await told("share-cap-and-split")).toMatch(/Högst 1\s500\s000\skr återförs, 50\s% av/);
  expect(await told("share-cap-and-split")).toMatch(
    /900\s000\skr av besparingen ligger över taket/,
  );
  expect(await told("pays-back")).toContain("löpande priser");
  expect(await told("single-district-board")).toContain("Bara ett basår finns för kostnadslinjen");
  expect(await told("single-district-board")).toContain("Farsta stadsdelsnämnd: en enskild");
});
