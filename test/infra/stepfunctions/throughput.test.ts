import { SendTaskSuccessCommand, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { describe, expect, it } from "vitest";
import { aVisit } from "#test/infra/workflow/visit.ts";
import { openBench } from "./machines.ts";

/** Says how many a second, and gives it back. */
async function rate(what: string, count: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  const perSecond = (count / (performance.now() - began)) * 1000;
  console.log(`${what}: ${Math.round(perSecond)} a second`);
  return perSecond;
}

describe("the embedded engine is not what one waits for", () => {
  it("whole visits of the case process", async () => {
    const visits = 300;
    const visit = aVisit();
    const perSecond = await rate("visits opened, acted on and handed over", visits, async () => {
      for (let index = 0; index < visits; index += 1) {
        await visit.start(`visit-${index}`);
        await visit.act();
      }
    });
    visit.close();
    expect(perSecond).toBeGreaterThan(50);
  });

  it("many waits at once, answered through the SDK", async () => {
    const waits = 500;
    const bench = await openBench();
    const stateMachineArn = bench.machineArn;
    const input = JSON.stringify({ seconds: 3600 });
    const perSecond = await rate("executions started and answered over HTTP", waits, async () => {
      const names = Array.from({ length: waits }, (_, index) => `wait-${index}`);
      await Promise.all(
        names.map((name) =>
          bench.client.send(new StartExecutionCommand({ stateMachineArn, name, input })),
        ),
      );
      await bench.idle();
      expect(new Set(bench.tokens).size).toBe(waits);
      await Promise.all(
        bench.tokens.map((taskToken) =>
          bench.client.send(new SendTaskSuccessCommand({ taskToken, output: "null" })),
        ),
      );
      await bench.idle();
    });
    const ended = bench.statusEvents.filter(({ detail }) => detail.status === "SUCCEEDED");
    expect(ended).toHaveLength(waits);
    await bench.close();
    expect(perSecond).toBeGreaterThan(50);
  });
});
