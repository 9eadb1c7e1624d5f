import { describe, expect, it } from "vitest";
import type { Command } from "#functions/domain/events.ts";
import { forms } from "#functions/domain/forms/forms.ts";
import { mnkr } from "#functions/domain/money.ts";
import { preconditions } from "#functions/domain/preconditions.ts";
import type { ActName } from "#functions/process/acts.ts";
import { actNames, actRow, isMachineAct, personActNames } from "#functions/process/acts.ts";
import { boardRoles, type Role, roles } from "#functions/process/roles.ts";
import { openStages, type Stage, stageRow } from "#functions/process/stages.ts";
import { aCase, tryCommand, type World } from "#test/support/a-case.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { anotherWith } from "#test/support/samples-of-persons.ts";
import { boardFor } from "#test/support/samples-performers.ts";

const everyStage: readonly Stage[] = [...openStages, "closed"];
/** A case of the small tier, in which the applicant may evaluate too, in each stage. */
const worlds = new Map(
  everyStage.map((stage) => [stage, aCase().granted(mnkr(1.5)).inStage(stage).build()]),
);

function worldIn(stage: Stage): World {
  const world = worlds.get(stage);
  if (!world) throw new Error(`No world in ${stage}`);
  return world;
}

/** A board of the fund that has no part in the case. */
const strangerBoard = "kultur";
const byTheTable = new Set(["not-allowed", "not-your-board", "wrong-stage"]);

function askedBy(world: World, command: Command, role: Role, board: string): string {
  const by = anotherWith(role, boardRoles.has(role) ? board : undefined);
  const answer = tryCommand(world, command, { by });
  if (answer.ok || !byTheTable.has(answer.refusal.code)) return "open by the table";
  return answer.refusal.code;
}

function answerOfTheTable(act: ActName, stage: Stage, role: Role, isOurs: boolean) {
  const row = actRow(act);
  const isScoped = row.boardScope !== undefined && row.boardScope !== "any";
  if (!row.who.includes(role)) return "not-allowed";
  if (!isOurs && isScoped && boardRoles.has(role)) return "not-your-board";
  return row.from.includes(stage) ? "open by the table" : "wrong-stage";
}

describe("every act, in every stage, by every role", () => {
  it.each(actNames)("%s is open exactly where the table says", (act) => {
    const answers = everyStage.flatMap((stage) => {
      const world = worldIn(stage);
      const command = sampleCommand(act, world);
      const ours = boardFor(command, world.case);
      return roles.flatMap((role) =>
        [ours, strangerBoard].map((board) => [
          `${role} of ${board} in ${stage}`,
          askedBy(world, command, role, board),
          answerOfTheTable(act, stage, role, board === ours),
        ]),
      );
    });
    const wrong = answers.filter(([, answered, expected]) => answered !== expected);
    expect(wrong).toEqual([]);
  });
});

describe("who acts", () => {
  const mayDo = (role: Role) => actNames.filter((act) => actRow(act).who.includes(role));

  it("leaves reading alone to auditor and archivist", () => {
    expect(mayDo("auditor")).toEqual([]);
    expect(mayDo("archivist")).toEqual([]);
  });

  it("lets nobody make by hand what the workflow records", () => {
    expect(mayDo("system")).toEqual(actNames.filter(isMachineAct));
    expect(personActNames.filter((act) => actRow(act).who.includes("system"))).toEqual([]);
  });

  it("lets the city director alone decide on money by delegation", () => {
    const decisions: readonly ActName[] = [
      "approve",
      "approve-with-changes",
      "reject",
      "decide-change",
      "stop-early",
      "decide-plan",
      "decide-exemption",
      "decide-adjustment",
      "exempt-remainder",
    ];
    expect(decisions.map((act) => actRow(act).who)).toEqual(decisions.map(() => ["city-director"]));
  });

  it("says for which board a board's role acts", () => {
    const unscoped = actNames.filter((act) => {
      const { who, boardScope } = actRow(act);
      return who.some((role) => boardRoles.has(role)) !== (boardScope !== undefined);
    });
    expect(unscoped).toEqual([]);
  });
});

describe("the stages", () => {
  /** Where acts made in a stage may lead; a counter-act only leads back. */
  const leadsTo = (stage: Stage): readonly Stage[] =>
    actNames
      .filter((act) => act !== "reverse-act" && actRow(act).from.includes(stage))
      .flatMap((act) => actRow(act).to)
      .filter((to) => to !== "same")
      .filter((to) => to !== stage);

  function reachedFrom(start: Stage): ReadonlySet<Stage> {
    const reached = new Set<Stage>([start]);
    for (const stage of reached) for (const next of leadsTo(stage)) reached.add(next);
    return reached;
  }

  it("are all reached from an idea", () => {
    expect(everyStage.filter((stage) => !reachedFrom("idea-review").has(stage))).toEqual([]);
  });

  it("all lead to a closed case", () => {
    expect(everyStage.filter((stage) => !reachedFrom(stage).has("closed"))).toEqual([]);
  });

  it("are left once the case is closed only to take up a repayment that was let go", () => {
    expect(leadsTo("closed")).toEqual(["repaying"]);
  });

  it("wait for somebody who can make the case go on", () => {
    const stuck = openStages.filter((stage) => {
      const awaited = stageRow(stage).waitsFor;
      return !actNames.some(
        (act) =>
          actRow(act).from.includes(stage) &&
          actRow(act).who.includes(awaited) &&
          actRow(act).to.some((to) => to !== "same" && to !== stage),
      );
    });
    expect(stuck).toEqual([]);
  });

  it("bear a name and a task of their own", () => {
    const names = openStages.map((stage) => stageRow(stage).name);
    expect(new Set(names).size).toBe(names.length);
    expect(openStages.filter((stage) => !/^[A-ZÅÄÖ]/.test(stageRow(stage).task))).toEqual([]);
  });
});

describe("the texts and forms", () => {
  it("give every act a title and a sentence for the timeline", () => {
    const titles = actNames.map((act) => actRow(act).title);
    expect(new Set(titles).size).toBe(titles.length);
    const unnamed = actNames.filter((act) => {
      const { title, done } = actRow(act);
      return !/^[A-ZÅÄÖ][^.]+$/.test(title) || !/^[A-ZÅÄÖ][^.]+$/.test(done) || title === done;
    });
    expect(unnamed).toEqual([]);
  });

  it("give every act a form that takes its sample and refuses a stranger's field", () => {
    expect(Object.keys(forms).toSorted()).toEqual([...actNames].toSorted());
    for (const act of actNames) {
      const { data } = sampleCommand(act, worldIn("repaying"));
      expect(forms[act].safeParse(data).success, act).toBe(true);
      expect(forms[act].safeParse({ ...data, secret: 1 }).success, act).toBe(false);
      expect(forms[act].safeParse(undefined).success, act).toBe(false);
    }
  });

  it("give every precondition that the table names a check, and check nothing else", () => {
    const named = new Set(actNames.flatMap((act) => actRow(act).preconditions ?? []));
    expect(Object.keys(preconditions).toSorted()).toEqual([...named].toSorted());
  });
});
