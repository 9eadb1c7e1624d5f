import { expect, it } from "vitest";
import type { Case } from "#functions/domain/case.ts";
import { ore } from "#functions/domain/money.ts";
import { bookOf } from "#functions/domain/why/book.ts";
import { momentOf } from "#functions/domain/why/moment.ts";
import { traceParts } from "#functions/store/trace-parts.ts";
import { aLargeCase } from "#test/store/large-case.ts";

/** The case with a second line in each board; no two years of two lines cost the same. */
function withTwoLines(c: Case): Case {
  const { application, evaluation, plans } = c;
  if (!application || !evaluation) throw new Error("The case has not come this far");
  const second = (id: string) => `${id}-b`;
  return {
    ...c,
    application: {
      ...application,
      costLines: application.costLines.flatMap((line) => [line, { ...line, id: second(line.id) }]),
    },
    evaluation: {
      ...evaluation,
      lines: evaluation.lines.flatMap((line) => [
        line,
        { ...line, costLine: second(line.costLine) },
      ]),
    },
    plans: plans.map((plan) => ({
      ...plan,
      expected: plan.expected.flatMap((e, i) => [
        { ...e, cost: ore(e.cost + i * 7_919) },
        { ...e, cost: ore(e.cost - i * 104_729), costLine: second(e.costLine) },
      ]),
    })),
  };
}

it("a plan of forty boards for fifteen years, two lines each, is traced in items of at most 400 KB", () => {
  const { events, policy, ...world } = aLargeCase({ text: 200, comment: 100 })
    .inStage("repaying")
    .build();
  const decided = events.findLast(({ act }) => act === "decide-plan");
  const after = withTwoLines(world.case);
  const moment = decided && momentOf(decided, after, policy);
  if (!moment) throw new Error("No plan was decided");
  const started = performance.now();
  const parts = traceParts({ table: "fund", fund: "stockholm", event: decided, after, policy });
  const milliseconds = performance.now() - started;
  const sizes = parts.map(({ item }) => {
    const bytes: unknown = item.Put?.Item?.["bytes"];
    return bytes instanceof Uint8Array ? bytes.length : Number.POSITIVE_INFINITY;
  });
  const figures = [...bookOf(moment).figures.keys()];
  console.log(
    `${figures.length} figures in ${parts.length} items, ${sizes.map((size) => Math.ceil(size / 1024)).join(" + ")} KB, ${Math.round(milliseconds)} ms`,
  );
  expect(figures.filter((address) => address.includes("/line/"))).toHaveLength(2 * 40 * 15);
  expect(figures.filter((address) => /\/\d{4}\/due\/./.test(address))).toHaveLength(40 * 15);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(350 * 1024);
  expect(sizes.reduce((a, b) => a + b)).toBeLessThan(2 * 1024 * 1024);
});
