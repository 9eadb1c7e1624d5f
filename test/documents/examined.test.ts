import { expect, it } from "vitest";
import { describeMilestone } from "#functions/documents/describe.ts";
import { milestoneOf } from "#functions/documents/milestone.ts";
import { share } from "#functions/domain/fraction.ts";
import { mnkr } from "#functions/domain/money.ts";
import { boardName } from "#functions/domain/policy.ts";
import { aCase } from "#test/support/a-case.ts";
import { leadBoard, savingBoard } from "#test/support/samples-application.ts";
import { lastDocumentOf } from "./milestones.ts";

it("the applicant stands among the boards that agreed, so that their shares are the whole", () => {
  const split = [
    { board: leadBoard, share: share("0.25") },
    { board: savingBoard, share: share("0.75") },
  ];
  const world = aCase()
    .saying("submit-application", { split })
    .inStage("decision-preparation")
    .build();
  const ref = lastDocumentOf(world);
  const { sections } = describeMilestone(ref.kind, {
    ...milestoneOf(world.events, ref),
    freeCapital: mnkr(295.5),
  });
  const [table] = sections.find(({ heading }) => heading === "Överenskommelser")?.blocks ?? [];
  expect(table).toMatchObject({ sum: ["Summa", "100\u00a0%", ""] });
  expect(table).toHaveProperty("rows.0.0", boardName(world.policy, leadBoard));
  expect(table).toHaveProperty("rows.0.1", "25\u00a0%");
});
