import { describe, expect, it } from "vitest";
import { describeMilestone } from "#functions/documents/describe.ts";
import { milestoneOf } from "#functions/documents/milestone.ts";
import type { Case, DocumentRef } from "#functions/domain/case.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import { factor } from "#functions/domain/fraction.ts";
import { mnkr, sum } from "#functions/domain/money.ts";
import { actNames, actRow } from "#functions/process/acts.ts";
import { documentNames } from "#functions/process/documents.ts";
import { renderPdf } from "#templates/render/pdf.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { aCase, caseOf, made, onDate, type World } from "#test/support/a-case.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { yearAdopted } from "#test/support/samples-roads.ts";
import { asRead, readPdf } from "#test/templates/read-pdf.ts";
import { lastDocumentOf, milestones, oneYearReturned, yearCorrected } from "./milestones.ts";

function described(events: readonly CaseEvent[], ref: DocumentRef) {
  return describeMilestone(ref.kind, {
    ...milestoneOf(events, ref),
    freeCapital: mnkr(295.5),
  });
}

/** The words of the latest document, as its description has them. */
function wordsOf(world: World): string {
  return asRead(JSON.stringify(described(world.events, lastDocumentOf(world))));
}

/** Where a document is called by what it decides. */
const namesByAct: Partial<Record<string, string>> = {
  "decide-change": "Beslut om ändring av insatsen",
  "stop-early": "Beslut om att avbryta insatsen i förtid",
};

describe("the documents of a case", () => {
  it("are tried for every act that gives rise to one", () => {
    const giving = actNames.flatMap((act) =>
      (actRow(act).documents ?? []).map((kind) => `${kind} by ${act}`),
    );
    const tried = milestones.map(({ kind, act }) => `${kind} by ${act}`);
    expect(tried.toSorted()).toEqual(giving.toSorted());
  });

  it.each(milestones)("$kind by $act says what was done, by whom and when", async (told) => {
    const world = told.world();
    const c = caseOf(world);
    const ref = lastDocumentOf(world);
    const event = milestoneOf(world.events, ref).event;
    expect([ref.kind, event.act]).toEqual([told.kind, told.act]);
    const { pages, title } = await readPdf(await renderPdf(described(world.events, ref)));
    const text = pages.join(" ").replaceAll(/\s+/g, " ");
    expect(title).toBe(`${namesByAct[told.act] ?? documentNames[told.kind]}: ${c.title}`);
    expect(text).toContain(`${c.number}, handling ${ref.document}`);
    expect(text).toContain(asRead(longDate(event.date)));
    expect(text).toContain("Stockholm 2026:1");
    expect(text).toContain(told.kind === "receipt" ? "Stadsledningskontoret" : event.by.name);
    for (const amount of told.amounts(c)) {
      expect(text).toContain(asRead(kronor(amount)).replace(" kr", ""));
    }
  });
});

describe("a document tells the case as it stood at its act", () => {
  it("whatever has happened since", () => {
    const closed = aCase().inStage("closed").build();
    expect(closed.case.documents.length).toBeGreaterThan(10);
    for (const ref of closed.case.documents) {
      const issuedAt = closed.events.findIndex(
        ({ act, data }) => act === "register-document" && data.document === ref.document,
      );
      const then = closed.events.slice(0, issuedAt);
      expect(described(closed.events, ref), ref.kind).toEqual(described(then, ref));
    }
  });

  it("with the title that it had, when the title is corrected afterwards", () => {
    const approved = aCase().did("approve-idea").build();
    const { title } = approved.case;
    const corrected = made(approved, "correct-clerically", {
      field: "title",
      wrong: title,
      right: "Skolnärvaro i Järva",
    });
    expect(described(corrected.events, lastDocumentOf(approved)).title).toBe(title);
    const applied = made(corrected, "submit-application");
    expect(described(applied.events, lastDocumentOf(applied)).title).toBe("Skolnärvaro i Järva");
  });
});

describe("who takes part", () => {
  it("names those who have stepped aside, and not those who came back", () => {
    const declared = (kind: "conflict" | "none") =>
      aCase()
        .did("declare-conflict", {}, { by: actorWith("registrar") })
        .did("declare-conflict", { kind }, { by: actorWith("registrar") })
        .did("approve-idea")
        .build();
    expect(wordsOf(declared("conflict"))).toContain("Deltog inte på grund av jäv");
    expect(wordsOf(declared("none"))).not.toContain("Deltog inte på grund av jäv");
  });
});

describe("a receipt", () => {
  it("says what the check of this very application found that must be mended", () => {
    const world = aCase()
      .saying("submit-application", { otherFunding: mnkr(1) })
      .inStage("application-examination")
      .build();
    expect(wordsOf(world)).toContain("Ansökan behöver kompletteras".toLowerCase());
    expect(wordsOf(world)).toContain("Budgetens rader minus annan finansiering");
    const completed = made(made(world, "request-completion"), "complete-application");
    expect(wordsOf(completed)).not.toContain("Budgetens rader");
    expect(wordsOf(completed)).toContain("er kompletterade ansökan");
  });
});

