import { performance } from "node:perf_hooks";

/**
 * Run on its own, in an empty folder: loads the bundled handler and calls it once, as Lambda does;
 * says when it was ready and when it had answered, in milliseconds, and what the answer was.
 */
const [, , bundle = "", event = ""] = process.argv;
const began = performance.now();
const { handler } = await import(bundle);
const ready = performance.now();
const answer = await handler(JSON.parse(event), { awsRequestId: "bench" });
const answered = performance.now();
console.log(
  JSON.stringify({ init: ready - began, first: answered - ready, alive: answered, answer }),
);
