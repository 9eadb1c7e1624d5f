import * as z from "zod";
import { unreachable } from "#functions/domain/result.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { listed } from "#templates/wording/numbers.ts";
import { definitions, notices, paragraph, prose, section, sections, titled } from "./blocks.ts";
import { commonFields } from "./common.ts";
import { councilStatementExample } from "./examples/council-statement.ts";
import { amount, date, humanEffects, line, prose as text } from "./fields.ts";
import { capitalised, caseMeta, dispatchedSection, effectsSection } from "./parts.ts";
import { documentTemplate } from "./template.ts";

export const councilStatementData = z.strictObject({
  ...commonFields,
  outcome: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("approved"), advice: text().optional() }),
    z.strictObject({ kind: z.literal("returned"), completion: text(), dueDate: date }),
    z.strictObject({ kind: z.literal("declined") }),
  ]),
  meetingDate: date,
  membersPresent: z.array(line(120)).min(1).max(40),
  idea: z.strictObject({
    need: text(),
    targetGroup: text(),
    measure: text(),
    complementsOrdinaryWork: text(),
    whyNotOrdinaryBudget: text(),
  }),
  effects: humanEffects,
  expectedSaving: text(),
  savingBoards: z.array(line(200)).max(60),
  roughAmount: amount,
  /** What must be known from the start, such as that a district board's budget cannot be adjusted. */
  warnings: z.array(text(2000)).max(20),
});

type Data = z.output<typeof councilStatementData>;

/** Step 1: what the council for social investments says of an idea. Prepares; not appealed. */
export const councilStatement = documentTemplate({
  kind: "council-statement",
  name: documentNames["council-statement"],
  version: "1",
  schema: councilStatementData,
  example: councilStatementExample,
  content: (data) => ({
    meta: [
      ...caseMeta(data, "Yttrandet expedierat av"),
      ...definitions(
        ["Rådets möte", longDate(data.meetingDate)],
        ["Närvarande ledamöter", listed(data.membersPresent)],
      ),
    ],
    sections: sections(
      section("Rådets yttrande", paragraph(statement(data)), notices(data.warnings)),
      section("Rådets skäl", prose(data.reasons)),
      asked(data),
      ideaSection(data),
      effectsSection("Väntade effekter", data.effects, {
        text: data.expectedSaving,
        rows: definitions(
          ["Uppskattat belopp ur fonden", kronor(data.roughAmount)],
          ["Nämnder som väntas få lägre kostnader", listed(data.savingBoards)],
        ),
      }),
      dispatchedSection(data),
    ),
  }),
});

function statement({ outcome, fund, boards }: Data): string {
  const applicants = boards.length > 1 ? "nämnderna" : "nämnden";
  switch (outcome.kind) {
    case "approved":
      return `Rådet för sociala investeringar godkänner idén. ${capitalised(applicants)} kan gå vidare med en ansökan till ${fund}.`;
    case "returned":
      return `Rådet för sociala investeringar återsänder idén för komplettering. Kompletteringen ska ha kommit in senast den ${longDate(outcome.dueDate)}.`;
    case "declined":
      return `Rådet för sociala investeringar avböjer idén. Ärendet avslutas; ${applicants} kan återkomma med en ny idé.`;
    default:
      return unreachable(outcome);
  }
}

function asked({ outcome }: Data) {
  switch (outcome.kind) {
    case "approved":
      return section("Råd inför ansökan", prose(outcome.advice));
    case "returned":
      return section("Det här ska kompletteras", prose(outcome.completion));
    case "declined":
      return undefined;
    default:
      return unreachable(outcome);
  }
}

function ideaSection({ idea }: Data) {
  return section(
    "Idén i korthet",
    titled("Behov", idea.need),
    titled("Målgrupp", idea.targetGroup),
    titled("Insats", idea.measure),
    titled("Så kompletterar idén det ordinarie arbetet", idea.complementsOrdinaryWork),
    titled("Varför inte den ordinarie budgeten", idea.whyNotOrdinaryBudget),
  );
}
