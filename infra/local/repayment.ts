import { readFileSync } from "node:fs";
import { invalidInput } from "#functions/acts/faults.ts";
import { dateInStockholm, instant } from "#functions/domain/dates.ts";
import type { Fault, Refusal } from "#functions/domain/refusals.ts";
import { refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import { simulationRequest } from "#functions/domain/simulation/request.ts";
import { simulate } from "#functions/domain/simulation/simulate.ts";
import type { Simulation } from "#functions/domain/simulation/simulation.ts";
import { type KnownPolicies, termsAsked } from "#functions/domain/simulation/terms.ts";
import { canonicalJson } from "#functions/store/canonical.ts";
import { findPolicy, findPolicyInForce, funds } from "#functions/store/policies.ts";

/** The standard input, as the readers of files know it. */
const stdin = 0;

/** All dated policies; without a fund the one fund's, when there is one alone. */
const policies: KnownPolicies = {
  inForce: (asked) => {
    const fund = asked ?? (funds.length === 1 ? funds[0] : undefined);
    const today = dateInStockholm(instant(Date.now()));
    return fund === undefined ? undefined : findPolicyInForce(fund, today);
  },
  ofVersion: findPolicy,
};

function jsonIn(file: string): Result<unknown, Refusal> {
  try {
    return accepted(JSON.parse(readFileSync(file === "-" ? stdin : file, "utf8")));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const what = error instanceof SyntaxError ? "är inte giltig JSON" : "kan inte läsas";
    return refused(refusal("invalid-input", `Innehållet ${what}: ${why}`, file));
  }
}

function simulationOf(file: string): Result<Simulation, Refusal> {
  const json = jsonIn(file);
  if (!json.ok) return json;
  const request = simulationRequest.safeParse(json.value, { reportInput: true });
  if (!request.success) return refused(invalidInput(request.error));
  const terms = termsAsked(request.data.policy, policies);
  return terms.ok ? simulate(request.data, terms.value) : terms;
}

function lineOf({ field, message }: Pick<Fault, "field" | "message">): string {
  return `${field === "" ? "hela begäran" : field}: ${message}`.replaceAll(/\s*\n\s*/g, " ");
}

function linesOf({ field = "", message, faults = [] }: Refusal): readonly string[] {
  return faults.length > 0 ? faults.map(lineOf) : [lineOf({ field, message })];
}

/** Reads a request, writes its simulation to stdout, or each fault on a line of stderr. */
function main([file, ...more]: readonly string[]): number {
  if (file === undefined || more.length > 0) {
    console.error("Användning: npm run --silent repayment -- FIL.json (- läser från stdin)");
    return 1;
  }
  const simulation = simulationOf(file);
  if (simulation.ok) console.log(canonicalJson(simulation.value));
  else for (const line of linesOf(simulation.refusal)) console.error(line);
  return simulation.ok ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
