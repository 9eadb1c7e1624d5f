import { describe, expect, it } from "vitest";
import { isCommand } from "#functions/domain/events.ts";
import { forms } from "#functions/domain/forms/forms.ts";
import { factor } from "#functions/domain/fraction.ts";
import { aCase, answerTo, tryAct } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";
import { savingBoard } from "#test/support/samples-application.ts";

describe("what generated requests have found, each kept as an example", () => {
  it("a need with too many digits is refused while the evaluator can still mend it", () => {
    const world = aCase().inStage("evaluating").build();
    const said = samples["submit-evaluation"](world);
    const lines = said.lines.map((line) => ({
      ...line,
      expected: line.expected.map((year) => ({ ...year, driver: factor("999999999999999") })),
    }));
    const answer = tryAct(world, "submit-evaluation", { lines });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "not-computable" } });
    expect(answer.ok ? "" : answer.refusal.message).toContain("Kontrollera behov och index.");
    expect(answerTo(world, "submit-evaluation")).toBe("accepted");
  });

  it("a board is referred to once, also within one referral", () => {
    const world = aCase().inStage("application-examination").build();
    const twice = { boards: [savingBoard, savingBoard] };
    expect(answerTo(world, "refer-to-boards", twice)).toBe("already-done");
    expect(answerTo(world, "refer-to-boards", { boards: [savingBoard] })).toBe("accepted");
  });

  it("half a character is no text", () => {
    const advice = (text: string) =>
      isCommand({ act: "record-advice", data: { to: "Maria Lindgren", advice: text } });
    expect(advice("Familjer 👩‍👩‍👧 i Järva")).toBe(true);
    expect(advice("Familjer \uD83D i Järva")).toBe(false);
  });

  it("a wrong date has one fault, in Swedish", () => {
    const minutes = { reference: "§ 1", date: "2026-02-30" };
    const parsed = forms["announce-decision"].safeParse({ minutes, announced: "2026-03-01" });
    expect(parsed.error?.issues.map(({ code }) => code)).toEqual(["invalid_format"]);
  });
});
