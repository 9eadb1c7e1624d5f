import { describe, expect, it } from "vitest";
import { refusal, refusalCodes, statusOf } from "#functions/domain/refusals.ts";
import { aCase, tryAct } from "#test/support/a-case.ts";

describe("a refusal", () => {
  it("has a code of its own, and answers with what the client can mend", () => {
    expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
    for (const code of refusalCodes) expect([400, 403, 404, 409, 422]).toContain(statusOf(code));
    expect(statusOf("stale")).toBe(409);
    expect(statusOf("not-your-board")).toBe(403);
  });

  it("says in Swedish what happened, and names the field when there is one", () => {
    expect(refusal("stale", "Ärendet har ändrats.")).not.toHaveProperty("field");
    const idea = aCase().build();
    const answer = tryAct(idea, "approve");
    expect(answer).toEqual({
      ok: false,
      refusal: {
        code: "wrong-stage",
        message: "Det går inte att göra detta nu: bevilja. Läget är: idén prövas av rådet.",
      },
    });
  });
});
