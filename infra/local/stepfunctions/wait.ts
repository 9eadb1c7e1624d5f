import * as z from "zod";
import { instant } from "#functions/domain/dates.ts";
import { endOfRun, stateError } from "./errors.ts";
import { invoke, type Json } from "./functions.ts";
import { stillWaiting } from "./library-view.ts";
import type { Call, Run, Surroundings, TaskHandler } from "./task.ts";

// what Step Functions takes for a timeout, in seconds
const timeout = z.int().min(1).max(99_999_999);

/**
 * `lambda:invoke.waitForTaskToken`: calls the function that leaves the token where it will be
 * found, and holds the execution until the first of: the token comes back, business time passes
 * the timeout (States.Timeout), the function fails, the execution is closed.
 */
export function waitForToken(call: Call, run: Run, around: Surroundings): Promise<Json> {
  const seconds = timeout.safeParse(call.timeoutSeconds);
  if (!seconds.success) {
    const cause = `TimeoutSecondsPath gives ${JSON.stringify(call.timeoutSeconds)}, not 1–99999999`;
    return Promise.reject(stateError("States.Runtime", cause));
  }
  let open = true;
  const { promise, resolve, reject } = Promise.withResolvers<Json>();
  const token = run.task.Token;
  const until = instant(Date.parse(around.clock.now()) + seconds.data * 1000);
  const forget = around.clock.deadline(until, () => {
    if (close()) reject(stateError("States.Timeout", `No answer before ${until}`));
  });
  const abandon = () => {
    if (close()) reject(endOfRun());
  };

  function close(): boolean {
    if (!open) return false;
    open = false;
    run.resume();
    forget();
    around.tokens.close(token);
    run.closed.removeEventListener("abort", abandon);
    run.task.Token = around.tokens.make(run.arn);
    return true;
  }

  run.closed.addEventListener("abort", abandon);
  around.tokens.open(token, {
    succeed: (output) => {
      if (close()) resolve(output);
    },
    fail: (error, cause) => {
      if (close()) reject(stateError(error, cause));
    },
  });
  invoke(around.functions, call.functionName, call.payload, around.work).then(
    (answer) => {
      if (open) submitted(run, answer);
    },
    (error) => {
      if (close()) reject(error);
    },
  );
  return promise;
}

function submitted(run: Run, answer: Json): void {
  const output = JSON.stringify({ ExecutedVersion: "$LATEST", Payload: answer, StatusCode: 200 });
  const resource = "invoke.waitForTaskToken";
  run.record("TaskSubmitted", { resourceType: "lambda", resource, output });
  run.park();
}

// twenty days: setTimeout cannot sleep for more than 24.8
const oneTimer = 20 * 86_400_000;

/**
 * The wait as the library can hold it. When one timer runs out the library is told to retry at
 * once, and finds the same wait again.
 */
export function holdingOn(start: TaskHandler): TaskHandler {
  let held: Promise<Json> | undefined;
  return async (input) => {
    held ??= start(input).finally(() => {
      held = undefined;
    });
    const { promise: again, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(stateError(stillWaiting, "")), oneTimer).unref();
    try {
      return await Promise.race([held, again]);
    } finally {
      clearTimeout(timer);
    }
  };
}
