import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kronor } from "#templates/wording/amounts.ts";
import { type ASite, aSite } from "#test/web/a-site.ts";

const path = "/funds/stockholm/simulator";
const applicant = "sokande-utbildning";

/** Two boards, as typed in Swedish. */
const idea = {
  grant: "4 500 000 kr",
  investmentEnds: "2028",
  years: "5",
  "lines.0.board": "social",
  "lines.0.cost": "10 000 000",
  "lines.0.reduction": "12,5",
  "lines.0.attribution": "80",
  "lines.0.runningCost": "200 000",
  "lines.1.board": "järva",
  "lines.1.cost": "3000000",
  "lines.1.reduction": "10",
  "lines.1.attribution": "100",
  "lines.1.runningCost": "0",
  do: "send",
};

describe("the simulator's page", () => {
  let web: ASite;
  beforeAll(async () => {
    web = await aSite();
  });
  afterAll(() => web.close());

  async function asked(change: Record<string, string> = {}, who = applicant) {
    const answer = await web.get(who, `${path}?${new URLSearchParams({ ...idea, ...change })}`);
    const html = await answer.text();
    return { status: answer.status, html, text: plain(html) };
  }

  it("is in every page's menu, and asks of the reader's own board", async () => {
    const front = await (await web.get("revisor", "/funds/stockholm")).text();
    expect(front).toContain('href="/funds/stockholm/simulator"');
    const form = await (await web.get(applicant, path)).text();
    expect(form).toContain('<option value="utbildning" selected>');
    expect(form).toContain('method="get"');
    expect(form).not.toContain('id="result"');
  });

  it("gives low, expected and high side by side, by year and board, and what if", async () => {
    const { status, text } = await asked();
    expect(status).toBe(200);
    // 2026: 10 mnkr. Prices 2,5 % a year: 2029 is 1,025³ = 1,076890625.
    // social 2029, expected: 10 768 906,25 × 12,5 % × 80 % × 80 % − 200 000       = 661 512,50
    // järva  2029, expected:  3 230 671,88 × 10 %  × 100 % × 80 %                 = 258 453,75
    // together 919 966,25 → 920 000; low is a year late; high 876 890,63 + 323 067,19 = 1 199 957,82
    expect(text).toContain("År för år");
    expect(text).toMatch(/2029 0 kr 920 000 kr 1 200 000 kr/);
    expect(text).toMatch(/Nämnd för nämnd.*Järva stadsdelsnämnd.*Socialnämnden/);
    expect(text).toMatch(
      /Som planerat 100 % .*Halva effekten 50 % .*Ett år senare 100 %, 1 år senare/,
    );
    expect(text).toMatch(/Ingen effekt 0 % 0 kr 0 kr Inte under tiden/);
  });

  it("tells what it rests on, and each step in words", async () => {
    const { html, text } = await asked();
    expect(text).toContain("Järva stadsdelsnämnd: en enskild stadsdelsnämnds budget kan inte");
    expect(text).toContain("Bara ett basår finns för");
    expect(html).toContain("<summary>Så räknades det</summary>");
    expect(text).toContain("riktlinjer Stockholm 2026:1, antaganden beslutade 2026-01-01");
    expect(text).toContain(
      "Rad 1, Socialnämnden: utan insatsen 10 768 906,25 kr. Planerad minskning 0,125 av det, varav 80 % blir verklig.",
    );
    expect(text).toContain(
      "Rad 1, Socialnämnden: 80 % av (10 000 000 kr × behov 1 × priser 1,0769 − 9 692 015,63 kr), minus metodens drift 200 000 kr ger 661 512,50 kr.",
    );
    expect(text).toContain("Avrundat till hela 1 000 kr: 920 000 kr.");
  });

  it("says beside the field what is wrong, and keeps what was typed", async () => {
    const { status, html } = await asked({
      grant: "mycket",
      years: "",
      "lines.0.reduction": "125",
      "lines.1.board": "",
    });
    expect(status).toBe(400);
    expect(html).toContain('value="mycket"');
    expect(html).toContain('value="125"');
    expect(html).toContain('value="3000000"');
    expect(html).toMatch(/id="f-grant-fault">.*Ange ett belopp i kronor/);
    expect(html).toMatch(/id="f-years-fault">.*Uppgiften saknas/);
    expect(html).toMatch(/id="f-lines.0.reduction-fault">.*Ange procent från 0 till 100/);
    expect(html).toMatch(/id="f-lines.1.board-fault">.*Uppgiften saknas/);
    expect(html).toContain('href="#f-lines.0.reduction"');
    expect(html).not.toContain('id="result"');
  });

  it("says so too where it can be read but not computed", async () => {
    const { status, html } = await asked({ years: "11", "lines.0.board": "okänd" });
    expect(status).toBe(422);
    expect(html).toMatch(/id="f-lines.0.board-fault">.*Nämnden finns inte/);
    const tooLong = await asked({ years: "11" });
    expect(tooLong.html).toMatch(/id="f-years-fault">.*11 år; riktlinjerna tillåter högst 10/);
    const tooMuch = await asked({ "lines.0.cost": "9 999 999 999", years: "10" });
    expect(tooMuch.html).toMatch(/id="f-lines.0.cost-fault">.*orimligt mycket/);
  });

  it("says beside the field that what is done already is not reckoned on here", async () => {
    const { status, html } = await asked({ investmentEnds: "2020" });
    expect(status).toBe(422);
    expect(html).toMatch(/id="f-investmentEnds-fault">.*eller ett senare år/);
  });

  it("adds and removes rows with all that was typed", async () => {
    const more = await asked({ do: "add:lines" });
    expect(more.html).toContain('name="lines.2.board"');
    expect(more.html).toContain('value="12,5"');
    const fewer = await asked({ do: "remove:lines.0" });
    expect(fewer.html).not.toContain('name="lines.1.board"');
    expect(fewer.html).toContain('<option value="järva" selected>');
  });

  it("begins with an idea that the reader may see, and knows of no other", async () => {
    const c = await web.fund.done(undefined, "submit-idea");
    const form = await (await web.get("chef-social", `${path}?case=${c.id}`)).text();
    expect(plain(form)).toContain("Räkna på en idé");
    const amount = kronor(c.idea.roughAmount).replace(/\u00a0kr$/, "");
    expect(form).toContain(`value="${amount}"`);
    for (const board of c.idea.savingBoards) {
      expect(form).toContain(`<option value="${board}" selected>`);
    }
    for (const id of [c.id, "01JQ7Z8W5N4M3K2J1H0G9F8E7D", "x"]) {
      const closed = await web.get("sokande-idrott", `${path}?case=${id}`);
      expect(closed.status).toBe(404);
      expect(await closed.text()).toContain("Ärendet finns inte");
    }
  });

  it("is for those who are known, in their own fund", async () => {
    expect((await web.get("okänd", path)).status).toBe(401);
    expect((await web.get(applicant, "/funds/ingen/simulator")).status).toBe(404);
    expect((await web.get(applicant, "/funds/exempelstad/simulator")).status).toBe(401);
  });

  it("says of a fund without repayment that what is saved stays with the boards", async () => {
    const there = "/funds/exempelkommun/simulator";
    for (const query of ["", `?${new URLSearchParams({ ...idea, "lines.1.board": "social" })}`]) {
      const answer = await web.get("samordnare-exempelkommun", there + query);
      const html = await answer.text();
      expect(plain(html)).toContain("Fonden har ingen återföring: det som sparas stannar");
      expect(html).not.toContain("<form");
    }
  });
});

/** The text of a page, with plain spaces. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");
}
