import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mnkr } from "#functions/domain/money.ts";
import { actRow } from "#functions/process/acts.ts";
import { lastNumber } from "#functions/store/fund.ts";
import { fieldsOf } from "#templates/pages/form/fields-of.ts";
import { filledIn } from "#templates/pages/form/fill.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { type ASite, aSite, newCommandId } from "./a-site.ts";

const applicant = "sokande-utbildning";
const ideaPath = "/funds/stockholm/acts/submit-idea";

type Inputs = [string, string][];

describe("forms in the browser", () => {
  let web: ASite;
  beforeAll(async () => {
    web = await aSite();
  });
  afterAll(() => web.close());

  const today = () => web.fund.cloud.clock.today();

  function inputsOf(
    act: "submit-idea" | "submit-application",
    data: unknown,
    revision = 0,
  ): Inputs {
    const typed = filledIn(fieldsOf(act), data);
    const inputs = [...typed].flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    );
    return [
      ...inputs,
      ["commandId", newCommandId()],
      ["revision", String(revision)],
      ["do", "send"],
    ];
  }

  const idea = (change: object = {}): Inputs => {
    const { data } = sampleCommand("submit-idea", { today: today(), amount: mnkr(4.5) });
    return inputsOf("submit-idea", { ...data, ...change });
  };
  const changed = (inputs: Inputs, name: string, value: string): Inputs => [
    ...inputs.filter(([key]) => key !== name),
    [name, value],
  ];
  const cases = () => lastNumber(web.fund.table, 2026);

  it("an idea typed in Swedish becomes a case, and the page says so", async () => {
    const before = await cases();
    const answer = await web.submit(
      applicant,
      ideaPath,
      changed(idea(), "roughAmount", "4\u00a0500\u00a0000,50"),
    );
    expect(answer.status).toBe(303);
    const to = answer.headers.get("location") ?? "";
    const page = await (await web.get(applicant, to)).text();
    expect(page).toContain(`${actRow("submit-idea").done}.`);
    expect(page).toContain("4\u00a0500\u00a0000,50\u00a0kr");
    expect(await cases()).toBe(before + 1);
  });

  it("sent twice, it is one case, and both answers lead to it", async () => {
    const before = await cases();
    const inputs = idea();
    const [first, second] = await Promise.all([
      web.submit(applicant, ideaPath, inputs),
      web.submit(applicant, ideaPath, inputs),
    ]);
    expect(first.status).toBe(303);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await cases()).toBe(before + 1);
  });

  it("keeps all that was typed when something is wrong, and says what beside the field", async () => {
    const before = await cases();
    const inputs = changed(changed(idea(), "roughAmount", "fyra miljoner"), "need", "");
    const answer = await web.submit(applicant, ideaPath, inputs);
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('value="fyra miljoner"');
    expect(page).toContain('value="Skolnärvaro i Järva: tidigt stöd till familjer"');
    expect(page).toContain('href="#f-roughAmount"');
    expect(page).toContain('href="#f-need"');
    expect(page).toMatch(/id="f-roughAmount-fault".*Ange ett belopp i kronor/);
    expect(page).toMatch(
      /<input id="f-roughAmount"[^>]*aria-describedby="f-roughAmount-fault"[^>]*aria-invalid="true"/,
    );
    expect(await cases()).toBe(before);
  });

  it("shows a refusal by the fund's rules beside the field that it is about", async () => {
    const answer = await web.submit(applicant, ideaPath, changed(idea(), "leadBoard", "social"));
    const page = await answer.text();
    expect(answer.status).toBe(403);
    expect(page).toMatch(/id="f-leadBoard-fault".*Idén lämnas av den nämnd som leder/);
    expect(page).toContain('value="Skolnärvaro i Järva: tidigt stöd till familjer"');
  });

  it("adds and removes rows with nothing sent and everything kept", async () => {
    const c = await web.fund.done(undefined, "submit-idea");
    await web.fund.done(c.id, "approve-idea");
    const path = `/funds/stockholm/cases/${c.id}/acts/submit-application`;
    const inputs: Inputs = [
      ["commandId", newCommandId()],
      ["revision", "2"],
      ["costLines.0.name", "Placeringar"],
      ["costLines.0.baseline.0.amount", "12 000 000"],
    ];
    const more = await web.submit(applicant, path, [...inputs, ["do", "add:costLines.0.baseline"]]);
    const page = await more.text();
    expect(more.status).toBe(200);
    expect(page).toMatch(/<input id="f-costLines.0.baseline.1.year"[^>]*autofocus/);
    expect(page).toContain('value="12 000 000"');
    expect(page).toContain('value="Placeringar"');
    const less = await web.submit(applicant, path, [...inputs, ["do", "remove:costLines.0"]]);
    expect(await less.text()).not.toContain("Placeringar");
    expect((await web.fund.caseOf(c.id)).stage).toBe("application-writing");
  });

  it("keeps what was typed when another was faster, explains, and goes through when sent again", async () => {
    const c = await web.fund.done(undefined, "submit-idea");
    const open = await web.fund.caseOf(c.id);
    await web.fund.done(c.id, "return-idea");
    const path = `/funds/stockholm/cases/${c.id}/acts/complete-idea`;
    const said = inputsOf(
      "submit-idea",
      { ...open.idea, need: "Behovet, omskrivet." },
      open.revision,
    );
    const stale = await web.submit(applicant, path, said);
    const page = await stale.text();
    expect(stale.status).toBe(409);
    expect(page).toContain("ändrats av någon annan");
    expect(page).toContain("Behovet, omskrivet.");
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? "";
    const again = await web.submit(applicant, path, changed(said, "revision", revision));
    expect(again.status).toBe(303);
    expect((await web.fund.caseOf(c.id)).idea.need).toBe("Behovet, omskrivet.");
  });

  it("tells what hinders an act before anything is typed", async () => {
    const c = await web.fund.done(undefined, "submit-idea");
    const page = await web.get("stadsdirektor", `/funds/stockholm/cases/${c.id}/acts/approve`);
    expect(await page.text()).toContain("Just nu kan du inte göra detta");
  });

  it("asks for the outcome first where the form depends on it", async () => {
    const c = await web.fund.awaitingDecision();
    await web.fund.done(c.id, "propose");
    const path = `/funds/stockholm/cases/${c.id}/acts/register-minutes`;
    const choice = await (await web.get("ks-sekreterare", path)).text();
    expect(choice).toContain(`${path}?outcome=rejection`);
    const form = await (await web.get("ks-sekreterare", `${path}?outcome=rejection`)).text();
    expect(form).toContain('<input type="hidden" name="outcome" value="rejection">');
    expect(form).not.toContain("Belopp</label>");
  });

  it("escapes what people have written", async () => {
    const title = '<img src=x onerror="alert(1)">';
    const answer = await web.submit(applicant, ideaPath, idea({ title }));
    const page = await (await web.get(applicant, answer.headers.get("location") ?? "")).text();
    expect(page).not.toContain("<img src=x");
    expect(page).toContain("&lt;img src=x");
  });
});
