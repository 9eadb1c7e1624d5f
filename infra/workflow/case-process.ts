import { readFileSync } from "node:fs";
import {
  type FunctionOfTheWorkflow,
  isFunctionOfTheWorkflow,
} from "./functions-of-the-workflow.ts";

/** The name of the state machine: fixed, so that its ARN can be formatted instead of referenced. */
export const caseProcessName = "case-process";

const file = new URL("case-process.asl.json", import.meta.url);

/** The definition as deployed: Amazon States Language with `${Name}` where a function's ARN goes. */
export function caseProcessText(): string {
  return readFileSync(file, "utf8");
}

/**
 * The definition with every `${Name}` replaced, as an object.
 * @param arnOf the ARN of a function of the workflow.
 * @throws when the file names a function that the workflow does not have.
 */
export function caseProcess(arnOf: (name: FunctionOfTheWorkflow) => string): unknown {
  return JSON.parse(
    caseProcessText().replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
      if (!isFunctionOfTheWorkflow(name)) {
        throw new Error(`${file.pathname} names \${${name}}: add it to functionsOfTheWorkflow`);
      }
      return arnOf(name);
    }),
  );
}
