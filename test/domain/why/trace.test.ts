import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseEvent } from "#functions/domain/events.ts";
import { minus, ore, plus } from "#functions/domain/money.ts";
import { placeOf } from "#functions/domain/why/address.ts";
import { bookOf } from "#functions/domain/why/book.ts";
import { momentOf, momentsOf } from "#functions/domain/why/moment.ts";
import { traceOf } from "#functions/domain/why/trace.ts";
import type { ActName } from "#functions/process/acts.ts";
import { traceText } from "#functions/store/trace-parts.ts";
import { firstDifference } from "#functions/store/traces.ts";
import { aCase, caseOf, later, tryCommand, type World, worked } from "#test/support/a-case.ts";
import { commandOf, samples } from "#test/support/samples.ts";
import { momentsIn, stories } from "./stories.ts";

const acts: readonly ActName[] = [
  "report-actuals",
  "report-actuals",
  "certify-actuals",
  "certify-actuals",
  "adopt-actuals",
  "adopt-actuals",
  "report-correction",
  "certify-correction",
  "adopt-correction",
  "decide-adjustment",
  "exempt-part",
  "reopen-exemption",
  "reverse-act",
];

const attempt = fc.record({
  act: fc.constantFrom(...acts),
  amount: fc.integer({ min: 1, max: 600_000_000 }),
  days: fc.constantFrom(0, 30, 100, 200),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never;

/** What is said in the act; what is reported differs by some millions from what was expected. */
function saidIn({ act, amount }: Attempt, world: World): object {
  if (act !== "report-actuals" && act !== "report-correction") return samples[act](world);
  const said = samples[act](world);
  const other = minus(ore(amount), ore(300_000_000));
  return { ...said, lines: said.lines.map((line) => ({ ...line, cost: plus(line.cost, other) })) };
}

type Told = { readonly world: World; readonly texts: ReadonlyMap<number, string> };

/** Tries the act, and keeps the trace that a commit of it would store. */
function tried({ world, texts }: Told, made: Attempt): Told {
  const day = later(world, made.days);
  const answer = tryCommand(day, commandOf(made.act, saidIn(made, day)));
  if (!answer.ok) return { world: day, texts };
  const event = answer.value.events.at(-1);
  const moment = event && momentOf(event, caseOf(answer.value), world.policy);
  return {
    world: worked(answer.value),
    texts: moment ? new Map(texts).set(moment.event, traceText(traceOf(moment))) : texts,
  };
}

const start = aCase().inStage("repaying").on("2030-02-20").build();

describe("a trace", () => {
  it("is the same text whenever it is worked out from the case's events, whatever was done", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 10, maxLength: 40 }), (attempts) => {
        const { world, texts } = attempts.reduce<Told>(tried, { world: start, texts: new Map() });
        const stored = world.events.map((event) => caseEvent(JSON.parse(JSON.stringify(event))));
        for (const moment of momentsOf(stored, () => world.policy)) {
          const text = texts.get(moment.event);
          if (text === undefined) continue;
          expect(traceText(traceOf(moment))).toBe(text);
          compared += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(30);
  });

  it.each(Object.entries(stories))(
    "holds what its results rest on, and no more: %s",
    (_, story) => {
      for (const moment of momentsIn(story())) {
        const { figures, sources } = traceOf(moment);
        const addresses = new Set(figures.map(({ address }) => address));
        const named = new Set<string>();
        for (const input of figures.flatMap(({ inputs }) => inputs)) {
          if ("source" in input) named.add(input.source);
          else if (input.figure.startsWith(`${moment.subject}/`)) {
            expect(addresses).toContain(input.figure);
          }
        }
        expect(new Set(Object.keys(sources))).toEqual(named);
        for (const address of addresses) expect(placeOf(address), address).toBeDefined();
      }
    },
  );

  it("agrees with the plan's rows, and with what adopted years returned", () => {
    for (const story of Object.values(stories)) {
      const world = story();
      const moments = momentsIn(world);
      for (const moment of moments) {
        const { figures } = bookOf(moment);
        const plan = moment.subject.startsWith("plan/") ? moment.case.plans.at(-1) : undefined;
        for (const { year, board } of plan?.rows ?? []) {
          const rows = plan?.rows.filter((row) => row.year === year && row.board === board) ?? [];
          const whole = rows.reduce((sum, row) => plus(sum, row.amount), ore(0));
          expect(figures.get(`${moment.subject}/${year}/due/${board}`)?.amount).toBe(String(whole));
        }
      }
      for (const { year, board } of caseOf(world).returns) {
        const all = moments.flatMap((moment) => {
          const of = moment.subject.startsWith("outcome/") ? `outcome/${year}` : undefined;
          const at = moment.subject.startsWith("correction/") ? `${moment.subject}/${year}` : of;
          const found = bookOf(moment).figures.get(`${at}/due/${board}`);
          return moment.subject.startsWith("plan/") || !found || (of && moment.subject !== of)
            ? []
            : [Number(found.amount)];
        });
        const returned = caseOf(world).returns.filter((r) => r.year === year && r.board === board);
        expect(all.reduce((a, b) => a + b, 0)).toBe(returned.reduce((a, r) => a + r.amount, 0));
      }
    }
  });

  it("differs when an event is another, and the first figure that does is named", () => {
    const world = stories["the plain case, two years adopted"]?.();
    if (!world) throw new Error("The story is lost");
    const before = momentsIn(world);
    const events = world.events.map((event) =>
      event.act === "report-actuals" && event.data.year === 2030 && event.data.board === "social"
        ? {
            ...event,
            data: {
              ...event.data,
              lines: event.data.lines.map((l) => ({ ...l, cost: plus(l.cost, ore(100)) })),
            },
          }
        : event,
    );
    const after = momentsOf(events, () => world.policy);
    const differing = before.flatMap((moment, i) => {
      const other = after[i];
      if (!other) throw new Error(`${moment.subject} is lost`);
      const [a, b] = [traceOf(moment), traceOf(other)];
      return traceText(a) === traceText(b) ? [] : [firstDifference(a, b)];
    });
    expect(differing).toEqual(["outcome/2030/line/placeringar"]);
  });

  it("differs when only a voucher is another", () => {
    const world = stories["the plain case, two years adopted"]?.();
    if (!world) throw new Error("The story is lost");
    const events = world.events.map((event) =>
      event.act === "report-actuals" && event.data.year === 2029
        ? { ...event, data: { ...event.data, voucher: "B-0" } }
        : event,
    );
    const find = (moments: ReturnType<typeof momentsIn>) => {
      const moment = moments.find(({ subject }) => subject === "outcome/2029");
      if (!moment) throw new Error("The closing is lost");
      return traceOf(moment);
    };
    const named = firstDifference(
      find(momentsIn(world)),
      find(momentsOf(events, () => world.policy)),
    );
    expect(named).toMatch(/^outcome\/2029\/line\//);
  });
});
