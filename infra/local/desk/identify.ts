import { parse } from "hono/utils/cookie";
import type { Runtime } from "#functions/runtime.ts";
import { actorOf, loadPerson } from "#functions/store/people.ts";
import { funds } from "#functions/store/policies.ts";
import type { Identify } from "#functions/web/env.ts";

export const personCookie = "desk-person";

/**
 * Whoever the cookie names: a choice, not a proof, so it lives in the embedded fund only. Outside
 * any fund, the person as the first fund knows them.
 */
export function identifyByDesk(runtime: Runtime): Identify {
  return async (request, fund) => {
    const chosen = parse(request.headers.get("cookie") ?? "", personCookie)[personCookie];
    if (chosen === undefined) return undefined;
    const asked = fund === undefined ? funds : [fund];
    const found = await Promise.all(asked.map((one) => loadPerson(runtime.table(one), chosen)));
    const person = found.find((one) => one !== undefined);
    return person && actorOf(person);
  };
}
