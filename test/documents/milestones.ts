import { type Case, isAdopted } from "#functions/domain/case.ts";
import { mnkr, type Ore, sum } from "#functions/domain/money.ts";
import type { ActName } from "#functions/process/acts.ts";
import type { DocumentKind } from "#functions/process/documents.ts";
import { aCase, caseOf, made, type World } from "#test/support/a-case.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

/** A case whose latest act has just given rise to the document, and amounts that it must tell, öre. */
export type Told = {
  readonly kind: DocumentKind;
  readonly act: ActName;
  readonly world: () => World;
  readonly amounts: (c: Case) => readonly Ore[];
};

const none = () => [];
const roughly = (c: Case) => [c.idea.roughAmount];
const applied = (c: Case) => [applicationOf(c).appliedAmount];
const granted = (c: Case) => [grantOf(c).amount];
const grantAndUse = (c: Case) => [grantOf(c).amount, grantOf(c).used];
const planned = (c: Case) => [sum(c.plans.at(-1)?.rows.map(({ amount }) => amount) ?? [])];
const coming = (c: Case) => [
  sum(c.plans.at(-1)?.rows.flatMap(({ year, amount }) => (isAdopted(c, year) ? [] : amount)) ?? []),
];
const returned = (c: Case) => [sum(c.returns.map(({ amount }) => amount))];
const exempted = (c: Case) => c.exemptions.map(({ amount }) => amount);

const onIdea = () => aCase();
const onApplication = () => aCase().inStage("decision-preparation");
const underWay = () => aCase().inStage("under-way");
const notAdjustable = { test: "budget-cannot-be-adjusted" } as const;

/** One year of the plan has come back. */
export function oneYearReturned(): World {
  return yearAdopted(aCase().inStage("repaying").build(), 2029);
}

/** What the year had brought back is corrected beside the record. */
export function yearCorrected(): World {
  return (["report-correction", "certify-correction", "adopt-correction"] as const).reduce(
    (now, act) => made(now, act),
    oneYearReturned(),
  );
}

/** Every act that gives rise to a document, by the process table. */
export const milestones: readonly Told[] = [
  told("council-statement", "approve-idea", () => onIdea().did("approve-idea"), roughly),
  told("council-statement", "return-idea", () => onIdea().did("return-idea"), roughly),
  told("council-statement", "decline-idea", () => onIdea().did("decline-idea"), roughly),
  told("receipt", "submit-application", () => aCase().inStage("application-examination"), applied),
  told(
    "receipt",
    "complete-application",
    () => aCase().inStage("application-completion").did("complete-application"),
    applied,
  ),
  told("examination-report", "complete-examination", onApplication, applied),
  told("delegated-decision", "approve", () => onApplication().did("approve"), granted),
  told(
    "delegated-decision",
    "approve-with-changes",
    () => onApplication().did("approve-with-changes", { amount: mnkr(4.25) }),
    (c) => [...applied(c), mnkr(4.25)],
  ),
  told("delegated-decision", "reject", () => onApplication().did("reject"), applied),
  told("delegated-decision", "refer-back", () => onApplication().did("refer-back"), applied),
  told("delegated-decision", "postpone", () => onApplication().did("postpone"), applied),
  told(
    "proposal",
    "propose",
    () => aCase().granted(mnkr(12)).inStage("executive-board"),
    () => [mnkr(12)],
  ),
  told("steering-group-appointment", "appoint-steering-group", underWay, none),
  told(
    "progress-report",
    "receive-report",
    () => underWay().did("submit-report").did("receive-report"),
    grantAndUse,
  ),
  told(
    "change-or-stop-decision",
    "decide-change",
    () => underWay().did("decide-change", { amount: mnkr(4.75) }),
    () => [mnkr(4.5), mnkr(4.75)],
  ),
  told("change-or-stop-decision", "stop-early", () => underWay().did("stop-early"), granted),
  told("evaluation-report", "accept-evaluation", () => aCase().inStage("repayment-decision"), none),
  told("plan-decision", "decide-plan", () => aCase().inStage("repaying"), planned),
  told(
    "exemption-decision",
    "decide-exemption",
    () => aCase().inStage("repayment-decision").did("decide-exemption", notAdjustable),
    exempted,
  ),
  {
    kind: "exemption-decision",
    act: "exempt-remainder",
    world: () => made(oneYearReturned(), "exempt-remainder", notAdjustable),
    amounts: (c) => [...exempted(c), ...returned(c)],
  },
  {
    kind: "exemption-decision",
    act: "exempt-part",
    world: () => made(oneYearReturned(), "exempt-part"),
    amounts: (c) => [...exempted(c), ...returned(c)],
  },
  { kind: "yearly-follow-up", act: "adopt-actuals", world: oneYearReturned, amounts: returned },
  {
    kind: "adjustment-decision",
    act: "decide-adjustment",
    world: () => made(oneYearReturned(), "decide-adjustment"),
    amounts: (c) => [...coming(c), ...returned(c)],
  },
  {
    kind: "adjustment-decision",
    act: "reopen-exemption",
    world: () => made(made(oneYearReturned(), "exempt-part"), "reopen-exemption"),
    amounts: (c) => [...coming(c), ...returned(c)],
  },
  {
    kind: "adjustment-decision",
    act: "reopen-repayment",
    world: () =>
      aCase()
        .inStage("repayment-decision")
        .did("decide-exemption", notAdjustable)
        .did("reopen-repayment")
        .build(),
    amounts: coming,
  },
  {
    kind: "yearly-follow-up",
    act: "adopt-correction",
    world: yearCorrected,
    amounts: returned,
  },
  told(
    "closing-reconciliation",
    "reconcile-case",
    () => aCase().inStage("budget-basis"),
    (c) => [...grantAndUse(c), ...returned(c)],
  ),
];

type Story = { build(): World };

function told(
  kind: DocumentKind,
  act: ActName,
  story: () => Story,
  amounts: Told["amounts"],
): Told {
  return { kind, act, world: () => story().build(), amounts };
}

export function lastDocumentOf(world: World) {
  const ref = caseOf(world).documents.at(-1);
  if (!ref) throw new Error("The case has no document");
  return ref;
}

function applicationOf(c: Case) {
  if (!c.application) throw new Error("The case has no application");
  return c.application;
}

function grantOf(c: Case) {
  if (!c.grant) throw new Error("The case has no grant");
  return c.grant;
}
