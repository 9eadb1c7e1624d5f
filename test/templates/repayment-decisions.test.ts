import { describe, expect, it } from "vitest";
import { share } from "#functions/domain/fraction.ts";
import { kronor, noMoney, ore } from "#functions/domain/money.ts";
import { repaymentPolicySchema } from "#functions/domain/repayment-policy.ts";
import { documentTemplates } from "#templates/documents/catalogue.ts";
import { terms } from "#templates/documents/examples/terms.ts";
import type { DocumentDescription } from "#templates/render/description.ts";
import { repaymentTerms } from "#templates/wording/repayment-terms.ts";

function textOf(document: DocumentDescription): string {
  return JSON.stringify(document).replaceAll("\u00a0", " ");
}

describe("a plan", () => {
  const { example, describe: of } = documentTemplates["plan-decision"];
  const [row] = example.rows;

  it("of one board and one year speaks of one", () => {
    const text = textOf(of({ ...example, rows: row ? [row] : [] }));
    expect(text).toContain("år 2029 enligt planen nedan");
    expect(text).toContain("Beloppet tas ut i nämndens resultatdisposition i bokslutet för 2029.");
  });

  it("says by what the boards divide it: their agreement, or each by its own saving", () => {
    const own = "Varje nämnd återför andelen av sin egen besparing";
    const agreed = "Nämndernas överenskommelse om fördelning";
    expect(textOf(of(example))).toContain(own);
    expect(textOf(of(example))).not.toContain(agreed);
    const split = [
      { board: "Socialnämnden", share: share("0.7") },
      { board: "Södra stadsdelsnämnden", share: share("0.3") },
    ];
    expect(textOf(of({ ...example, split }))).toContain(agreed);
    expect(textOf(of({ ...example, split }))).not.toContain(own);
  });
});

describe("an exemption", () => {
  const { example, describe: of } = documentTemplates["exemption-decision"];

  it("of a case that had nothing to return names no amount", () => {
    const text = textOf(of({ ...example, test: { ground: "human-effect-only" }, rows: [] }));
    expect(text).toContain("Inget belopp var planerat att återföras");
    expect(text).not.toContain("Undantaget omfattar");
    expect(text).toContain("Insatsen beviljades för sina effekter för människor");
  });
});

describe("a yearly follow-up", () => {
  const { example, describe: of } = documentTemplates["yearly-follow-up"];
  const board = "Södra stadsdelsnämnden";
  const inDeficit = (returned: number, deferred: boolean) =>
    textOf(
      of({
        ...example,
        outcomes: example.outcomes.map((each) =>
          each.board === board ? { ...each, returned: ore(returned) } : each,
        ),
        boardsInDeficit: [{ board, deferred }],
      }),
    );

  it("tells of a board in deficit whether its return waits, or that it has none", () => {
    expect(inDeficit(noMoney, false)).toContain("återför inget för året, så inget behöver");
    expect(inDeficit(noMoney, true)).toContain("skjuts upp till ett senare år");
    expect(inDeficit(kronor(1000), false)).toContain("återföring för året skjuts inte upp");
  });

  it("speaks of an adopted closing as done, of a preliminary one as to come", () => {
    expect(textOf(of(example))).toContain("För 2030 har 1 266 000 kr återförts");
    expect(textOf(of({ ...example, status: "preliminary" }))).toContain(
      "För 2030 återförs 1 266 000 kr",
    );
  });
});

describe("the terms of repayment", () => {
  const policy = repaymentPolicySchema.parse(terms);
  const termOf = (name: string, change: Partial<typeof policy> = {}) =>
    repaymentTerms({ ...policy, ...change })
      .find(({ term }) => term === name)
      ?.text.replaceAll("\u00a0", " ");

  it("name the unit of rounding as it is said", () => {
    expect(termOf("Avrundning")).toBe("Årets summa avrundas till hela tusental kronor");
    expect(termOf("Avrundning", { roundingUnit: kronor(1) })).toMatch(/hela kronor$/);
    expect(termOf("Avrundning", { roundingUnit: kronor(500) })).toMatch(/närmaste 500 kr$/);
  });

  it("say from when years are counted, in letters up to twelve", () => {
    expect(termOf("Längsta tid")).toBe("Högst tio år, räknat från och med planens första år");
    expect(termOf("Längsta tid", { maximumYears: 15 })).toMatch(/^Högst 15 år/);
    expect(termOf("Undantag")).toMatch(/^Prövas tidigast två år efter investeringsfasen/);
  });
});
