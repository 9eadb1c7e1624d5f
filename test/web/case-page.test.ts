import { describe, expect, it } from "vitest";
import { ore } from "#functions/domain/money.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import { openStages, type Stage, stageName } from "#functions/process/stages.ts";
import { allowedActs } from "#functions/web/allowed-acts.ts";
import { actPage } from "#templates/pages/act-page.ts";
import { casePage } from "#templates/pages/case-page.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { aCase, caseOf, type World } from "#test/support/a-case.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";

const director = actorWith("city-director");

async function shown(world: World, reader = director): Promise<string> {
  const c = caseOf(world);
  const { policy, today, events } = world;
  const { body, title } = casePage({
    case: c,
    path: `/funds/${c.fund}/cases/${c.id}`,
    register: `/funds/${c.fund}/cases`,
    policy,
    today,
    tasks: tasksOf(c, policy),
    acts: allowedActs(c, reader, { policy, today }),
    events,
    notices: [],
    done: undefined,
  });
  return `${title}${await body}`;
}

const stages: readonly Stage[] = [...openStages, "closed"];

describe("the case page", () => {
  it.each(stages)("tells where a case is and what it waits for: %s", async (stage) => {
    const world = aCase().inStage(stage).build();
    const c = caseOf(world);
    const page = await shown(world);
    expect(page).toContain(`${c.number} ${c.title}`);
    expect(page).toContain(c.outcome === undefined ? stageName(stage) : "Avslutat");
    for (const { title } of tasksOf(c, world.policy)) expect(page).toContain(title);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it("shows human effects beside the kronor at every stage", async () => {
    for (const stage of stages) {
      const page = await shown(aCase().inStage(stage).build());
      expect(page.indexOf("Effekter för människor"), stage).toBeGreaterThan(page.indexOf("Kronor"));
    }
  });

  it("warns from the first day that a district board's budget cannot be adjusted", async () => {
    const world = aCase().inStage("application-examination").build();
    expect(await shown(world)).toContain("kan inte justeras efteråt");
  });

  it("offers only what the reader may do, and tells what must be done first", async () => {
    const page = await shown(aCase().inStage("repayment-decision").build());
    expect(page).toContain("/acts/decide-plan");
    expect(page).not.toContain("/acts/accept-evaluation");
    const early = aCase().withoutTheMachine().inStage("application-examination").build();
    expect(await shown(early, actorWith("coordinator"))).toMatch(
      /complete-examination">.*Ansökan har ännu inte kontrollerats/,
    );
  });
});

describe("the form that decides the repayment plan", () => {
  it("shows the plan that is decided, every row of it", async () => {
    const world = aCase().inStage("repayment-decision").build();
    const c = caseOf(world);
    const page = actPage({
      act: "decide-plan",
      case: c,
      casePath: "/",
      action: "/",
      fields: [],
      shown: { typed: new Map(), faults: new Map() },
      commandId: "",
      revision: c.revision,
      policy: world.policy,
    });
    const body = `${await page.body}`;
    expect(c.proposal?.rows.length).toBeGreaterThan(0);
    for (const row of c.proposal?.rows ?? []) expect(body).toContain(kronor(row.amount));
    expect(body).toContain(kronor(c.proposal?.total ?? ore(0)));
  });
});
