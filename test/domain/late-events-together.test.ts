import { describe, expect, it } from "vitest";
import { caseEvent } from "#functions/domain/events.ts";
import { ore, plus } from "#functions/domain/money.ts";
import { aCase, caseOf, made, type World } from "#test/support/a-case.ts";
import { districtBoard, savingBoard } from "#test/support/samples-application.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const repaying = aCase().inStage("repaying").build();
const firstReturned = yearAdopted(repaying, 2029);

/** Each of the board's lines turns out to have cost so many kronor more in the adopted year. */
function corrected(world: World, board: string, year: number, more: number): World {
  const adopted = caseOf(world).actuals.find((a) => a.board === board && a.year === year);
  if (!adopted) throw new Error(`${board} has not reported ${year}`);
  const { lines } = adopted.corrections?.at(-1)?.reported ?? adopted.reported;
  const of = { board, year };
  const reported = made(world, "report-correction", {
    ...of,
    lines: lines.map((line) => ({ ...line, cost: plus(line.cost, ore(more * 100)) })),
  });
  return made(made(reported, "certify-correction", of), "adopt-correction", of);
}

const total = (rows: readonly { readonly amount: number }[] = []) =>
  rows.reduce((all, { amount }) => all + amount, 0);

describe("an exemption and a correction of the same year", () => {
  const exempt = made(firstReturned, "exempt-part", {
    board: undefined,
    costLine: "placeringar",
    firstYear: 2030,
    lastYear: 2033,
  });
  const closed = yearAdopted(exempt, 2030);

  it("count every krona once: returned, let go or waiting is what was to be returned", () => {
    const less = corrected(closed, savingBoard, 2030, 300_000);
    const more = corrected(less, districtBoard, 2030, -900_000);
    for (const world of [closed, less, more, yearAdopted(more, 2031)]) {
      const { returns, exempted, adoptions } = caseOf(world);
      const last = adoptions?.at(-1);
      const accounted = total(returns) + total(exempted) + (last?.settled.waiting.total ?? 0);
      expect(accounted).toBe(last?.earned.all.total);
    }
  });

  it("leaves a record that can be read, when less was let go than planned and more is exempted", () => {
    const less = corrected(closed, savingBoard, 2030, 900_000);
    const again = made(less, "exempt-part", {
      board: districtBoard,
      costLine: undefined,
      firstYear: 2033,
      lastYear: 2033,
    });
    const events = again.events.map((event) => caseEvent(JSON.parse(JSON.stringify(event))));
    expect(events).toEqual(again.events);
    expect(caseOf(again).exemptions.at(-1)?.amount).toBeGreaterThan(0);
  });
});
