import type { Actor } from "#functions/domain/actor.ts";
import { boardName, type Policy, repays } from "#functions/domain/policy.ts";
import { roleNames } from "#functions/process/roles.ts";
import { policyInForce } from "#functions/store/policies.ts";
import { type Frame, fundPage, type PageContent } from "#templates/pages/layout.ts";
import type { WebContext } from "../env.ts";
import type { ProblemStatus } from "../problem.ts";

/** The fund's policy in force today. */
export function policyToday(context: WebContext): Policy {
  const { table, runtime } = context.var;
  return policyInForce(table.fund, runtime.clock.today());
}

function rolesInWords({ appointments }: Actor, policy: Policy): string {
  return appointments
    .map(({ role, board }) =>
      board === undefined ? roleNames[role] : `${roleNames[role]}, ${boardName(policy, board)}`,
    )
    .join("; ");
}

function frameOf(context: WebContext): Frame {
  const { actor, table, extras } = context.var;
  const policy = policyToday(context);
  return {
    fund: table.fund,
    fundName: policy.name,
    municipality: policy.municipality,
    person: actor.name,
    roles: rolesInWords(actor, policy),
    mayApply: actor.appointments.some(({ role }) => role === "applicant"),
    repays: repays(policy),
    extras: extras.links ?? [],
  };
}

export function page(
  context: WebContext,
  content: PageContent,
  status: 200 | ProblemStatus = 200,
): Response | Promise<Response> {
  return context.html(fundPage(frameOf(context), content), status);
}

/** The case's page, in the fund of the request. */
export function casePath(context: WebContext, id: string): string {
  return `/funds/${context.var.table.fund}/cases/${id}`;
}
