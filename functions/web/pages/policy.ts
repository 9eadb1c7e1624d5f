import { findAdopted, loadAdopted } from "#functions/store/adopted-policies.ts";
import { policyByVersion } from "#functions/store/policies.ts";
import { policyPage } from "#templates/pages/fund/policy-page.ts";
import { noSuchPolicy } from "../api/policies.ts";
import type { WebContext } from "../env.ts";
import { told } from "../tell.ts";
import { page, policyToday } from "./page.ts";

/** The policy in force, or the version that the address asks for. */
export async function policyFront(context: WebContext): Promise<Response> {
  const { table } = context.var;
  const version = context.req.query("version") ?? policyToday(context).version;
  const [found, versions] = await Promise.all([findAdopted(table, version), loadAdopted(table)]);
  if (!found) return told(context, noSuchPolicy);
  const { sha256 } = found;
  const policy = policyByVersion(found.version);
  return page(context, policyPage({ base: `/funds/${table.fund}`, policy, sha256, versions }));
}
