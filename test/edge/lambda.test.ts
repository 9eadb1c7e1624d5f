import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import * as z from "zod";
import { lambdaHandler } from "#functions/edge/lambda.ts";

const deployed = {
  TABLE_NAME: "fund",
  BUCKET_NAME: "documents",
  STATE_MACHINE_ARN: "arn:aws:states:eu-north-1:123456789012:stateMachine:case-process",
  MAIL_FROM: "fonden@staden.se",
  SITE_URL: "https://fonden.staden.se",
  AWS_REGION: "eu-north-1",
};

const visit = {
  fundId: "staden",
  caseId: "01JD0000000000000000000000",
  step: "idea",
  generation: 3,
  taskToken: "a-token-nobody-may-see",
};
const call = { awsRequestId: "request-1" };

class ActAlreadyMade extends Error {
  override readonly name = "ActAlreadyMade";
}

/** The lines of the log from here to the end of the test. */
function logged(): readonly string[] {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  onTestFinished(() => write.mockRestore());
  return lines;
}

const failing = (error: Error) =>
  lambdaHandler(z.object({ caseId: z.string() }), () => Promise.reject(error));

afterEach(() => vi.unstubAllEnvs());

describe("a handler that has not been called", () => {
  it("says at its first call which settings are missing, and asks for none before", async () => {
    const handler = lambdaHandler(z.object({}), async () => "done");
    logged();
    await expect(handler({}, call)).rejects.toThrow(/TABLE_NAME/);
  });
});

describe("a handler as deployed", () => {
  const stub = () => {
    for (const [name, value] of Object.entries(deployed)) vi.stubEnv(name, value);
  };

  it("gives the use case the parsed event, and its answer back", async () => {
    stub();
    const handler = lambdaHandler(z.object({ caseId: z.string() }), async (runtime, input) => ({
      input,
      fund: runtime.table("staden").fund,
    }));
    const answer = { input: { caseId: visit.caseId }, fund: "staden" };
    await expect(handler(visit, call)).resolves.toEqual(answer);
  });

  it("throws under the name that the state machine catches", async () => {
    stub();
    logged();
    const error = new ActAlreadyMade("An act waits");
    await expect(failing(error)(visit, call)).rejects.toMatchObject({
      name: "ActAlreadyMade",
      message: "An act waits",
    });
  });

  it("refuses an event that does not fit, by a name of its own", async () => {
    stub();
    logged();
    await expect(failing(new Error("not reached"))({}, call)).rejects.toMatchObject({
      name: "InvalidEvent",
      message: expect.stringContaining("caseId"),
    });
  });

  it("logs a failure as one line of JSON with its ids, never the token", async () => {
    stub();
    const lines = logged();
    await expect(failing(new TypeError("Broken"))(visit, call)).rejects.toThrow();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        timestamp: expect.stringMatching(/^\d{4}-/),
        level: "ERROR",
        event: "call-ended",
        fundId: visit.fundId,
        caseId: visit.caseId,
        step: visit.step,
        generation: visit.generation,
        request: call.awsRequestId,
        name: "TypeError",
        message: "Broken",
      },
    ]);
  });

  it("logs a turn of the workflow as no failure", async () => {
    stub();
    const lines = logged();
    await expect(failing(new ActAlreadyMade("An act waits"))(visit, call)).rejects.toThrow();
    expect(lines.join()).toContain('"level":"INFO"');
  });

  it("lets no e-mail address out, in the log or in what is thrown", async () => {
    stub();
    const lines = logged();
    const refusal = new Error("Email address is not verified: anna.ek@staden.se");
    refusal.name = "MessageRejected";
    const thrown = await failing(refusal)(visit, call).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: "MessageRejected" });
    const { message, stack } = z.instanceof(Error).parse(thrown);
    for (const text of [message, stack, ...lines]) expect(text).not.toContain("anna.ek");
    expect(message).toBe("Email address is not verified: <address>");
  });
});
