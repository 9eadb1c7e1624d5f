import { describe, expect, it } from "vitest";
import { calendarDate } from "#functions/domain/dates.ts";
import { letter } from "#templates/letters/letter.ts";

const base = {
  recipient: "Kerstin Bäck",
  fund: "Lindhaga stads fond för sociala investeringar",
  caseNumber: "SIF 2026/0042",
  caseTitle: "Skolnärvaro i tid",
  link: "https://fonden.lindhaga.example/arenden/SIF-2026-0042",
  contact: "socialainvesteringar@lindhaga.example",
};
const due = calendarDate("2027-05-20");
const task = { ...base, task: "Lämna lägesrapport", due };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a letter about a task", () => {
  it("says before the day how long is left", () => {
    const { subject, text } = letter("before", { ...task, today: calendarDate("2027-05-19") });
    expect(subject).toBe("SIF 2026/0042: Påminnelse: Lämna lägesrapport senast 2027-05-20");
    expect(plain(text)).toContain("Det är 1 dag kvar för uppgiften: Lämna lägesrapport.");
    expect(plain(text)).toContain("senast den 20 maj 2027");
  });

  it("says on the day that it is the last", () => {
    const { subject, text } = letter("due", { ...task, today: due });
    expect(subject).toContain("I dag är sista dagen");
    expect(plain(text)).toContain("I dag, den 20 maj 2027, är sista dagen");
  });

  it("says after the day how late it is", () => {
    const { text } = letter("overdue", { ...task, today: calendarDate("2027-06-03") });
    expect(plain(text)).toContain("skulle ha varit klar den 20 maj 2027, för 14 dagar sedan");
  });

  it("tells the coordinator at last whom it waits for", () => {
    const responsible = "Kerstin Bäck, Arbetsmarknadsnämnden";
    const today = calendarDate("2027-06-19");
    const { text } = letter("escalated", { ...task, recipient: "Märta Sjöö", today, responsible });
    expect(plain(text)).toContain("Uppgiften är 30 dagar försenad");
    expect(text).toContain(`Den väntar på ${responsible}`);
  });

  it("tells of a new task", () => {
    const { text } = letter("task-opened", { ...task, today: calendarDate("2027-05-01") });
    expect(text).toContain("Du har en ny uppgift: Lämna lägesrapport.");
  });
});

describe("a letter about a document", () => {
  it("says which one is ready and where it is read", () => {
    const issued = { documentName: "Delegationsbeslut", documentNumber: 4, date: due };
    const { subject, text } = letter("document-issued", { ...base, ...issued });
    expect(subject).toBe("SIF 2026/0042: Delegationsbeslut finns att läsa");
    expect(plain(text)).toContain(
      "Handling 4 i ärendet, delegationsbeslut den 20 maj 2027, är klar.",
    );
    expect(text.split("\n")).toContain(base.link);
  });
});

it("a subject is one line, whatever a title or task holds", () => {
  const harmful = { ...task, task: "Lämna\r\nBcc: annan@example.com", today: due };
  expect(letter("due", harmful).subject).toBe(
    "SIF 2026/0042: I dag är sista dagen: Lämna Bcc: annan@example.com",
  );
});
