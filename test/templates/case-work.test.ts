import { describe, expect, it } from "vitest";
import { describeDocument, documentTemplates } from "#templates/documents/catalogue.ts";
import type { Block, DocumentDescription } from "#templates/render/description.ts";

function textOf(document: DocumentDescription): string {
  return JSON.stringify(document).replaceAll("\u00a0", " ");
}

function blocksUnder(document: DocumentDescription, heading: string): readonly Block[] {
  return document.sections.find((section) => section.heading === heading)?.blocks ?? [];
}

describe("a reminder letter", () => {
  it("asks for more time where the day has passed, not whether it will be met", () => {
    const { example } = documentTemplates["reminder-letter"];
    const asked = (level: typeof example.level) =>
      textOf(describeDocument("reminder-letter", { ...example, level }));
    for (const level of ["before", "due"] as const) {
      expect(asked(level)).toContain(
        "Kan ni inte bli klara i tid, eller är uppgiften redan gjord?",
      );
    }
    for (const level of ["overdue", "escalated"] as const) {
      expect(asked(level)).toContain("Behöver ni mer tid, eller är uppgiften redan gjord?");
    }
  });
});

describe("a receipt", () => {
  it("says in its heading what came in", () => {
    const { example } = documentTemplates.receipt;
    const headed = (received: typeof example.received) =>
      describeDocument("receipt", { ...example, received }).sections[0]?.heading;
    expect(headed("application")).toBe("Vi har tagit emot er ansökan");
    expect(headed("completed-application")).toBe("Vi har tagit emot er kompletterade ansökan");
  });
});

describe("who stands behind what another has said", () => {
  it("a report is received by one and submitted by another", () => {
    const { example } = documentTemplates["progress-report"];
    const document = describeDocument("progress-report", example);
    const [signed] = blocksUnder(document, "Mottagen av");
    expect(signed).toMatchObject({ persons: [{ name: example.decidedBy.name }] });
    expect(JSON.stringify(signed)).toContain(`lämnad av ${example.reportedBy}`);
    expect(textOf(document)).not.toContain("godkänd i fondens");
  });

  it("the council's statement is the council's, and sent out by its secretary", () => {
    const { example } = documentTemplates["council-statement"];
    const document = describeDocument("council-statement", example);
    expect(blocksUnder(document, "Expedierat av")).toMatchObject([
      { persons: [{ name: example.decidedBy.name }] },
    ]);
    expect(textOf(document)).toContain("Nämnderna kan gå vidare");
    const alone = { ...example, boards: example.boards.slice(0, 1) };
    expect(textOf(describeDocument("council-statement", alone))).toContain("Nämnden kan gå vidare");
  });

  it("a proposal names all who approve it, in its heading and at its end", () => {
    const { example } = documentTemplates.proposal;
    const { meta } = describeDocument("proposal", example);
    const approved = meta.find(({ term }) => term === "Godkänns av")?.text;
    expect(approved).toBe("Stadsdirektör Åsa Öberg-Lindqvist och avdelningschef Elin Dahlström");
  });
});

describe("a proposal", () => {
  it("has its conditions under a title of their own", () => {
    const { example } = documentTemplates.proposal;
    const conditions = ["Socialnämnden deltar i styrgruppen."];
    const document = describeDocument("proposal", { ...example, conditions });
    expect(blocksUnder(document, "Synpunkter och förslag").slice(-2)).toEqual([
      { kind: "subheading", text: "Villkor" },
      { kind: "bullets", items: conditions },
    ]);
  });
});

describe("the agreements of an examination report", () => {
  const { example } = documentTemplates["examination-report"];
  const agreed = (agreements: typeof example.agreements) =>
    blocksUnder(
      describeDocument("examination-report", { ...example, agreements }),
      "Överenskommelser",
    )[0];

  it("have their sum below when the shares are the whole", () => {
    expect(agreed(example.agreements)).toMatchObject({ sum: ["Summa", "100\u00a0%", ""] });
    expect(agreed(example.agreements.slice(1))).not.toHaveProperty("sum");
  });

  it("tell a board without a share from one that returns its own saving", () => {
    const [first, ...rest] = example.agreements.map(({ share: _, ...each }) => each);
    const none = first ? [first, ...rest] : [];
    expect(agreed(none)).toMatchObject({
      rows: none.map(() => [expect.anything(), "Egen besparing", expect.anything()]),
    });
    const one = first ? [first, ...example.agreements.slice(1)] : [];
    expect(agreed(one)).toMatchObject({
      rows: [
        [expect.anything(), "Ingen andel", expect.anything()],
        expect.anything(),
        expect.anything(),
      ],
    });
  });
});
