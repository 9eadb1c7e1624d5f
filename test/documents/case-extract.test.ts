import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseExtract } from "#functions/documents/extract/case-extract.ts";
import { actRow } from "#functions/process/acts.ts";
import { caseExtractExample } from "#templates/documents/examples/case-extract.ts";
import { onDemandTemplates } from "#templates/documents/on-demand.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { aCase, caseOf } from "#test/support/a-case.ts";
import { asRead, readPdf, rolesIn } from "#test/templates/read-pdf.ts";
import { type ASite, aSite } from "#test/web/a-site.ts";

const { "case-extract": template } = onDemandTemplates;
const head = "a84fd0f633e07605bdaf76cd1b35868b608e375d2eb5d5f518fbc8a74a3eb381";
const patience = { timeout: 60_000 };

/** All the text, on one line: a hash that is broken over lines is whole again without spaces. */
async function read(bytes: Uint8Array) {
  const { pages, tags } = await readPdf(bytes);
  const text = pages.join(" ").replaceAll(/\s+/g, " ");
  return { pages, text, roles: tags.flatMap(rolesIn), unbroken: text.replaceAll(" ", "") };
}

describe("the extract of a closed case", patience, () => {
  const world = aCase().inStage("closed").build();
  const c = caseOf(world);
  const { events: history, policy, today } = world;
  const chain = { holds: true, events: history.length, head } as const;
  const data = caseExtract({ case: c, history, chain, policy, today });

  it("tells every event in order, by whom and what moved", async () => {
    const { text } = await read(await renderPdf(template.describe(data)));
    expect(data.events.map(({ seq }) => seq)).toEqual(history.map(({ seq }) => seq));
    for (const { act, by } of history) {
      expect(text).toContain(actRow(act).done);
      expect(text).toContain(by.name);
    }
    for (const { amount } of c.returns)
      expect(text).toContain(asRead(kronor(amount)).replace(" kr", ""));
    expect(text).toContain(
      asRead(kronor(c.grant?.amount ?? c.idea.roughAmount)).replace(" kr", ""),
    );
  });

  it("gives each document's hash and the chain's head, to be compared with the record", async () => {
    const { unbroken } = await read(await renderPdf(template.describe(data)));
    for (const { issued } of c.documents) expect(unbroken).toContain(issued?.sha256 ?? "");
    expect(unbroken).toContain(head);
  });

  it("says when the chain is broken", () => {
    const broken = caseExtract({
      case: c,
      history,
      chain: { holds: false, brokenAt: 7 },
      policy,
      today,
    });
    expect(JSON.stringify(template.describe(broken))).toContain("bruten vid händelse 7");
  });

  it("is the same each time, and plain JSON", () => {
    const document = template.describe(data);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(template.describe(structuredClone(data))).toEqual(document);
  });
});

describe("the example of an extract", () => {
  const { requisitions, returns, money, byYear, people, events, chain } = caseExtractExample;
  const sumOf = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

  it("holds together in its money", () => {
    const used = sumOf(requisitions.map(({ amount }) => amount));
    expect(used).toBe(money?.used);
    expect(used + (money?.released ?? 0) + (money?.reserved ?? 0)).toBe(money?.granted);
    expect(sumOf(byYear.map(({ returned = 0 }) => returned))).toBe(
      sumOf(returns.map(({ amount }) => amount)),
    );
  });

  it("holds together in its events and in who made them", () => {
    const made = events.filter(({ who }) => who !== "Systemet").length;
    expect(sumOf(people.map(({ acts }) => acts))).toBe(made);
    expect(chain).toMatchObject({ holds: true, events: events.length });
    const moments = events.map(({ date, time }) => `${date} ${time}`);
    expect(moments).toEqual(moments.toSorted());
  });
});

