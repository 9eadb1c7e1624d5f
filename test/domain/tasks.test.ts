import { describe, expect, it } from "vitest";
import { isWorkingDay } from "#functions/domain/dates.ts";
import { mnkr } from "#functions/domain/money.ts";
import { type Task, tasksOf } from "#functions/domain/tasks.ts";
import { actRow } from "#functions/process/acts.ts";
import { boardRoles } from "#functions/process/roles.ts";
import { openStages } from "#functions/process/stages.ts";
import { aCase, caseOf, made, onDate, tryAct, type World } from "#test/support/a-case.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const tasksIn = (world: World): readonly Task[] => tasksOf(caseOf(world), world.policy);
const shown = (world: World) =>
  tasksIn(world).map(({ id, role, board, due }) =>
    [id, board ? `${role} ${board}` : role, due].join(" | "),
  );

describe("tasks", () => {
  it.each(openStages)(
    "in %s are awaited of somebody, by a working day, for a board that is named",
    (stage) => {
      const tasks = tasksIn(aCase().inStage(stage).build());
      expect(tasks.length).toBeGreaterThan(0);
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
      for (const task of tasks) {
        expect(boardRoles.has(task.role), task.id).toBe(task.board !== undefined);
        if (task.act) expect(actRow(task.act).who, task.id).toContain(task.role);
        if (task.act) expect(actRow(task.act).from, task.id).toContain(stage);
      }
      const own = tasks.filter((task) => !task.id.startsWith("under-way"));
      expect(own.filter(({ due }) => !isWorkingDay(due))).toEqual([]);
    },
  );

  it("are none in a closed case, unless the workflow calls for the coordinator", () => {
    const closed = aCase().inStage("closed").build();
    expect(tasksIn(closed)).toEqual([]);
    const called = made(closed, "call-coordinator");
    expect(shown(called)).toEqual([
      `attention-${closed.case.visit} | coordinator | ${closed.today}`,
    ]);
    expect(tasksIn(made(called, "restart-workflow"))).toEqual([]);
  });

  it("follow the referrals and agreements that are still awaited", () => {
    const referred = aCase().inStage("application-examination").did("refer-to-boards").build();
    expect(shown(referred)).toEqual([
      "application-examination-2 | coordinator | 2026-06-24",
      "referral-järva | board-head järva | 2026-05-16",
      "referral-social | board-head social | 2026-05-16",
      "agreement-järva | board-head järva | 2026-06-24",
      "agreement-social | board-head social | 2026-06-24",
    ]);
    const replied = made(made(referred, "reply-to-referral"), "agree-to-split");
    expect(tasksIn(replied)).toHaveLength(3);
  });

  it("await the announcement of a delegated decision, not of the executive board's minutes", () => {
    const delegated = aCase().inStage("start-up").build();
    expect(tasksIn(delegated).map(({ act }) => act)).toContain("announce-decision");
    expect(tasksIn(made(delegated, "announce-decision")).map(({ act }) => act)).not.toContain(
      "announce-decision",
    );
    const board = aCase().granted(mnkr(8)).inStage("start-up").build();
    expect(tasksIn(board).map(({ act }) => act)).not.toContain("announce-decision");
  });

  it("await both certifications of a requisition, then the other, then none", () => {
    const asked = aCase().inStage("under-way").later(70).did("requisition").build();
    const certifications = (world: World) =>
      tasksIn(world)
        .filter(({ act }) => act === "certify-requisition")
        .map(({ role }) => role);
    expect(certifications(asked)).toEqual(["board-controller", "board-head"]);
    const once = made(asked, "certify-requisition");
    expect(certifications(once)).toEqual(["board-head"]);
    expect(certifications(made(once, "certify-requisition"))).toEqual([]);
  });

  it("await the next report after its cut-off date, and receiving what is submitted", () => {
    const going = aCase().inStage("under-way").build();
    const reports = (world: World) =>
      tasksIn(world)
        .filter(({ act }) => act === "submit-report" || act === "receive-report")
        .map(({ id, due }) => `${id} ${due}`);
    expect(reports(going)).toEqual(["report-2026-T2 2026-09-25"]);
    const submitted = made(onDate(going, "2026-09-20"), "submit-report");
    expect(reports(submitted)).toEqual(["report-2026-YE 2027-02-01", "receive-2026-T2 2026-10-20"]);
  });

  it("await what is done with unused grant for each year that ends within the granted time", () => {
    const unused = (world: World) =>
      tasksIn(world)
        .filter(({ id }) => id.startsWith("unused"))
        .map(({ id, due }) => `${id} ${due}`);
    const going = aCase().inStage("under-way").build();
    expect(unused(going)).toEqual(["unused-2026 2027-02-15"]);
    const carried = made(onDate(going, "2027-01-20"), "carry-over-grant");
    expect(unused(carried)).toEqual(["unused-2027 2028-02-15"]);
    expect(unused(made(onDate(carried, "2028-01-20"), "carry-over-grant"))).toEqual([]);
  });

  it("of the repayment go from forecast to actuals, certification and adoption, year by year", () => {
    const acts = (world: World) =>
      tasksIn(world).map(({ act, board, due }) => `${act} ${board ?? "city"} ${due}`);
    const repaying = aCase()
      .inStage("start-up")
      .did("announce-decision")
      .inStage("repaying")
      .build();
    expect(acts(repaying)).toEqual([
      "report-forecast social 2029-05-21",
      "report-actuals social 2030-01-31",
      "report-forecast järva 2029-05-21",
      "report-actuals järva 2030-01-31",
    ]);
    const reported = made(made(onDate(repaying, "2030-02-20"), "report-actuals"), "report-actuals");
    expect(acts(reported)).toEqual([
      "certify-actuals social 2030-03-13",
      "certify-actuals järva 2030-03-13",
    ]);
    const certified = made(made(reported, "certify-actuals"), "certify-actuals");
    expect(acts(certified)).toEqual(["adopt-actuals city 2030-03-22"]);
    const adopted = yearAdopted(repaying, 2029);
    expect(acts(adopted)[0]).toBe("report-forecast social 2030-05-20");
    const all = [2030, 2031, 2032, 2033].reduce(yearAdopted, adopted);
    expect(acts(all)).toEqual(["finish-repayment city 2034-05-22"]);
  });

  it("keep their identity while the same thing is awaited", () => {
    const prepared = aCase().inStage("decision-preparation").build();
    const postponed = tryAct(prepared, "postpone");
    if (!postponed.ok) throw new Error(postponed.refusal.message);
    expect(tasksIn(postponed.value).map(({ id }) => id)).toEqual(
      tasksIn(prepared).map(({ id }) => id),
    );
  });
});
