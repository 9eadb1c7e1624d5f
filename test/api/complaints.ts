import * as z from "zod";
import { problemCodes, statusOfProblem } from "#functions/web/problem.ts";
import type { Request } from "./sending.ts";

const problem = z.strictObject({
  code: z.enum(problemCodes),
  message: z.string(),
  field: z.string().optional(),
  faults: z
    .array(z.strictObject({ field: z.string(), code: z.string().min(1), message: z.string() }))
    .min(1)
    .optional(),
});

/** Who is unknown, or sends too much, is told that first; an unknown fund has no methods. */
function aboutWrongMethod(method: string, answer: Answer): readonly string[] {
  const { status, code = "" } = answer;
  const told = ["wrong-method", "unauthenticated", "unknown-fund", "body-too-large"].includes(code);
  return told ? aboutProblem(answer) : [`${method} was answered ${status} ${code}`];
}

/** A Swedish sentence or more: begun with a capital, ended, and with nothing of a program's English. */
const sentence = /^[A-ZÅÄÖ”].*[.!?]$/su;
const english =
  /\b(invalid|expected|received|required|undefined|unrecognized|must be|too (?:small|big))\b/iu;

export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly code: string | undefined;
};

/** What is wrong with an answer: nothing, when it is what the document says of the operation. */
export function complaintsOf({ operation, method }: Request, answer: Answer): readonly string[] {
  const { status } = answer;
  if (status >= 500) return [`answered ${status}: ${answer.text.slice(0, 300)}`];
  if (method !== operation.method) return aboutWrongMethod(method, answer);
  const codes = operation.answers.get(status);
  if (!codes) return [`${status} ${answer.code ?? ""} is not described`];
  if (status < 400) return [];
  const isDescribed = codes.length === 0 || codes.includes(answer.code);
  const undescribed = isDescribed ? [] : [`${answer.code} is not described for ${status}`];
  return [...undescribed, ...aboutProblem(answer)];
}

function aboutProblem({ status, type, text }: Answer): readonly string[] {
  if (!type.startsWith("application/json")) return [`the problem is ${type}, not JSON`];
  const told = problem.safeParse(JSON.parse(text));
  if (!told.success) return [`the problem is malformed: ${told.error.message}`];
  const { code, message, faults = [] } = told.data;
  const said = [message.replace(/Först: \S+ /u, ""), ...faults.map((fault) => fault.message)];
  return [
    ...(statusOfProblem(code) === status ? [] : [`${code} was answered ${status}`]),
    ...said.filter((one) => !isSwedish(one)).map((one) => `not Swedish: ${one}`),
  ];
}

function isSwedish(text: string): boolean {
  return sentence.test(text) && !english.test(text);
}
