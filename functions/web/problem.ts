import { type Refusal, refusalCodes, statusOf } from "#functions/domain/refusals.ts";

/** What goes wrong before the domain is asked: stable codes with their HTTP status. */
const webStatuses = {
  unauthenticated: 401,
  "cross-site": 403,
  "unknown-route": 404,
  "unknown-fund": 404,
  "wrong-method": 405,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "invalid-json": 400,
  "internal-error": 500,
} as const;

export type WebCode = keyof typeof webStatuses;
export type ProblemCode = WebCode | Refusal["code"];
export type ProblemStatus = (typeof webStatuses)[WebCode] | ReturnType<typeof statusOf>;

/** What the API answers when it does not do what was asked; a page says the same in words. */
export type Problem = Omit<Refusal, "code"> & {
  readonly code: ProblemCode;
  /** Of an internal error: what to tell whoever reads the log. */
  readonly id?: string;
};

const messages: Record<WebCode, string> = {
  unauthenticated: "Du är inte inloggad, eller har inget uppdrag i fonden.",
  "cross-site": "Formuläret skickades från en annan webbplats. Öppna sidan här och försök igen.",
  "unknown-route": "Sidan finns inte.",
  "unknown-fund": "Fonden finns inte.",
  "wrong-method": "Adressen finns, men inte för den här metoden.",
  "body-too-large": "Det som skickades är för stort. Korta texterna eller dela upp uppgifterna.",
  "unsupported-media-type":
    "Innehållet har fel slag. Skicka JSON med Content-Type application/json.",
  "invalid-json": "Innehållet är inte giltig JSON.",
  "internal-error": "Något gick fel hos oss. Inget har ändrats som du inte ser. Försök igen.",
};

export function problem(code: WebCode): Problem {
  return { code, message: messages[code] };
}

export function isWebCode(code: ProblemCode): code is WebCode {
  return Object.hasOwn(webStatuses, code);
}

export function statusOfProblem(code: ProblemCode): ProblemStatus {
  return isWebCode(code) ? webStatuses[code] : statusOf(code);
}

export const webCodes: readonly WebCode[] = Object.keys(webStatuses).filter(
  (code): code is WebCode => Object.hasOwn(webStatuses, code),
);
export const problemCodes: readonly ProblemCode[] = [...webCodes, ...refusalCodes];
