import { describe, expect, it } from "vitest";
import { isAdopted, planYears } from "#functions/domain/case.ts";
import { mnkr } from "#functions/domain/money.ts";
import type { ActName } from "#functions/process/acts.ts";
import { actNames, actRow } from "#functions/process/acts.ts";
import { openStages, type Stage } from "#functions/process/stages.ts";
import {
  aCase,
  answerTo,
  caseOf,
  made,
  onDate,
  tryCommand,
  type World,
} from "#test/support/a-case.ts";
import { commandOf } from "#test/support/samples.ts";
import { minutesSamples } from "#test/support/samples-decision.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

/** What must have been done first, for the act's own rule to let it through. */
const prepared: Partial<Record<ActName, (world: World) => World>> = {
  "reply-to-referral": (world) => made(world, "refer-to-boards"),
  "complete-examination": (world) => made(made(world, "agree-to-split"), "agree-to-split"),
  "register-appeal-outcome": (world) => made(world, "register-appeal"),
  "certify-requisition": (world) => made(world, "requisition"),
  "receive-report": (world) => made(world, "submit-report"),
  "finish-implementation": (world) => onDate(world, "2028-06-30"),
  "report-actuals": (world) => onDate(world, "2030-02-20"),
  "certify-actuals": (world) => made(onDate(world, "2030-02-20"), "report-actuals"),
  "adopt-actuals": (world) =>
    (["report-actuals", "report-actuals", "certify-actuals", "certify-actuals"] as const).reduce(
      (now, act) => made(now, act),
      onDate(world, "2030-02-20"),
    ),
  "report-correction": withYearAdopted,
  "certify-correction": (world) => made(withYearAdopted(world), "report-correction"),
  "adopt-correction": (world) =>
    made(made(withYearAdopted(world), "report-correction"), "certify-correction"),
  "reopen-exemption": (world) => made(world, "exempt-part"),
  "reopen-repayment": (world) => exemptAsAWhole(caseOf(world).stage),
  "finish-repayment": (world) => planYears(caseOf(world)).reduce(yearAdopted, world),
  "restart-workflow": (world) => made(world, "call-coordinator"),
  "reverse-act": (world) => {
    const takenBack = reversibleIn[caseOf(world).stage];
    return takenBack ? made(world, takenBack) : world;
  },
};

function withYearAdopted(world: World): World {
  const [first = 0] = planYears(caseOf(world));
  return isAdopted(caseOf(world), first) ? world : yearAdopted(world, first);
}

/** A case whose repayment was let go as a whole, in the stage. */
function exemptAsAWhole(stage: Stage): World {
  const exempt = made(aCase().inStage("repaying").build(), "exempt-remainder");
  if (stage === "reconciling") return exempt;
  const reconciled = made(exempt, "reconcile-case", { budgetBasis: [] });
  return stage === "budget-basis" ? reconciled : made(reconciled, "close-case");
}

/** An act that a counter-act may take back, where the way to the stage ends in one that it may not. */
const reversibleIn: Partial<Record<Stage, ActName>> = {
  "application-examination": "refer-to-boards",
  "evaluation-review": "release-grant",
  "repayment-decision": "release-grant",
};

/** Pairs that the table opens and a rule closes, with the code it gives. */
const closedByRule: Partial<Record<ActName, Partial<Record<Stage, string>>>> = {
  // An idea that awaits its review has no act before it but its own submission.
  "reverse-act": { "idea-review": "not-reversible" },
};

const everyStage: readonly Stage[] = [...openStages, "closed"];
const worlds = new Map(everyStage.map((stage) => [stage, aCase().inStage(stage).build()]));

function readyFor(act: ActName, stage: Stage): World {
  const world = worlds.get(stage);
  if (!world) throw new Error(`No world in ${stage}`);
  return prepared[act]?.(world) ?? world;
}

/** Registering a document needs one that is not registered yet: see below. */
const pairs = actNames
  .filter((act) => act !== "register-document")
  .flatMap((act) => actRow(act).from.map((stage) => [act, stage] as const));

describe("every act can be made in every stage from which the table opens it", () => {
  it.each(pairs)("%s in %s", (act, stage) => {
    const world = readyFor(act, stage);
    const expected = closedByRule[act]?.[stage] ?? "accepted";
    expect(answerTo(world, act)).toBe(expected);
    if (expected !== "accepted") return;
    const { to } = actRow(act);
    const after = caseOf(made({ ...world, machine: false }, act)).stage;
    expect(to.includes(after) || (to.includes("same") && after === stage)).toBe(true);
  });
});

describe("registering a document", () => {
  const written = aCase().inStage("idea-review").withoutTheMachine().did("approve-idea").build();

  it("is done once, with what was issued", () => {
    const registered = made(written, "register-document");
    const [document] = caseOf(registered).documents;
    expect(document?.issued).toMatchObject({ sha256: "a".repeat(64), bytes: 20_480 });
    expect(answerTo(registered, "register-document")).toBe("already-done");
  });

  it("is refused for a document that no act gave rise to", () => {
    expect(answerTo(written, "register-document", { document: 7 })).toBe("unknown-object");
  });

  it("comes too late for nothing: a closed case's last document is registered too", () => {
    const declined = aCase().inStage("idea-review").withoutTheMachine().did("decline-idea").build();
    expect(declined.case.stage).toBe("closed");
    expect(answerTo(declined, "register-document")).toBe("accepted");
  });
});

describe("every outcome of an act that the table names", () => {
  const board = aCase().granted(mnkr(8)).inStage("executive-board").build();
  it.each([
    ["approval", "start-up"],
    ["approval-with-changes", "start-up"],
    ["rejection", "closed"],
    ["referral-back", "application-completion"],
    ["postponement", "executive-board"],
  ] as const)("minutes with %s lead to %s", (outcome, stage) => {
    const after = tryCommand(board, commandOf("register-minutes", minutesSamples[outcome](board)));
    expect(after.ok && caseOf(after.value).stage).toBe(stage);
  });

  it.each([
    ["dismissed", "under-way"],
    ["annulled", "decision-preparation"],
  ] as const)("a judgment that is %s leads to %s", (outcome, stage) => {
    const appealed = aCase().inStage("under-way").did("register-appeal").build();
    const judged = made(appealed, "register-appeal-outcome", { outcome });
    expect(caseOf(judged).stage).toBe(stage);
  });

  it("covers all stages an act can lead to, once taking an act back is counted", () => {
    const shown = new Set(["register-minutes", "register-appeal-outcome", "reverse-act"]);
    const several = actNames.filter((act) => actRow(act).to.length > 1);
    expect(several.filter((act) => !shown.has(act))).toEqual([]);
  });
});
