import { describe, expect, it } from "vitest";
import { theSystem } from "#functions/domain/actor.ts";
import { hasSteppedAside, mayRead } from "#functions/domain/authority.ts";
import { personActNames } from "#functions/process/acts.ts";
import { aCase, answerTo, caseOf, made } from "#test/support/a-case.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";

const director = actorWith("city-director");
const prepared = aCase().inStage("decision-preparation").build();
const steppedAside = made(prepared, "declare-conflict", {}, { by: director });

describe("a conflict of interest", () => {
  it("makes the person step aside from everything in the case but a new declaration", () => {
    expect(hasSteppedAside(caseOf(steppedAside), director.person)).toBe(true);
    const still = personActNames.filter(
      (act) => answerTo(steppedAside, act, {}, { by: director }) !== "conflict-of-interest",
    );
    expect(still).toEqual(["declare-conflict"]);
  });

  it("concerns this person and this case only", () => {
    expect(answerTo(steppedAside, "complete-examination")).toBe("wrong-stage");
    expect(answerTo(prepared, "approve", {}, { by: director })).toBe("accepted");
  });

  it("is not there when it is declared as delicacy, or as none after all", () => {
    for (const kind of ["delicacy", "none"] as const) {
      const cleared = made(steppedAside, "declare-conflict", { kind }, { by: director });
      expect(answerTo(cleared, "approve", {}, { by: director })).toBe("accepted");
    }
  });

  it("makes nobody's page stale: it is no act on the matter", () => {
    const seen = prepared.case.revision;
    expect(answerTo(steppedAside, "postpone", {}, { seen, by: colleague })).toBe("accepted");
  });

  it("leaves registered public documents readable", () => {
    expect(mayRead(caseOf(steppedAside), director)).toBe(true);
  });
});

const colleague = { ...director, person: "annan-stadsdirektor" };

describe("a substitute", () => {
  const substitute = { person: "bitradande-stadsdirektor", name: "Ersättaren", appointments: [] };
  const called = made(steppedAside, "call-substitute");

  it("has no right before being called in, and the role's rights in the case afterwards", () => {
    expect(answerTo(steppedAside, "approve", {}, { by: substitute })).toBe("not-allowed");
    expect(answerTo(called, "approve", {}, { by: substitute })).toBe("accepted");
    const approved = made(called, "approve", {}, { by: substitute });
    expect(approved.events.findLast((e) => e.act === "approve")?.by).toMatchObject({
      person: substitute.person,
      role: "city-director",
    });
  });

  it("has no other role's rights, and steps aside like anyone else", () => {
    const aside = made(called, "declare-conflict", {}, { by: substitute });
    expect(answerTo(called, "register-appeal", {}, { by: substitute })).toBe("not-allowed");
    expect(answerTo(aside, "approve", {}, { by: substitute })).toBe("conflict-of-interest");
  });

  it("is another person than the one replaced, and never the one who calls", () => {
    const change = { person: "stadsdirektor", substitute: "stadsdirektor" };
    expect(answerTo(steppedAside, "call-substitute", change)).toBe("same-person");
    const oneself = { substitute: actorWith("coordinator").person };
    expect(answerTo(steppedAside, "call-substitute", oneself)).toBe("same-person");
  });

  it("is not called in for the system, nor for a board: its stand-ins are appointed", () => {
    for (const role of ["system", "board-head"] as const) {
      expect(answerTo(steppedAside, "call-substitute", { role })).toBe("not-allowed");
    }
  });

  it("reads the case that it is called in to", () => {
    expect(mayRead(caseOf(steppedAside), substitute)).toBe(false);
    expect(mayRead(caseOf(called), substitute)).toBe(true);
  });
});

describe("who reads a case", () => {
  it("are its boards, those it was referred to, and everyone who serves the whole fund", () => {
    const c = prepared.case;
    for (const board of ["utbildning", "social", "järva"]) {
      expect(mayRead(c, actorWith("applicant", board))).toBe(true);
    }
    expect(mayRead(c, actorWith("board-head", "kultur"))).toBe(false);
    expect(mayRead(c, actorWith("auditor"))).toBe(true);
    expect(mayRead(c, theSystem)).toBe(true);
    expect(mayRead(c, { person: "ingen", name: "Ingen", appointments: [] })).toBe(false);
  });
});
