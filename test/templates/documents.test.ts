import { describe, expect, it } from "vitest";
import { documentKinds, documentNames } from "#functions/process/documents.ts";
import { describeDocument, documentTemplates } from "#templates/documents/catalogue.ts";
import type { Block, DocumentDescription } from "#templates/render/description.ts";

const templates = Object.values(documentTemplates);
const examples = templates.map((template) => ({
  kind: template.kind,
  document: template.describe(template.example),
}));

function blocksOf(document: DocumentDescription): readonly Block[] {
  return document.sections.flatMap(({ blocks }) => blocks);
}

function has(document: DocumentDescription, kind: Block["kind"]): boolean {
  return blocksOf(document).some((block) => block.kind === kind);
}

function textOf(document: DocumentDescription): string {
  return JSON.stringify(document).replaceAll("\u00a0", " ");
}

describe("the catalogue", () => {
  it("has a template for each document of the process, and the reminder letter", () => {
    expect(Object.keys(documentTemplates)).toEqual([...documentKinds, "reminder-letter"]);
    expect(Object.entries(documentTemplates).map(([key, { kind }]) => key === kind)).not.toContain(
      false,
    );
  });

  it("calls each document what the process calls it", () => {
    for (const kind of documentKinds) {
      expect(documentTemplates[kind].name).toBe(documentNames[kind]);
    }
  });

  it.each(templates)("refuses data that $kind does not know", ({ describe: of, example }) => {
    expect(() => of({ ...example, surplus: 1 })).toThrow(/surplus/);
    expect(() => of({ ...example, date: "2026-02-30" })).toThrow(/date/);
  });

  it.each(examples)("$kind is plain JSON, the same each time", ({ kind, document }) => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    const { describe: of, example } = documentTemplates[kind];
    expect(JSON.stringify(of(structuredClone(example)))).toBe(JSON.stringify(document));
  });

  it.each(examples)("$kind has as many cells in each row as it has columns", ({ document }) => {
    const tables = blocksOf(document).filter((block) => block.kind === "table");
    for (const { columns, rows, sum } of tables) {
      const widths = [...rows, ...(sum ? [sum] : [])].map((row) => row.length);
      expect(new Set(widths)).toEqual(new Set([columns.length]));
    }
  });
});

describe("who decided, and on what", () => {
  it.each(examples)(
    "$kind says who stands behind it, and on which policy",
    ({ kind, document }) => {
      const { example } = documentTemplates[kind];
      expect(textOf(document)).toContain(example.decidedBy.name);
      expect(document.policyVersion).toBe(example.policyVersion);
      expect(document.registrationNumber).toBe(example.caseNumber);
      for (const name of [...example.steppedAside, ...example.tookPart]) {
        expect(textOf(document)).toContain(name);
      }
    },
  );

  it("how to appeal stands on decisions, never on what prepares or carries them out", () => {
    const appealable = examples.filter(({ document }) => has(document, "appeal"));
    expect(appealable.map(({ kind }) => kind)).toEqual([
      "delegated-decision",
      "change-or-stop-decision",
      "plan-decision",
      "exemption-decision",
      "adjustment-decision",
    ]);
  });

  it("a referral back or a postponement prepares, a rejection decides", () => {
    const { example } = documentTemplates["delegated-decision"];
    const decided = (outcome: typeof example.outcome) =>
      describeDocument("delegated-decision", { ...example, outcome });
    const referral = decided({
      kind: "referral-back",
      completion: "Fler data.",
      dueDate: "2026-10-01",
    });
    expect(has(referral, "appeal")).toBe(false);
    expect(textOf(referral)).toContain("senast den 1 oktober 2026");
    expect(has(decided({ kind: "postponement", until: "2026-10-01" }), "appeal")).toBe(false);
    const rejection = decided({ kind: "rejection" });
    expect(has(rejection, "appeal")).toBe(true);
    expect(textOf(rejection)).toContain("avslå ansökan från Utbildningsnämnden om 6 000 000 kr");
  });

  it("the time to appeal is three weeks, by the minutes in which the decision was reported", () => {
    const { document } = examples.find(({ kind }) => kind === "plan-decision") ?? {};
    expect(document && textOf(document)).toMatch(
      /inom tre veckor från den dag då det tillkännagavs .* där beslutet anmäldes till kommunstyrelsen hade justerats/,
    );
  });
});

