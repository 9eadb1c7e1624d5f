import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "#functions/domain/case.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { type ASite, aSite, newCommandId, problemOf } from "./a-site.ts";

const director = "stadsdirektor";
const applicant = "sokande-utbildning";

describe("bad input", () => {
  let web: ASite;
  let writing: Case;
  let deciding: Case;
  beforeAll(async () => {
    web = await aSite();
    const { id } = await web.fund.done(undefined, "submit-idea");
    writing = await web.fund.done(id, "approve-idea");
    deciding = await web.fund.awaitingDecision();
  });
  afterAll(() => web.close());

  const at = () => ({ today: web.fund.cloud.clock.today(), amount: approved(), case: deciding });
  const approved = () => {
    const amount = deciding.application?.appliedAmount;
    if (amount === undefined) throw new Error("The case has no application");
    return amount;
  };
  const approval = () => ({ ...sampleCommand("approve", at()).data });
  const application = () => ({
    ...sampleCommand("submit-application", { ...at(), case: writing }).data,
  });

  async function sent(who: string, c: Case, act: string, body: unknown) {
    const before = JSON.stringify(await web.fund.caseOf(c.id));
    const answer = await problemOf(await web.post(who, `cases/${c.id}/acts/${act}`, body));
    expect(JSON.stringify(await web.fund.caseOf(c.id)), "nothing has changed").toBe(before);
    return answer;
  }

  const asked = (data: unknown, revision = deciding.revision) => ({
    commandId: newCommandId(),
    revision,
    data,
  });

  it.each([
    ["an unknown field", { extra: 1 }, "extra", "unknown-field"],
    ["a number as text", { amount: "4500000" }, "amount", "invalid_type"],
    ["a negative amount", { amount: -1 }, "amount", "too_small"],
    ["an absurd amount", { amount: 2_000_000_000_000 }, "amount", "too_big"],
    ["half an öre", { amount: 0.5 }, "amount", "invalid_type"],
    ["a missing part", { reasons: undefined }, "reasons", "invalid_type"],
    ["a day that does not exist", { from: "2026-02-30" }, "from", "invalid_format"],
    ["text of blanks", { reasons: "   " }, "reasons", "too_small"],
    ["text too long", { reasons: "x".repeat(6001) }, "reasons", "too_big"],
    ["a disguised text", { reasons: "abc\u202Edef" }, "reasons", "unprintable"],
    [
      "a personal identity number",
      { reasons: "Gäller 640823-3234." },
      "reasons",
      "personal-identity-number",
    ],
    [
      "a coordination number",
      { reasons: "Gäller 640883-3231." },
      "reasons",
      "personal-identity-number",
    ],
  ])("%s is refused with its field", async (_, change, field, code) => {
    const answer = await sent(director, deciding, "approve", asked({ ...approval(), ...change }));
    expect(answer).toMatchObject({ status: 400, code: "invalid-input", field });
    const fault = answer.faults?.find((one) => one.field === field);
    expect(fault?.code).toBe(code);
    expect(fault?.message).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });

  it.each([
    ["no command id", { commandId: undefined }, "commandId"],
    ["a command id that is none", { commandId: "1" }, "commandId"],
    ["no revision", { revision: undefined }, "revision"],
    ["something beside", { actor: "samordnare" }, "actor"],
  ])("%s is refused", async (_, change, field) => {
    const body = { ...asked(approval()), ...change };
    expect(await sent(director, deciding, "approve", body)).toMatchObject({
      status: 400,
      code: "invalid-input",
      field,
    });
  });

  it("a year given twice and lines that do not exist are told with their row", async () => {
    const data = { ...application(), split: [{ board: "finns-inte", share: "1" }] };
    const answer = await sent(
      applicant,
      writing,
      "submit-application",
      asked(data, writing.revision),
    );
    expect(answer).toMatchObject({ status: 422, code: "unknown-board", field: "split.0.board" });
  });

  it("rules of the fund answer with their own code and field", async () => {
    const larger = await sent(
      director,
      deciding,
      "approve",
      asked({ ...approval(), amount: approved() + 100 }),
    );
    expect(larger).toMatchObject({ status: 422, code: "above-application", field: "amount" });
    const backwards = await sent(
      director,
      deciding,
      "approve",
      asked({ ...approval(), to: "2026-01-01" }),
    );
    expect(backwards).toMatchObject({ status: 422, code: "dates-out-of-order", field: "to" });
  });

  it("an act out of order, by the wrong person, or after someone else's is refused", async () => {
    const early = sampleCommand("appoint-steering-group", at()).data;
    expect(await sent(director, deciding, "appoint-steering-group", asked(early))).toMatchObject({
      status: 409,
      code: "wrong-stage",
    });
    expect(await sent("samordnare", deciding, "approve", asked(approval()))).toMatchObject({
      status: 403,
      code: "not-allowed",
    });
    const old = asked(approval(), deciding.revision - 1);
    expect(await sent(director, deciding, "approve", old)).toMatchObject({
      status: 409,
      code: "stale",
    });
  });

  it("acts and cases that do not exist are told apart from those that do", async () => {
    expect(await sent(director, deciding, "abolish", asked({}))).toMatchObject({
      status: 400,
      code: "unknown-act",
    });
    expect(await sent(director, deciding, "record-settlement", asked({}))).toMatchObject({
      code: "unknown-act",
    });
    expect(await sent(applicant, deciding, "submit-idea", asked({}))).toMatchObject({
      code: "unknown-act",
    });
    for (const id of ["x", "01JQ7Z8W5N4M3K2J1H0G9F8E7D", "FUND%23stockholm"]) {
      const answer = await web.post(director, `cases/${id}/acts/approve`, asked(approval()));
      expect(await problemOf(answer)).toMatchObject({ status: 404, code: "unknown-case" });
    }
  });

  it("broken JSON, too much of it, and what is no JSON are refused before anyone reads them", async () => {
    expect(await sent(director, deciding, "approve", "{")).toMatchObject({
      status: 400,
      code: "invalid-json",
    });
    const huge = { ...asked(approval()), data: { reasons: "x".repeat(1024 * 1024) } };
    expect(await sent(director, deciding, "approve", huge)).toMatchObject({
      status: 413,
      code: "body-too-large",
    });
    const text = await web.app.request("http://fond.example/api/funds/stockholm/cases", {
      method: "POST",
      headers: { "x-person": applicant, "content-type": "text/plain" },
      body: "{}",
    });
    expect(await problemOf(text)).toMatchObject({ status: 415, code: "unsupported-media-type" });
    for (const body of ["null", "[]", "1"]) {
      expect((await sent(director, deciding, "approve", body)).code).toBe("invalid-input");
    }
  });

  it("the same command again gives the first answer, and its id is good for nothing else", async () => {
    const c = await web.fund.done(undefined, "submit-idea");
    const path = `cases/${c.id}/acts/record-advice`;
    const said = { to: "Nämnden", advice: "Beskriv jämförelsegruppen." };
    const body = { commandId: newCommandId(), revision: c.revision, data: said };
    const first = await web.post("samordnare", path, body);
    const again = await web.post("samordnare", path, body);
    expect(await first.json()).toMatchObject({ caseId: c.id, repeated: false });
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ caseId: c.id, repeated: true });
    const other = { ...body, data: { ...said, to: "En annan nämnd" } };
    expect(await problemOf(await web.post("samordnare", path, other))).toMatchObject({
      status: 409,
      code: "command-reused",
    });
  });

  it("unknown addresses and methods are told apart", async () => {
    expect(await problemOf(await web.get(director, "nothing"))).toMatchObject({
      status: 404,
      code: "unknown-route",
    });
    const wrong = await web.app.request("http://fond.example/api/funds/stockholm/cases", {
      method: "DELETE",
      headers: { "x-person": director },
    });
    expect(wrong.headers.get("allow")).toMatch(/GET.*POST/);
    expect(await problemOf(wrong)).toMatchObject({ status: 405, code: "wrong-method" });
  });

  it.each([
    ["entries?limit=0", "limit"],
    ["entries?limit=many", "limit"],
    ["entries?from=FUND", "from"],
    ["cases?from=abc", "from"],
    [`cases?from=${Buffer.from('{"pk":"FUND#x","sk":"y"}').toString("base64url")}`, "from"],
    ["tasks?role=king", "role"],
    ["search?q=x", "q"],
    ["search", "q"],
    ["cases?all=1", "all"],
  ])("the question %s is refused", async (path, field) => {
    expect(await problemOf(await web.get("samordnare", path))).toMatchObject({
      status: 400,
      code: "invalid-input",
      field,
    });
  });
});
