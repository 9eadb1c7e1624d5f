import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import type { CapitalForm } from "#functions/domain/fund/capital.ts";
import { type CapitalQuestion, decideCapital } from "#functions/domain/fund/decide-capital.ts";
import { balancesFrom } from "#functions/domain/ledger.ts";
import { mnkr, ore, plus } from "#functions/domain/money.ts";
import { roles } from "#functions/process/roles.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";

const today = calendarDate("2027-03-15");
const decision = { reference: "Kommunfullmäktige § 14", date: calendarDate("2027-02-22") };
const balances = balancesFrom([
  { movements: [{ kind: "set-aside", amount: mnkr(300) }] },
  { movements: [{ kind: "reserve", amount: mnkr(280) }] },
]);
const controller = actorWith("city-controller");

function answer(form: Partial<CapitalForm>, question: Partial<CapitalQuestion> = {}) {
  return decideCapital(
    { act: "top-up", amount: mnkr(10), decision, ...form },
    { actor: controller, balances, today, ...question },
  );
}

const codeOf = (given: ReturnType<typeof answer>) => (given.ok ? "accepted" : given.refusal.code);

describe("the fund's capital", () => {
  it("is added to by a decision: the entry says which, when it was made and who registered it", () => {
    expect(answer({})).toEqual({
      ok: true,
      value: {
        act: "top-up",
        date: today,
        reference: "Kommunfullmäktige § 14",
        decided: "2027-02-22",
        by: { person: controller.person, name: controller.name, role: "city-controller" },
        movements: [{ kind: "top-up", amount: mnkr(10) }],
      },
    });
  });

  it("is withdrawn to the last free krona, and not an öre beyond", () => {
    expect(codeOf(answer({ act: "withdraw-capital", amount: balances.free }))).toBe("accepted");
    const beyond = answer({ act: "withdraw-capital", amount: plus(balances.free, ore(1)) });
    expect(beyond).toMatchObject({
      ok: false,
      refusal: { code: "free-capital-exceeded", field: "amount" },
    });
  });

  it("is set aside once, and neither added to nor withdrawn before", () => {
    expect(codeOf(answer({ act: "set-aside" }))).toBe("already-done");
    expect(codeOf(answer({ act: "set-aside" }, { balances: undefined }))).toBe("accepted");
    for (const act of ["top-up", "withdraw-capital"] as const) {
      expect(codeOf(answer({ act }, { balances: undefined })), act).toBe("fund-not-open");
    }
  });

  it("is not changed by a decision that is yet to be made", () => {
    const tomorrow = { ...decision, date: calendarDate("2027-03-16") };
    expect(answer({ decision: tomorrow })).toMatchObject({
      ok: false,
      refusal: { code: "dates-out-of-order", field: "decision.date" },
    });
    expect(codeOf(answer({ decision: { ...decision, date: today } }))).toBe("accepted");
  });

  it("is registered by the city controller alone", () => {
    for (const role of roles) {
      const given = codeOf(answer({}, { actor: { ...controller, appointments: [{ role }] } }));
      expect(given, role).toBe(role === "city-controller" ? "accepted" : "not-allowed");
    }
  });
});