describe("effects", () => {
  it("for people stand beside the kronor wherever a measure is judged", () => {
    const beside = examples.filter(({ document }) => has(document, "side-by-side"));
    expect(beside.map(({ kind }) => kind)).toEqual([
      "council-statement",
      "examination-report",
      "delegated-decision",
      "proposal",
      "progress-report",
      "change-or-stop-decision",
      "evaluation-report",
      "plan-decision",
      "exemption-decision",
      "yearly-follow-up",
      "adjustment-decision",
      "closing-reconciliation",
    ]);
  });

  it("have a grade of evidence from 1 to 5, and each grade its reason in the evaluation report", () => {
    const { example, describe: of } = documentTemplates["evaluation-report"];
    const report = textOf(of(example));
    for (const { why } of example.effects.lines) expect(report).toContain(why);
    const [first, ...rest] = example.effects.lines;
    const lines = first ? [{ ...first, grade: 6 }, ...rest] : [];
    expect(() => of({ ...example, effects: { ...example.effects, lines } })).toThrow(/grade/);
  });

  it("tell what nobody measured, and what has no cost line", () => {
    const { example, describe: of } = documentTemplates["plan-decision"];
    expect(textOf(of(example))).toContain("Mål: 55 %. Inte mätt i utvärderingen.");
    const without = of({ ...example, effects: { ...example.effects, lines: [] } });
    expect(textOf(without)).toContain("beviljats för sina effekter för människor");
  });

  it("have no words on grades where nothing is graded", () => {
    const { example, describe: of } = documentTemplates["evaluation-report"];
    const without = of({ ...example, effects: { people: "Lugnare.", indicators: [], lines: [] } });
    expect(textOf(without)).not.toContain("Belägget graderas");
    expect(without.sections.map(({ heading }) => heading)).not.toContain(
      "Hur väl effekterna är belagda",
    );
  });

  it("a group below five persons is not shown", () => {
    const { example } = documentTemplates["evaluation-report"];
    const shown = (observed: number) =>
      describeDocument("evaluation-report", { ...example, observed }).meta.at(-1)?.text;
    expect([0, 1, 4, 5].map(shown)).toEqual(["0", "färre än 5", "färre än 5", "5"]);
  });
});

describe("the proposal to the executive board", () => {
  it("has its sections in the order that a tjänsteutlåtande has", () => {
    const { example } = documentTemplates.proposal;
    const document = describeDocument("proposal", example);
    expect(document.sections.map(({ heading }) => heading)).toEqual([
      "Förslag till beslut",
      "Sammanfattning",
      "Bakgrund",
      "Ärendet",
      "Ärendets beredning",
      "Synpunkter och förslag",
      "Ekonomiska konsekvenser",
      "Konsekvenser för barn och jämställdhet",
      "Bilagor",
      "Godkänt av",
    ]);
    expect(document.meta.slice(0, 2).map(({ term }) => term)).toEqual(["Till", "Handläggare"]);
    expect(document.sections[0]?.blocks).toEqual([
      {
        kind: "paragraph",
        text: "Stadsledningskontoret föreslår att kommunstyrelsen beslutar följande.",
      },
      { kind: "proposals", items: [...example.proposals, "Paragrafen justeras omedelbart."] },
    ]);
  });
});

