import {
  applicationFindings,
  ideaFindings,
  ruleContext,
} from "#functions/domain/application-rules.ts";
import type { Case } from "#functions/domain/case.ts";
import { decisionFindings } from "#functions/domain/decision-findings.ts";
import type { Command, CommandOf } from "#functions/domain/events.ts";
import { sum } from "#functions/domain/money.ts";
import { followUpOf, proposePlan } from "#functions/domain/repayment-of-case.ts";
import { actRow } from "#functions/process/acts.ts";
import type { Work } from "#functions/process/works.ts";
import type { World } from "./a-case.ts";
import { sampleCommand } from "./samples.ts";

/** What the workflow records after the last act: the findings of its work, then the documents. */
export function workAfter(world: World): readonly Command[] {
  const { case: c } = world;
  if (!c) return [];
  const documents = c.documents.filter((d) => d.event === c.lastAct.seq);
  return [
    ...works[actRow(c.lastAct.act).work](c, world),
    ...documents.map(({ document, kind }) =>
      sampleCommand("register-document", world, { document, kind }),
    ),
  ];
}

type Done = (c: Case, world: World) => readonly Command[];

const settled: Done = (c, world) => (c.grant ? [sampleCommand("record-settlement", world)] : []);

const planComputed: Done = (c, { policy }) => {
  const proposal = proposePlan(c, policy);
  if (!proposal.ok) throw new Error(proposal.refusal.message);
  return [{ act: "propose-plan", data: proposal.value }];
};

/** What the latest adopted year was planned to bring back, and did. */
const followedUp: Done = (c, { policy }) => {
  const year = c.adoptions?.at(-1)?.year;
  if (year === undefined) return [];
  const followUp = followUpOf(c, policy, year);
  if (!followUp.ok) throw new Error(followUp.refusal.message);
  return [{ act: "propose-adjustment", data: followUp.value }];
};

const works: Record<Work, Done> = {
  none: () => [],
  "check-the-idea": (c, { policy }) => [
    { act: "record-idea-check", data: { findings: [...ideaFindings(c.idea, policy)] } },
  ],
  "validate-the-application": (c, world) => {
    if (!c.application) return [];
    const findings = applicationFindings(c.application, ruleContext(c, world));
    return [{ act: "record-validation", data: { findings: [...findings] } }];
  },
  "prepare-the-decision": (c, { policy }) => [
    { act: "record-decision-check", data: { findings: [...decisionFindings(c, policy)] } },
  ],
  "settle-the-grant": settled,
  "compute-the-repayment-plan": planComputed,
  "adjust-the-plan": followedUp,
  reconcile: (c, world) => [
    sampleCommand("verify-reconciliation", world, {
      returned: sum(c.returns.map((r) => r.amount)),
    } satisfies Partial<CommandOf<"verify-reconciliation">["data"]>),
  ],
};
