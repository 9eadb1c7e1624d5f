import { boardsThatMustAgree, isAdopted, planYears } from "#functions/domain/case.ts";
import type { ActName } from "#functions/process/acts.ts";
import type { Stage } from "#functions/process/stages.ts";
import { caseOf, later, made, onDate, type World } from "./a-case.ts";

/** The plain way to a stage: the stage before, and what is done there. */
type Leg = { readonly after: Stage | undefined; readonly walk: (world: World) => World };

function acts(days: number, ...names: readonly ActName[]): (world: World) => World {
  return (world) => names.reduce((now, act) => made(now, act), later(world, days));
}

const roads: Record<Exclude<Stage, "start-up">, Leg> = {
  "idea-review": { after: undefined, walk: acts(0, "submit-idea") },
  "idea-completion": { after: "idea-review", walk: acts(14, "return-idea") },
  "application-writing": { after: "idea-review", walk: acts(14, "approve-idea") },
  "application-examination": { after: "application-writing", walk: acts(40, "submit-application") },
  "application-completion": {
    after: "application-examination",
    walk: acts(10, "request-completion"),
  },
  "decision-preparation": { after: "application-examination", walk: examined },
  "executive-board": { after: "decision-preparation", walk: acts(10, "propose") },
  "under-way": { after: "start-up", walk: acts(14, "appoint-steering-group") },
  evaluating: { after: "under-way", walk: implemented },
  "evaluation-review": { after: "evaluating", walk: acts(60, "submit-evaluation") },
  "repayment-decision": { after: "evaluation-review", walk: acts(14, "accept-evaluation") },
  repaying: { after: "repayment-decision", walk: acts(14, "decide-plan") },
  reconciling: { after: "repaying", walk: repaid },
  "budget-basis": { after: "reconciling", walk: acts(14, "reconcile-case") },
  closed: { after: "budget-basis", walk: acts(14, "close-case") },
};

/** Above the city director's limit the executive board decides. */
function legTo(stage: Stage, { amount, policy }: World): Leg {
  if (stage !== "start-up") return roads[stage];
  return amount > policy.delegation.upTo
    ? { after: "executive-board", walk: acts(30, "register-minutes") }
    : { after: "decision-preparation", walk: acts(14, "approve") };
}

/** Walks from where the case stands to the stage; throws when the way does not lead there. */
export function roadTo(stage: Stage, world: World): World {
  if (world.case?.stage === stage) return world;
  const { after, walk } = legTo(stage, world);
  const arrived = walk(after === undefined ? world : roadTo(after, world));
  if (caseOf(arrived).stage === stage) return arrived;
  throw new Error(`The road to ${stage} ended in ${caseOf(arrived).stage}`);
}

/** Every board that would save has replied and agreed. */
function examined(world: World): World {
  const referred = made(later(world, 7), "refer-to-boards");
  const agreed = boardsThatMustAgree(caseOf(referred)).reduce(
    (now) => made(made(now, "reply-to-referral"), "agree-to-split"),
    later(referred, 14),
  );
  return made(later(agreed, 7), "complete-examination");
}

/** One requisition is paid, one report is received, and the granted time has passed. */
function implemented(world: World): World {
  const paid = acts(70, "requisition", "certify-requisition", "certify-requisition")(world);
  const reported = acts(30, "submit-report", "receive-report")(paid);
  return made(
    onDate(reported, caseOf(reported).grant?.to ?? reported.today),
    "finish-implementation",
  );
}

/** One year of the plan is reported, certified and adopted in the spring after it. */
export function yearAdopted(world: World, year: number): World {
  const boards = new Set(caseOf(world).application?.costLines.map((line) => line.board));
  const certified = [...boards].reduce(
    (now) => made(made(now, "report-actuals"), "certify-actuals"),
    onDate(world, `${year + 1}-02-20`),
  );
  return made(onDate(certified, `${year + 1}-04-20`), "adopt-actuals");
}

function repaid(world: World): World {
  const open = planYears(caseOf(world)).filter((year) => !isAdopted(caseOf(world), year));
  return made(later(open.reduce(yearAdopted, world), 14), "finish-repayment");
}