describe("amounts by board and year", () => {
  it("sum to what the decision says", () => {
    const document = describeDocument("plan-decision", documentTemplates["plan-decision"].example);
    expect(textOf(document)).toContain("ska återföra sammanlagt 4 341 000 kr");
    const [plan] = blocksOf(document).filter((block) => block.kind === "table");
    expect(plan?.sum?.map((text) => text.replaceAll("\u00a0", " "))).toEqual([
      "Summa",
      "4 046 000",
      "295 000",
      "4 341 000",
    ]);
  });

  it("of an adjustment stand old and new side by side", () => {
    const { example } = documentTemplates["adjustment-decision"];
    const [byYear] = blocksOf(describeDocument("adjustment-decision", example)).filter(
      (block) => block.kind === "table",
    );
    expect(byYear?.columns.map(({ title }) => title)).toEqual(["År", "Tidigare", "Ny", "Skillnad"]);
    expect(byYear?.rows[0]?.map((text) => text.replaceAll("\u00a0", " "))).toEqual([
      "2031",
      "1 631 000",
      "1 380 000",
      "−251 000",
    ]);
  });
});

describe("the closing", () => {
  const { example } = documentTemplates["closing-reconciliation"];
  const [row] = example.rows;

  it("must come out even to the öre for each board", () => {
    const rows = row ? [{ ...row, returned: row.returned + 1 }] : [];
    expect(() => describeDocument("closing-reconciliation", { ...example, rows })).toThrow(
      /must equal/,
    );
  });

  it("says how each area's budget is handled", () => {
    const text = textOf(describeDocument("closing-reconciliation", example));
    expect(text).toContain("Budgeten kan inte justeras");
    expect(text).toContain("Underlaget avser budget 2034 i 2033 års priser");
    const basis = tableOf("Varaktig ändring per år, kronor", example);
    expect(basis?.rows.map(([, owner]) => owner)).toEqual([
      "Socialnämnden",
      "Södra stadsdelsnämnden",
    ]);
  });

  it("names the decisions by which something is exempt", () => {
    const text = textOf(describeDocument("closing-reconciliation", example));
    expect(text).toContain("Undantaget är beslutat den 16 mars 2032 (handling 29).");
  });

  it("shows öre in all amounts of a group, or in none", () => {
    const { meta } = describeDocument("closing-reconciliation", example);
    const amounts = meta.slice(-3).map(({ text }) => text.replaceAll("\u00a0", " "));
    expect(amounts).toEqual(["12 400 000,00 kr", "11 984 123,75 kr", "415 876,25 kr"]);
  });

  it("has an example whose sums are those of its computation", () => {
    const { computation, byYear, rows, effects } = example;
    const total = (amounts: readonly number[]) => amounts.reduce((all, each) => all + each, 0);
    const [due, exempted, lines] = (["due", "exempted", "lines"] as const).map((of) =>
      total(computation.years.map((each) => each[of])),
    );
    expect(byYear.map(({ returned }) => returned)).toEqual(computation.years.map((y) => y.due));
    expect(due).toBe(total(rows.map(({ returned }) => returned)));
    expect(exempted).toBe(total(rows.map((each) => each.exempted)));
    expect(lines).toBe(total(effects.lines.map(({ achieved = 0 }) => achieved)));
  });

  const tableOf = (caption: string, data: typeof example) =>
    blocksOf(describeDocument("closing-reconciliation", data))
      .filter((block) => block.kind === "table")
      .find((table) => table.caption === caption);
});

describe("the steps from saving to amount", () => {
  const { example, describe: of } = documentTemplates["closing-reconciliation"];
  const { computation } = example;

  it("are named by the terms that they follow", () => {
    const steps = blocksOf(of(example))
      .filter((block) => block.kind === "table")
      .find(({ caption }) => caption.startsWith("Från besparing till belopp"));
    expect(steps?.columns.map(({ title }) => title.replaceAll("\u00a0", " "))).toEqual([
      "År",
      "Besparing",
      "Besparing att räkna på",
      "80 % av besparingen",
      "Avrundat",
      "Lägre av plan och bokslut",
      "Undantas",
      "Återförs",
    ]);
  });

  it("say what became of a board's deficit", () => {
    const terms = { ...example.computation.terms, deficitCarry: false };
    expect(textOf(of(example))).toContain("räknas av mot dess senare besparing");
    const floored = of({ ...example, computation: { ...computation, terms } });
    expect(textOf(floored)).toContain("räknas som noll det året och förs inte vidare");
  });
});