describe("a decision", () => {
  it("shows the application's budget only where it adds up to what is granted", () => {
    const before = aCase().inStage("decision-preparation").build();
    expect(wordsOf(made(before, "approve"))).toContain("Budget, kronor");
    const changed = made(before, "approve-with-changes", { amount: mnkr(4) });
    expect(wordsOf(changed)).not.toContain("Budget, kronor");
  });

  it("that stops the measure counts what was released before as already back", () => {
    const world = aCase()
      .inStage("under-way")
      .did("release-grant", { year: 2026, amount: mnkr(0.5) })
      .did("stop-early")
      .build();
    expect(wordsOf(world)).toContain('"Återlämnat tidigare","text":"500 000 kr"');
    expect(wordsOf(world)).toContain('"Går tillbaka till fonden","text":"4 000 000 kr"');
  });
});

describe("a proposal to the executive board", () => {
  it("asks for immediate confirmation once, whether it is written or ticked", () => {
    const before = aCase().granted(mnkr(12)).inStage("decision-preparation").build();
    const times = (proposals: string[]) =>
      wordsOf(made(before, "propose", { proposals, immediateConfirmation: true })).match(
        /justeras omedelbart/g,
      )?.length;
    expect(times(["Ansökan beviljas."])).toBe(1);
    expect(times(["Ansökan beviljas.", "Paragrafen justeras omedelbart."])).toBe(1);
  });
});

describe("the effects on people", () => {
  it("are never told before anybody has reported them", () => {
    const started = aCase().inStage("under-way").build();
    expect(wordsOf(made(started, "stop-early"))).toContain("Effekterna är inte rapporterade än");
    const reported = made(made(started, "submit-report"), "receive-report");
    expect(wordsOf(made(reported, "stop-early"))).toContain("Två av tre barn är åter i skolan");
  });
});

describe("both ledgers", () => {
  const judging = milestones.filter(({ kind }) =>
    [
      "evaluation-report",
      "plan-decision",
      "exemption-decision",
      "yearly-follow-up",
      "adjustment-decision",
      "closing-reconciliation",
    ].includes(kind),
  );

  it.each(judging)("stand side by side with their grades in $kind by $act", ({ world }) => {
    const made = world();
    const { sections } = described(made.events, lastDocumentOf(made));
    const beside = sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === "side-by-side");
    const { left, right } = asText(beside);
    expect(left).toContain("Närvaron har ökat, och familjerna beskriver en lugnare vardag.");
    expect(left).toContain(
      "Före: 20 %. Mål: 12 %. Resultat: 11 %.\\nMålet är nått. Belägg: grad 4 av 5",
    );
    expect(
      right.match(/Väntad: [\d ]+ kr(\\nUppnådd till och med 20\d\d: [\d ]+ kr)?\\nBelägg/g),
    ).toHaveLength(2);
  });

  function asText(beside: object | undefined) {
    const text = asRead(JSON.stringify(beside));
    const [left = "", right = ""] = text.split('"right":');
    return { left, right };
  }
});

describe("a yearly follow-up", () => {
  it("tells what comes back by the rules beside what the boards say they have taken out", () => {
    const world = oneYearReturned();
    const [social] = caseOf(world).returns.filter(({ board }) => board === "social");
    const back = asRead(kronor(social?.amount ?? mnkr(0))).replace(" kr", "");
    const words = wordsOf(world);
    expect(words).toMatch(new RegExp(`\\["Socialnämnden","[^"]+","[^"]+","${back}(,00)?"`));
    expect(words).toContain('["Socialnämnden","2 500 000","1 000 000"]');
  });
});