describe("an extract at its longest", patience, () => {
  const boards = Array.from(
    { length: 40 },
    (_, i) => `Stadsdelsnämnden för Övre Ängsbacka nummer ${i + 1}`,
  );
  const years = Array.from({ length: 15 }, (_, i) => 2029 + i);
  const rows = boards.flatMap((board, b) =>
    years.map((year, y) => ({ board, year, amount: (1_000_000 + b * 1000 + y) * 100 })),
  );
  const events = Array.from({ length: 400 }, (_, i) => ({
    seq: i + 1,
    date: "2031-02-01",
    time: "10:32",
    act: `Åtgärd nummer ${i + 1}`,
    who: "Anna-Karin Söderström-Åkerblom, sökande, Stadsdelsnämnden för Övre Ängsbacka",
    said: "Åtgärdsprogramsuppföljning ".repeat(13).trim(),
  }));

  it("holds four hundred events and forty boards over fifteen years", async () => {
    const plans = caseExtractExample.plans.map((plan) => ({ ...plan, rows }));
    const boardRows = boards.map((board) => ({ board, part: "väntas spara" }));
    const data = { ...caseExtractExample, boards: boardRows, plans, returns: rows, events };
    const { text, pages, roles } = await read(await renderPdf(template.describe(data)));
    for (const { act } of events) expect(text).toContain(act);
    for (const board of boards) expect(text).toContain(board);
    for (const { amount } of rows) {
      expect(text).toContain(String(amount / 100).replace(/\B(?=(\d{3})+$)/g, " "));
    }
    expect(pages.at(-1)).toContain(`Sida ${pages.length} (${pages.length})`);
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
  });

  it("holds what has barely begun", async () => {
    const { effects: _, money: __, ...whole } = caseExtractExample;
    const none = {
      boards: [],
      people: [],
      decisions: [],
      requisitions: [],
      returns: [],
      byYear: [],
    };
    const nothing = { ...none, exemptions: [], plans: [], documents: [], events: [] };
    const { text } = await read(await renderPdf(template.describe({ ...whole, ...nothing })));
    expect(text).toContain("ur registret för Lindhaga stads fond");
  });
});

describe("asking for an extract", patience, () => {
  let site: ASite;
  beforeAll(async () => {
    site = await aSite();
  });
  afterAll(() => site.close());

  it("gives the readers of the case its extract, with the head that the record has", async () => {
    const { id, number } = await site.fund.awaitingDecision();
    const answer = await site.get("revisor", `cases/${id}/extract.pdf`);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const { unbroken, text } = await read(new Uint8Array(await answer.arrayBuffer()));
    const { head: inRecord } = await (await site.get("revisor", `cases/${id}/verification`)).json();
    expect(unbroken).toContain(inRecord);
    expect(text).toContain(number);
    const page = await (await site.get("revisor", `/funds/stockholm/cases/${id}`)).text();
    expect(page).toContain(`/cases/${id}/extract.pdf`);
  });

  it("gives the receipt in English, with the hash of the Swedish one, and registers nothing", async () => {
    const { id } = await site.fund.awaitingDecision();
    const listed = async () => (await site.get("revisor", `cases/${id}/documents`)).json();
    const before: { items: { kind: string; document: number; sha256: string }[] } = await listed();
    const receipt = before.items.find(({ kind }) => kind === "receipt");
    const path = `cases/${id}/documents/${receipt?.document}`;
    const answer = await site.get("revisor", `${path}?language=en`);
    const { unbroken, text } = await read(new Uint8Array(await answer.arrayBuffer()));
    expect(unbroken).toContain(receipt?.sha256);
    expect(text).toContain("We have received your application");
    expect(await listed()).toEqual(before);
    expect((await site.get("revisor", `${path}?language=fi`)).status).toBe(400);
    const statement = await site.get("revisor", `cases/${id}/documents/1?language=en`);
    expect(statement.status).toBe(404);
  });

  it("gives nobody else anything", async () => {
    const { id } = await site.fund.awaitingDecision();
    expect((await site.get("nobody", `cases/${id}/extract.pdf`)).status).toBe(401);
    const unknown = await site.get("revisor", "cases/01JQ7Z8W5N4M3K2J1H0G9F8E7D/extract.pdf");
    expect(unknown.status).toBe(404);
  });
});
