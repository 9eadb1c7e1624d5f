import { describe, expect, it } from "vitest";
import { exact, one } from "#functions/domain/fraction.ts";
import type { DueRefusal } from "#functions/domain/repayment/due-amount.ts";
import type { RepaymentFault } from "#functions/domain/repayment/refusal.ts";
import {
  faultSentence,
  notComputable,
} from "#functions/domain/repayment-of-case/fault-sentences.ts";

type Fault = RepaymentFault | DueRefusal;

const line = "placeringar";
const board = "social";
const year = 2029;

/** One of each: a new code does not compile here until it has its sentence. */
const faults: { readonly [Code in Fault["code"]]: Fault & { readonly code: Code } } = {
  "no-cost-lines": { code: "no-cost-lines" },
  "grant-negative": { code: "grant-negative" },
  "years-reversed": { code: "years-reversed", firstYear: 2031, lastYear: 2029 },
  "too-many-years": { code: "too-many-years", years: 12, maximum: 10 },
  "line-repeated": { code: "line-repeated", line },
  "line-never-runs": { code: "line-never-runs", line },
  "baseline-missing": { code: "baseline-missing", line },
  "baseline-year-repeated": { code: "baseline-year-repeated", line },
  "baseline-negative": { code: "baseline-negative", line },
  "driver-missing": { code: "driver-missing", line, year },
  "index-missing": { code: "index-missing", line, year },
  "running-cost-missing": { code: "running-cost-missing", line, year },
  "cost-implausible": { code: "cost-implausible", line, year },
  "running-cost-negative": { code: "running-cost-negative", line, year },
  "cost-missing": { code: "cost-missing", line, year },
  "cost-repeated": { code: "cost-repeated", line, year },
  "cost-of-no-line": { code: "cost-of-no-line", line, year },
  "index-kind-differs": { code: "index-kind-differs", policy: "pkv", series: "nominal" },
  "split-not-whole": { code: "split-not-whole", sum: exact(one) },
  "split-board-repeated": { code: "split-board-repeated", board },
  "deficit-negative": { code: "deficit-negative", board },
  "deficit-not-carried": { code: "deficit-not-carried", board },
  "deficit-board-repeated": { code: "deficit-board-repeated", board },
  "deficit-board-without-line": { code: "deficit-board-without-line", board },
  "exemption-years-reversed": {
    code: "exemption-years-reversed",
    firstYear: 2031,
    lastYear: 2029,
  },
  "exemption-of-no-board": { code: "exemption-of-no-board", board },
  "exemption-of-no-line": { code: "exemption-of-no-line", line },
  "succession-of-no-board": { code: "succession-of-no-board", board },
  "succession-of-itself": { code: "succession-of-itself", board },
  "succession-repeated": { code: "succession-repeated", board },
  "succession-in-circle": { code: "succession-in-circle", board },
  "year-not-in-plan": { code: "year-not-in-plan", year },
  "year-not-in-outcome": { code: "year-not-in-outcome", year },
  "closing-not-adopted": { code: "closing-not-adopted", year, status: "preliminary" },
};

const names = {
  line: () => "kostnadslinjen ”Placeringar utanför hemmet”",
  board: () => "Socialnämnden",
};

describe("why a repayment cannot be computed", () => {
  it.each(Object.values(faults))("is said in plain words: $code", (fault) => {
    const sentence = faultSentence(fault, names);
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(sentence).not.toMatch(/[{}[\]_]|undefined|placeringar|\bsocial\b/);
    if ("year" in fault) expect(sentence).toContain("2029");
    if ("line" in fault) expect(sentence).toContain("”Placeringar utanför hemmet”");
    if ("board" in fault) expect(sentence).toContain("Socialnämnden");
  });

  it("has a sentence of its own for each fault", () => {
    const sentences = Object.values(faults).map((fault) => faultSentence(fault, names));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("names the first five faults, each once, and counts the rest", () => {
    const missing = [2029, 2029, 2030, 2031, 2032, 2033, 2034, 2035].map(
      (each): Fault => ({ code: "cost-missing", line, year: each }),
    );
    const { code, message } = notComputable(missing, names);
    expect(code).toBe("not-computable");
    expect(message.match(/saknar kostnad/g)).toHaveLength(5);
    expect(message).toMatch(/^Återföringen kan inte beräknas\. Kostnadslinjen ”Placeringar/);
    expect(message).toMatch(/Dessutom finns 2 fel till\.$/);
  });
});
