import { factor, share } from "#functions/domain/fraction.ts";
import { kronor } from "#functions/domain/money.ts";
import { type Moment, momentsOf } from "#functions/domain/why/moment.ts";
import { aCase, made, onDate, type World } from "#test/support/a-case.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";
import {
  closed,
  costOf,
  first,
  followed,
  noLevels,
  repaying,
  three,
  years,
} from "../repayment-of-case/story.ts";

/** The moments of a world in which everything is decided under one policy. */
export function momentsIn({ events, policy }: World): readonly Moment[] {
  return momentsOf(events, () => policy);
}

const two = { placeringar: [500, 600, 700], "stod-i-hemmet": [200, 100, 300] };

function adjusted(world: World, saved: readonly number[], from: number): World {
  const expected = years(saved, from).map((year) => ({ costLine: "placeringar", ...year }));
  return made(world, "decide-adjustment", { expected, index: noLevels });
}

/** Stories of a repayment in which something out of the ordinary happens, each by its name. */
export const stories: Readonly<Record<string, () => World>> = {
  "the plain case": () => aCase().inStage("repaying").build(),
  "the plain case, two years adopted": () =>
    yearAdopted(yearAdopted(aCase().inStage("repaying").build(), 2029), 2030),
  "the plain case, closed": () => aCase().inStage("closed").build(),
  "each its own, with a deficit": () => {
    const world = repaying({ expected: two });
    return closed(world, first, { placeringar: -200, "stod-i-hemmet": 300 });
  },
  "a deficit made good": () => followed(three, [-200, 500, 700]),
  "a cap that bites": () =>
    closed(
      repaying({ expected: two, policy: { cap: { shareOfGrant: factor("0.13333") } } }),
      first,
      { placeringar: 517, "stod-i-hemmet": 333 },
    ),
  "amounts below the minimum": () =>
    followed({ ...three, policy: { minimumAmount: kronor(550_000) } }, [150, 300, 700]),
  "the lower of plan and outcome": () =>
    followed({ ...three, policy: { dueBasis: "lower", share: share("0.7") } }, [800, 300]),
  "the plan whatever the outcome": () =>
    followed({ ...three, policy: { dueBasis: "plan" } }, [800, 300]),
  "an adjusted plan": () => adjusted(followed(three, [300]), [400, 450, 200], 2030),
  "a year corrected": () => corrected(followed(three, [500, 600]), 200),
  "a year corrected upwards, then the plan adjusted": () =>
    adjusted(corrected(followed(three, [500]), 650), [400, 450], 2030),
  "a line let go": () =>
    closed(
      made(onDate(repaying({ expected: two }), "2029-06-01"), "exempt-part", {
        board: undefined,
        costLine: "stod-i-hemmet",
        firstYear: 2029,
        lastYear: 2030,
        test: "budget-cannot-be-adjusted",
      }),
      first,
      { placeringar: 500, "stod-i-hemmet": 200 },
    ),
  "a board let go in part of the time, with amounts that wait": () =>
    closed(
      closed(
        made(
          onDate(
            repaying({ expected: two, policy: { minimumAmount: kronor(750_000) } }),
            "2029-06-01",
          ),
          "exempt-part",
          {
            board: "järva",
            firstYear: 2029,
            lastYear: 2030,
            test: "budget-cannot-be-adjusted",
          },
        ),
        first,
        { placeringar: 400, "stod-i-hemmet": 300 },
      ),
      2030,
      { placeringar: 600, "stod-i-hemmet": 100 },
    ),
  "a board merged into another, with a deficit": () =>
    merged(closed(repaying({ expected: two }), first, { placeringar: 200, "stod-i-hemmet": -300 })),
};

/** From 2030 the social board answers for what was the district board's, its deficit included. */
function merged(world: World): World {
  const after = made(onDate(world, "2030-05-02"), "register-succession", {
    from: "järva",
    to: { id: "social", name: "Socialnämnden", kind: "specialist" },
    firstYear: 2030,
  });
  const certified = (
    [
      ["social", "placeringar", 600],
      ["järva", "stod-i-hemmet", 100],
    ] as const
  ).reduce(
    (now, [board, costLine, savedTkr]) => {
      const lines = [{ costLine, driver: factor("1"), cost: costOf(savedTkr) }];
      const by = (role: "board-controller" | "board-head") => ({ by: actorWith(role, "social") });
      const said = { board, year: 2030 };
      const reported = made(now, "report-actuals", { ...said, lines }, by("board-controller"));
      return made(reported, "certify-actuals", said, by("board-head"));
    },
    onDate(after, "2031-02-20"),
  );
  return made(onDate(certified, "2031-04-20"), "adopt-actuals", { year: 2030, index: noLevels });
}

/** The first year's placements turn out to have saved something else. */
function corrected(world: World, savedTkr: number): World {
  const board = "social";
  const reported = made(onDate(world, "2032-09-01"), "report-correction", {
    board,
    year: first,
    lines: [{ costLine: "placeringar", driver: factor("1"), cost: costOf(savedTkr) }],
    voucher: "R-1",
    reasons: "En faktura var bokförd på fel år.",
  });
  const certified = made(reported, "certify-correction", { board, year: first });
  return made(certified, "adopt-correction", { board, year: first, index: noLevels });
}