describe("an exemption of a part", () => {
  const exempt = (firstYear: number, lastYear: number) =>
    wordsOf(made(oneYearReturned(), "exempt-part", { firstYear, lastYear }));

  it("says which part, in which years, and what each board is still to return", () => {
    const words = exempt(2030, 2031);
    expect(words).toContain("undanta Järva stadsdelsnämnd för 2030–2031 från återföring");
    expect(words).toMatch(/\["Socialnämnden","[^"]+","([^"]+)","0(,00)?","\1"\]/);
    expect(exempt(2031, 2031)).toContain("undanta Järva stadsdelsnämnd för 2031 från återföring");
  });

  it("that is taken up again leaves the earlier plan readable, and says why", () => {
    const world = made(made(oneYearReturned(), "exempt-part"), "reopen-exemption");
    expect(wordsOf(world)).toContain("ett undantag i återföringsplanen");
    expect(wordsOf(world)).toContain("2 ersätts av 3");
    expect(wordsOf(world)).toContain("Det senaste årets fastställda utfall.");
  });
});

describe("a closing of what is exempt", () => {
  it("names the decision", () => {
    const exempt = made(oneYearReturned(), "exempt-remainder", {
      test: "budget-cannot-be-adjusted",
    });
    const { document, date } = lastDocumentOf(exempt);
    expect(wordsOf(made(exempt, "reconcile-case"))).toContain(
      `Undantaget är beslutat den ${asRead(longDate(date))} (handling ${document})`,
    );
  });
});

describe("a corrected closing", () => {
  it("has a follow-up of its own, with what the correction brings back and who answers for it", () => {
    const world = yearCorrected();
    const words = wordsOf(world);
    const returned = caseOf(world).returns.filter(({ year }) => year === 2029);
    expect(words).toContain("Utfallet för 2029 är rättat.");
    expect(words).toContain(
      `sammanlagt har ${asRead(kronor(sum(returned.map(({ amount }) => amount))))} återförts för året`,
    );
    expect(words).toContain("En faktura på 200 000 kr var bokförd på fel konto.");
  });
});

describe("a board that has been succeeded", () => {
  it("is told of in what is decided and followed up afterwards", () => {
    const world = made(made(oneYearReturned(), "register-succession"), "decide-adjustment");
    expect(wordsOf(world)).toContain(
      "Familjenämnden svarar från och med 2030 för det som Socialnämnden hade i ärendet (Kommunfullmäktige § 12",
    );
  });
});

describe("how the amounts are computed", () => {
  const stepsOf = (world: World) => {
    const { sections } = described(world.events, lastDocumentOf(world));
    const found = sections.find(({ heading }) => heading === "Så är beloppen beräknade");
    const table = found?.blocks.find((block) => block.kind === "table");
    return { table, words: asRead(JSON.stringify(found)) };
  };
  const dueOf = (c: Case, from: number) =>
    c.plans
      .at(-1)
      ?.rows.filter(({ year }) => year >= from)
      .map(({ amount }) => amount) ?? [];

  it("is told in a plan year by year, from the lines to what the plan says", () => {
    const world = aCase().inStage("repaying").build();
    const { table, words } = stepsOf(world);
    expect(table?.rows.map(([year]) => year)).toEqual(["2029", "2030", "2031", "2032", "2033"]);
    expect(table?.sum?.at(-1)).toBe(kronor(sum(dueOf(caseOf(world), 2029))).slice(0, -3));
    expect(words).toContain("Insatsen väntas spara 825 881,24 kr 2029 på kostnadslinjen");
    expect(words).toContain("enligt riktlinjerna i version Stockholm 2026:1");
  });

  it("is told in an adjusted plan of the years to come", () => {
    const world = made(oneYearReturned(), "decide-adjustment");
    const { table } = stepsOf(world);
    expect(table?.rows.map(([year]) => year)).toEqual(["2030", "2031", "2032", "2033"]);
    expect(table?.sum?.at(-1)).toBe(kronor(sum(dueOf(caseOf(world), 2030))).slice(0, -3));
  });

  it("is told in a follow-up of the year that was closed, and in the closing of them all", () => {
    const { table, words } = stepsOf(oneYearReturned());
    expect(table?.rows).toHaveLength(1);
    expect(words).toMatch(/Insatsen (sparade|gav)/);
    const closed = aCase().inStage("budget-basis").build();
    const all = stepsOf(closed).table;
    expect(all?.rows.map(([year]) => year)).toEqual(["2029", "2030", "2031", "2032", "2033"]);
    const returned = sum(caseOf(closed).returns.map(({ amount }) => amount));
    expect(all?.sum?.at(-1)).toBe(kronor(returned).slice(0, -3));
  });
});

describe("a plan that brings nothing more", () => {
  it("has its document all the same, which names the years in which nothing falls due", () => {
    const repaying = yearAdopted(aCase().inStage("repaying").build(), 2029);
    const exempt = made(repaying, "exempt-remainder");
    const lines = caseOf(exempt).application?.costLines.map(({ id }) => id) ?? [];
    const expected = lines.map((costLine) => ({
      costLine,
      year: 2031,
      driver: factor("1"),
      cost: mnkr(90),
    }));
    const index = caseOf(exempt).adoptions?.at(-1)?.index;
    if (!index) throw new Error("No year is adopted");
    const nothing = made(onDate(exempt, "2031-05-04"), "reopen-repayment", { expected, index });
    expect(wordsOf(nothing)).toContain("2031");
    const coming =
      caseOf(nothing)
        .plans.at(-1)
        ?.rows.filter(({ year }) => year > 2029) ?? [];
    expect(coming.every(({ amount }) => amount === 0)).toBe(true);
  });
});
