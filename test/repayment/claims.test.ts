import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "#functions/domain/case.ts";
import { claimsOf } from "#functions/domain/claims.ts";
import { share } from "#functions/domain/fraction.ts";
import { loadClaims } from "#functions/store/claims.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";

let fund: AFund;
let first: Case;
let second: Case;

async function implemented(): Promise<Case> {
  const { id } = await fund.awaitingDecision();
  await fund.done(id, "approve");
  await fund.done(id, "appoint-steering-group");
  return fund.done(id, "stop-early");
}

const answered = async (c: Case) => {
  const answer = await fund.act(c.id, "submit-evaluation");
  return answer.ok ? "accepted" : answer.refusal.code;
};

/** The sample's evaluation with a smaller share of the saving attributed to the measure. */
async function evaluatedAs(c: Case, attribution: string): Promise<string> {
  const lines = first.evaluation?.lines.map((line) => ({
    ...line,
    attribution: share(attribution),
  }));
  const answer = await fund.act(c.id, "submit-evaluation", lines ? { lines } : {});
  return answer.ok ? "accepted" : answer.refusal.code;
}

describe("two cases that count on the same cost line", () => {
  beforeAll(async () => {
    fund = await aFund();
    first = await implemented();
    second = await implemented();
  });
  afterAll(() => fund.close());

  it("are warned at the application, with the other's number, and may go on", async () => {
    const { id } = await fund.done(undefined, "submit-idea");
    await fund.done(id, "approve-idea");
    const { findings } = await fund.done(id, "submit-application");
    const told = findings.filter(({ code }) => code === "cost-line-shared");
    expect(told.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    expect(told[0]?.message).toMatch(
      new RegExp(`${first.number}, ${second.number} tillräknas 210\\s% av samma besparing`, "u"),
    );
    await fund.done(id, "withdraw");
  });

  it("stand in the fund's claims as applied for, and as planned once it is decided", async () => {
    const { all } = await loadClaims(fund.table);
    expect(all).toEqual([...claimsOf(first), ...claimsOf(second)]);
    expect(all.every(({ planned }) => !planned)).toBe(true);

    await fund.done(first.id, "submit-evaluation");
    await fund.done(first.id, "accept-evaluation");
    first = await fund.done(first.id, "decide-plan");
    const now = (await loadClaims(fund.table)).all.filter(({ caseId }) => caseId === first.id);
    expect(now.length).toBeGreaterThan(0);
    expect(now.every(({ planned }) => planned)).toBe(true);
  });

  it("are refused a plan that together counts more than the whole saving", async () => {
    expect(await answered(second)).toBe("line-claimed-twice");
    expect(await evaluatedAs(second, "0.41")).toBe("line-claimed-twice");
    expect(await evaluatedAs(second, "0.4")).toBe("accepted");
    await fund.done(second.id, "accept-evaluation");
    second = await fund.done(second.id, "decide-plan");
    expect(second.stage).toBe("repaying");
  });

  it("leave room for others once one is closed", async () => {
    await fund.done(first.id, "exempt-remainder");
    await fund.done(first.id, "reconcile-case");
    first = await fund.done(first.id, "close-case");
    const { all } = await loadClaims(fund.table);
    expect(all).toEqual(claimsOf(second));
  });
});
