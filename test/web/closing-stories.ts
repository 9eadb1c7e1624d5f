import { aCase, made, onDate, type World } from "#test/support/a-case.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";

const repaying = aCase().inStage("repaying").build();

function finished(world: World): World {
  return made([2030, 2031, 2032, 2033].reduce(yearAdopted, world), "finish-repayment");
}

const firstAdopted = () => onDate(yearAdopted(repaying, 2029), "2030-09-01");

function corrected(): World {
  return (["report-correction", "certify-correction", "adopt-correction"] as const).reduce(
    (now, act) => made(now, act),
    firstAdopted(),
  );
}

/** Cases on their way out, each with what its closing has to tell, and not yet reconciled. */
export const reconcilingStories: readonly (readonly [string, () => World])[] = [
  ["all that was planned comes back", () => finished(firstAdopted())],
  ["a part is let go", () => finished(made(firstAdopted(), "exempt-part", { lastYear: 2031 }))],
  [
    "a part is let go, and taken up again",
    () => finished(made(made(firstAdopted(), "exempt-part"), "reopen-exemption")),
  ],
  ["the plan is adjusted", () => finished(made(firstAdopted(), "decide-adjustment"))],
  ["a closed year is corrected", () => finished(corrected())],
  ["the remainder is let go", () => made(firstAdopted(), "exempt-remainder")],
  [
    "an adoption is taken back and made again",
    () => finished(made(made(yearAdopted(repaying, 2029), "reverse-act"), "adopt-actuals")),
  ],
  [
    "the whole is let go before there is a plan",
    () => made(aCase().inStage("repayment-decision").build(), "decide-exemption"),
  ],
];
