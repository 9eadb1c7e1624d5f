import { describe, expect, it } from "vitest";
import { describeMilestone } from "#functions/documents/describe.ts";
import { milestoneOf } from "#functions/documents/milestone.ts";
import { minus, mnkr } from "#functions/domain/money.ts";
import type { DocumentKind } from "#functions/process/documents.ts";
import type { World } from "#test/support/a-case.ts";
import { aCase, caseOf, made, onDate } from "#test/support/a-case.ts";
import { asRead } from "#test/templates/read-pdf.ts";
import { inExempelkommun, inExempelstad } from "./stories.ts";

/** The words of the case's latest document of the kind, as its description has them. */
function wordsOf(world: World, kind: DocumentKind): string {
  const ref = caseOf(world).documents.findLast((each) => each.kind === kind);
  if (!ref) throw new Error(`The case has no ${kind}`);
  const milestone = { ...milestoneOf(world.events, ref), freeCapital: mnkr(20) };
  return asRead(JSON.stringify(describeMilestone(kind, milestone)));
}

describe("the documents of a fund without repayment", () => {
  const closed = inExempelkommun().granted(mnkr(0.9)).inStage("repayment-decision");
  const letGo = closed.did("decide-exemption").did("reconcile-case").build();

  it("state no terms of repayment in the decision, but that there is none", () => {
    const text = wordsOf(letGo, "delegated-decision");
    expect(text).toContain("Fonden har ingen återföring enligt riktlinjerna");
    expect(text).not.toContain("Andel som återförs");
  });

  it("end the case without repayment rather than by an exemption", () => {
    const text = wordsOf(letGo, "exemption-decision");
    expect(text).toContain("Beslut att avsluta utan återföring");
    expect(text).toContain("avslutas utan återföring enligt riktlinjerna");
    expect(text).not.toMatch(/undanta/i);
  });

  it("are all there, each by its own template", () => {
    for (const { kind } of letGo.case.documents) {
      expect(wordsOf(letGo, kind)).toContain("Exempelkommunen 2026:1");
    }
  });
});

it("the letterhead bears the municipality's arms where it has given them", () => {
  const idea = (world: World) => {
    const [ref] = caseOf(world).documents;
    if (!ref) throw new Error("The case has no document");
    return describeMilestone(ref.kind, milestoneOf(world.events, ref)).municipality;
  };
  const inStad = inExempelstad().inStage("application-writing").build();
  expect(idea(inStad).arms?.shapes.length).toBeGreaterThan(1);
  expect(idea(aCase().inStage("application-writing").build()).arms).toBeUndefined();
});

describe("the documents of a fund that takes applications in rounds", () => {
  const writing = inExempelstad().opened("2026-08-03").inStage("application-writing").build();
  const applied = made(onDate(writing, "2026-10-01"), "submit-application");
  const agreed = made(applied, "agree-to-split", { board: "social" });
  const examined = made(agreed, "complete-examination");

  it("tell which round the application is in, from its receipt to its decision", () => {
    const decided = made(examined, "postpone");
    const round = "Den som stänger den 15 mars 2027";
    for (const kind of ["receipt", "examination-report", "delegated-decision"] as const) {
      expect(wordsOf(decided, kind)).toContain(round);
    }
    expect(wordsOf(made(examined, "propose"), "proposal")).toContain(round);
  });

  it("tell in the examination that a round was missed", () => {
    const text = wordsOf(examined, "examination-report");
    expect(text).toContain("Sista dag att ansöka var den 30 september 2026");
  });
});

describe("the follow-up in a fund where the lower of plan and closing falls due", () => {
  const repaying = onDate(inExempelstad().inStage("repaying").build(), "2030-02-20");
  const planned = made(repaying, "report-actuals");
  const [cost] = caseOf(planned).actuals.flatMap(({ reported }) => reported.lines);
  const lines = cost ? [{ ...cost, cost: minus(cost.cost, mnkr(0.5)) }] : [];
  const closed = made(made(repaying, "report-actuals", { lines }), "certify-actuals");
  const text = wordsOf(made(onDate(closed, "2030-04-20"), "adopt-actuals"), "yearly-follow-up");

  it("tells that the plan is the lower, when the closing shows more", () => {
    expect(text).toContain("Lägre av plan och bokslut");
    expect(text).toContain('"990 000","770 000","770 000"]');
    expect(text).toContain("gäller det lägre beloppet för 2029: 770 000 kr");
  });
});
