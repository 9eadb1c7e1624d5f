import { describe, expect, it } from "vitest";
import { describedDocument } from "#functions/documents/document-description.ts";
import { replacementOf } from "#functions/documents/replacing.ts";
import type { DocumentRef } from "#functions/domain/case.ts";
import { mnkr } from "#functions/domain/money.ts";
import type { DocumentKind } from "#functions/process/documents.ts";
import { longDate } from "#templates/wording/dates.ts";
import { aCase, caseOf, later, made, type World } from "#test/support/a-case.ts";
import { lastDocumentOf, oneYearReturned, yearCorrected } from "./milestones.ts";

function firstOf(world: World, kind: DocumentKind): DocumentRef {
  const found = caseOf(world).documents.find((ref) => ref.kind === kind);
  if (!found) throw new Error(`The case has no ${kind}`);
  return found;
}

const replacement = (world: World, ref: DocumentRef) =>
  replacementOf(caseOf(world).documents, world.events, ref);

const replacesText = (world: World, ref = lastDocumentOf(world)) =>
  describedDocument(world.events, ref, mnkr(300)).meta.find(({ term }) => term === "Ersätter")
    ?.text;

describe("a document that takes another's place", () => {
  const adjusted = made(oneYearReturned(), "decide-adjustment");
  const plan = firstOf(adjusted, "plan-decision");

  it("names it, with its number and day", () => {
    expect(replacesText(adjusted)).toBe(
      `Beslut om återföringsplan, handling ${plan.document}, ${longDate(plan.date)}`,
    );
    expect(replacement(adjusted, plan)).toEqual(lastDocumentOf(adjusted));
  });

  it("is named by the one that takes its own place, and the first is replaced by the last", () => {
    const again = made(later(adjusted, 30), "decide-adjustment");
    expect(replacesText(again)).toContain(`handling ${lastDocumentOf(adjusted).document}, `);
    expect(replacesText(again)).not.toContain(`handling ${plan.document},`);
    expect(replacement(again, plan)).toEqual(lastDocumentOf(again));
    expect(replacesText(again, lastDocumentOf(adjusted))).toBe(replacesText(adjusted));
  });

  it("gives the place back when its act is taken back", () => {
    const back = made(later(adjusted, 1), "reverse-act");
    expect(replacement(back, plan)).toBeUndefined();
  });

  it("is the correction of a year's follow-up", () => {
    const corrected = yearCorrected();
    const followUp = firstOf(corrected, "yearly-follow-up");
    expect(lastDocumentOf(corrected).document).toBeGreaterThan(followUp.document);
    expect(replacement(corrected, followUp)).toEqual(lastDocumentOf(corrected));
    expect(replacesText(corrected)).toContain(`handling ${followUp.document}, `);
  });

  it("is the reopening of the exemption that it names, and a new version of the plan as well", () => {
    const exempt = made(oneYearReturned(), "exempt-part");
    const exemption = lastDocumentOf(exempt);
    const reopened = made(later(exempt, 30), "reopen-exemption");
    expect(replacement(reopened, exemption)).toEqual(lastDocumentOf(reopened));
    expect(replacement(exempt, firstOf(exempt, "plan-decision"))).toEqual(exemption);
  });

  it("leaves other kinds of documents, and other years, as they are", () => {
    const closed = aCase().inStage("closed").build();
    const replaced = caseOf(closed).documents.filter((ref) => replacement(closed, ref));
    expect(replaced).toEqual([]);
  });
});
