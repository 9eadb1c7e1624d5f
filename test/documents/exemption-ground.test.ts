import { describe, expect, it } from "vitest";
import { describeMilestone } from "#functions/documents/describe.ts";
import { milestoneOf } from "#functions/documents/milestone.ts";
import { share } from "#functions/domain/fraction.ts";
import { kronor } from "#functions/domain/money.ts";
import type { ExemptionTest } from "#functions/domain/repayment-policy.ts";
import { evaluated, followed } from "#test/domain/repayment-of-case/story.ts";
import { made, type World } from "#test/support/a-case.ts";
import { asRead } from "#test/templates/read-pdf.ts";
import { lastDocumentOf } from "./milestones.ts";

const threeYears = { placeringar: [500, 500, 500] };

function exemptionWhen(when: ExemptionTest) {
  return { exemption: { when, yearsAfterInvestment: 0 } };
}

/** What the latest decision says of how it was tried. */
function triedIn(world: World) {
  const ref = lastDocumentOf(world);
  const { sections } = describeMilestone(ref.kind, {
    ...milestoneOf(world.events, ref),
    policy: world.policy,
  });
  const tried = sections.find(({ heading }) => heading === "Prövningen")?.blocks[0];
  if (tried?.kind !== "definitions") return [];
  return tried.rows.map(({ term, text }) => asRead(`${term}: ${text}`));
}

describe("the ground of an exemption", () => {
  const remainder = (world: World) =>
    made(world, "exempt-remainder", { test: "no-attributed-saving" });

  it("is the policy's test, with the saving that the closings show", () => {
    expect(triedIn(remainder(followed({ expected: threeYears }, [0, -50])))).toEqual([
      "Villkor enligt riktlinjerna: Ingen besparing kan tillräknas insatsen; en mindre besparing återförs",
      "Besparing enligt fastställda bokslut: −50 000 kr",
      "Utfall: Villkoret är uppfyllt",
    ]);
  });

  it("has the policy's threshold where a little saving is let go", () => {
    const when = { test: "saving-below-share-of-plan", threshold: share("0.1") } as const;
    const told = { policy: exemptionWhen(when), expected: threeYears };
    expect(triedIn(remainder(followed(told, [50, 49])))).toEqual([
      "Villkor enligt riktlinjerna: Den besparing som tillräknas insatsen är under 10 % av den planerade",
      "Besparing enligt fastställda bokslut: 99 000 kr",
      "Utfall: Villkoret är uppfyllt",
    ]);
  });

  it("of the whole case is tried by what the evaluation expects", () => {
    const when = { test: "saving-below-amount", threshold: kronor(100_000) } as const;
    const world = evaluated({ policy: exemptionWhen(when), expected: { placeringar: [40, 40] } });
    expect(triedIn(made(world, "decide-exemption", { test: "no-attributed-saving" }))).toEqual([
      "Villkor enligt riktlinjerna: Den besparing som tillräknas insatsen är under 100 000 kr",
      "Väntad besparing enligt utvärderingen: 80 000 kr",
      "Utfall: Villkoret är uppfyllt",
    ]);
  });

  it("of a part is tried by that part's own lines", () => {
    const expected = { ...threeYears, "stod-i-hemmet": [100, 100, 100] };
    const world = followed({ expected }, [0]);
    const after = made(world, "exempt-part", {
      board: "social",
      firstYear: 2030,
      lastYear: 2031,
      test: "no-attributed-saving",
    });
    expect(triedIn(after)).toContain(
      "Besparing i den prövade delen enligt fastställda bokslut: 0 kr",
    );
  });
});
