import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mnkr } from "#functions/domain/money.ts";
import { loadBalances } from "#functions/store/fund.ts";
import { type ASite, aSite, newCommandId, problemOf } from "./a-site.ts";

const controller = "stadens-controller";
const decision = { reference: "Kommunfullmäktige § 14", date: "2026-01-12" };
const path = "/funds/stockholm/capital";

describe("the fund's capital on the web", () => {
  let web: ASite;
  beforeAll(async () => {
    web = await aSite({ capital: mnkr(100) });
  });
  afterAll(() => web.close());

  const body = (change: object = {}) => ({
    commandId: newCommandId(),
    act: "top-up",
    amount: mnkr(10),
    decision,
    ...change,
  });
  const capital = async () => (await loadBalances(web.fund.table)).capital;

  it("is changed once through the API by the city controller, and the ledger tells by what decision", async () => {
    const sent = body();
    const first = await web.post(controller, "capital", sent);
    expect(first.status).toBe(200);
    expect(await first.json()).toMatchObject({
      act: "top-up",
      date: "2026-01-15",
      repeated: false,
    });
    const again = await web.post(controller, "capital", sent);
    expect(await again.json()).toMatchObject({ repeated: true });
    expect(await capital()).toBe(mnkr(110));
    const ledger = await (await web.get("revisor", "/funds/stockholm/ledger")).text();
    expect(ledger).toContain("Kommunfullmäktige § 14");
    expect(ledger).toContain("Påfyllning av fonden");
    expect(ledger).toContain("Beslut den 12\u00a0januari\u00a02026");
  });

  it.each([
    ["by the coordinator", "samordnare", {}, 403, "not-allowed"],
    ["by a board", "chef-social", {}, 403, "not-allowed"],
    ["by the auditor", "revisor", {}, 403, "not-allowed"],
    [
      "beyond what is free",
      controller,
      { act: "withdraw-capital", amount: mnkr(500) },
      409,
      "free-capital-exceeded",
    ],
    ["a second opening", controller, { act: "set-aside" }, 409, "already-done"],
    [
      "by tomorrow's decision",
      controller,
      { decision: { ...decision, date: "2026-01-16" } },
      422,
      "dates-out-of-order",
    ],
    ["of nothing", controller, { amount: 0 }, 400, "invalid-input"],
    ["without a decision", controller, { decision: undefined }, 400, "invalid-input"],
  ])("is not changed %s", async (_, who, change, status, code) => {
    const before = await capital();
    const answer = await problemOf(await web.post(who, "capital", body(change)));
    expect(answer).toMatchObject({ status, code });
    expect(await capital()).toBe(before);
  });

  const typed = (change: Record<string, string> = {}) =>
    Object.entries({
      commandId: newCommandId(),
      act: "withdraw-capital",
      amount: "1\u00a0000\u00a0000,50",
      "decision.reference": "§ 15",
      "decision.date": "2026-01-12",
      ...change,
    });

  it("is changed by the form, typed in Swedish", async () => {
    const before = await capital();
    const answer = await web.submit(controller, path, typed());
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/funds/stockholm/ledger");
    expect(await capital()).toBe(before - 100_000_050);
  });

  it("is asked for again with what was typed, the fault beside its field", async () => {
    const before = await capital();
    const answer = await web.submit(
      controller,
      path,
      typed({ amount: "mycket", "decision.date": "" }),
    );
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('value="mycket"');
    expect(page).toContain('value="§ 15"');
    expect(page).toMatch(/id="f-amount-fault">.*Ange ett belopp i kronor/);
    expect(page).toMatch(/id="f-decision.date-fault">.*Uppgiften saknas/);
    expect(page).toContain('href="#f-amount"');
    const tooMuch = await web.submit(controller, path, typed({ amount: "900 000 000" }));
    expect(tooMuch.status).toBe(409);
    expect(await tooMuch.text()).toMatch(/id="f-amount-fault">.*fria medel räcker inte/);
    expect(await capital()).toBe(before);
  });

  it("is offered to the city controller alone", async () => {
    const front = async (who: string) => (await web.get(who, "/funds/stockholm")).text();
    expect(await front(controller)).toContain('href="/funds/stockholm/capital"');
    expect(await front("samordnare")).not.toContain('href="/funds/stockholm/capital"');
    expect((await web.get("samordnare", path)).status).toBe(403);
    expect((await web.submit("samordnare", path, typed())).status).toBe(403);
  });
});
