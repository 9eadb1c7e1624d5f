import { parse } from "hono/utils/cookie";
import type { Runtime } from "#functions/runtime.ts";
import { actorOf, loadPerson } from "#functions/store/people.ts";
import { funds } from "#functions/store/policies.ts";
import type { Identify } from "#functions/web/env.ts";

export const personCookie = "desk-person";

/** Whoever the cookie names: a choice, not a proof, so it lives in the embedded fund only. */
export function identifyByDesk(runtime: Runtime): Identify {
  return async (request, fund = funds[0]) => {
    const chosen = parse(request.headers.get("cookie") ?? "", personCookie)[personCookie];
    if (fund === undefined || chosen === undefined) return undefined;
    const person = await loadPerson(runtime.table(fund), chosen);
    return person && actorOf(person);
  };
}
