import * as z from "zod";
import { noMoney, sum } from "#functions/domain/money.ts";
import type { DocumentDescription, Section, Table } from "#templates/render/description.ts";
import { kronor, tableOfKronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { hardSpace, listed } from "#templates/wording/numbers.ts";
import { definitions, notices, paragraph, section, sections, titled } from "./blocks.ts";
import { byYear, byYearBlocks } from "./by-year.ts";
import { commonFields } from "./common.ts";
import { effects, effectsOfCase, evidenceSection } from "./effects.ts";
import { caseExtractExample } from "./examples/case-extract.ts";
import { amount, boardYear, date, line, prose as text } from "./fields.ts";
import { capitalised } from "./parts.ts";
import { amountTable, boardYearTables, figures, textTable } from "./tables.ts";

const { municipality, fund, caseNumber, title, policyVersion } = commonFields;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const caseExtractData = z.strictObject({
  municipality,
  fund,
  caseNumber,
  title,
  policyVersion,
  /** The day on which the extract is made. */
  date,
  /** The register card: what the case is, and where. */
  card: z.array(z.strictObject({ term: line(120), text: line(400) })).max(20),
  boards: z
    .array(
      z.strictObject({
        board: line(),
        part: line(),
        /** `Tillstyrker`; empty where the board was not asked. */
        referral: line().optional(),
        agreement: line().optional(),
        share: line(20).optional(),
      }),
    )
    .max(60),
  people: z
    .array(
      z.strictObject({
        name: line(120),
        roles: z.array(line(120)).min(1).max(20),
        acts: z.int().min(0),
        steppedAside: z.boolean(),
      }),
    )
    .max(400),
  decisions: z
    .array(
      z.strictObject({
        date,
        what: line(),
        by: line(),
        reference: line(120).optional(),
        reasons: text().optional(),
      }),
    )
    .max(200),
  /** Öre; absent before a grant. */
  money: z
    .strictObject({ granted: amount, reserved: amount, used: amount, released: amount })
    .optional(),
  requisitions: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        date,
        by: line(120),
        /** Who has certified it, and what is missing. */
        certified: line(),
        amount,
      }),
    )
    .max(400),
  returns: z.array(boardYear).max(1200),
  byYear,
  exemptions: z
    .array(z.strictObject({ date, evidence: text(), amount, reopened: date.optional() }))
    .max(60),
  plans: z
    .array(
      z.strictObject({
        version: z.int().min(1),
        decided: date,
        rows: z.array(boardYear).max(1200),
      }),
    )
    .max(40),
  /** Absent before the evaluation. */
  effects: effects.optional(),
  documents: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        name: line(),
        date,
        sha256: sha256.optional(),
        withdrawn: z.boolean(),
      }),
    )
    .max(400),
  /** Every event, in order; what it holds in short. */
  events: z
    .array(
      z.strictObject({
        seq: z.int().min(1),
        date,
        time: line(10),
        act: line(),
        who: line(300),
        said: z.string().trim().max(600),
      }),
    )
    .max(5000),
  chain: z.discriminatedUnion("holds", [
    z.strictObject({ holds: z.literal(true), events: z.int().min(1), head: sha256 }),
    z.strictObject({ holds: z.literal(false), brokenAt: z.int().min(0) }),
  ]),
});

type Data = z.output<typeof caseExtractData>;

const name = "Ärendeutdrag";
const version = "1";

/** The whole case in one document, for whoever audits it. Made on demand, not registered. */
export const caseExtract = {
  kind: "case-extract",
  name,
  version,
  schema: caseExtractData,
  example: caseExtractExample,
  /** Pure: data to description. Throws ZodError when the data is not of the schema. */
  describe: (input: unknown): DocumentDescription => {
    const data = caseExtractData.parse(input);
    return {
      kind: "case-extract",
      name,
      title: data.title,
      municipality: data.municipality,
      registrationNumber: data.caseNumber,
      date: data.date,
      meta: definitions(["Fond", data.fund], ...data.card.map((c) => [c.term, c.text] as const)),
      sections: contentOf(data),
      language: "sv-SE",
      policyVersion: data.policyVersion,
      templateVersion: version,
    };
  },
} as const;

function contentOf(data: Data): readonly Section[] {
  return sections(
    section("Utdraget", paragraph(introduction(data)), proofOfChain(data)),
    section("Nämnder", boardsTable(data)),
    section("Personer och roller", peopleTable(data)),
    section("Beslut", decisionsTable(data), data.decisions.flatMap(reasonsOf)),
    section("Medel", money(data), requisitionsTable(data)),
    section("Återföring", byYearBlocks(data.byYear), returnsOf(data), exemptionsTable(data)),
    section("Planens versioner", data.plans.flatMap(planTables)),
    data.effects && effectsOfCase("Effekter och belägg", data.effects, [], "nedan"),
    data.effects && evidenceSection(data.effects),
    section("Handlingar", documentsTable(data)),
    section("Allt som har hänt", eventsTable(data)),
  );
}

function introduction({ date: on, fund: from, caseNumber: number }: Data): string {
  return `Utdrag den ${longDate(on)} av ärende ${number.replaceAll(" ", hardSpace)}, ur registret för ${from}. Utdraget är inte en egen handling i ärendet; det visar ärendet som det stod i registret den dagen. Långa texter är förkortade med … och står i sin helhet i ärendet.`;
}

/** The head lets whoever holds the extract compare it with the case as it is kept. */
function proofOfChain({ chain }: Data) {
  if (!chain.holds) {
    return notices([
      `Händelsekedjan är bruten vid händelse ${chain.brokenAt}: registret stämmer inte med vad som har hänt. Meddela stadens revisor.`,
    ]);
  }
  const rows = definitions(
    ["Händelsekedjan", `Obruten: ${chain.events} händelser`],
    ["Kedjans senaste länk (SHA-256)", chain.head],
  );
  return [{ kind: "definitions" as const, rows }];
}

const none = "–";

function boardsTable({ boards }: Data) {
  return textTable(
    "Nämnder i ärendet",
    ["Nämnd", "Medverkan", "Remiss", "Överenskommelse", figures("Andel")],
    boards.map(({ board, part, referral = none, agreement = none, share = none }) => [
      board,
      part,
      referral,
      agreement,
      share,
    ]),
  );
}

function peopleTable({ people }: Data) {
  return textTable(
    "Alla som har gjort något i ärendet",
    ["Namn", "Roll", "Jäv", figures("Åtgärder")],
    people.map(({ name: who, roles, acts, steppedAside }) => [
      who,
      capitalised(listed(roles)),
      steppedAside ? "Deltar inte" : none,
      String(acts),
    ]),
  );
}

function decisionsTable({ decisions }: Data) {
  return textTable(
    "Beslut i ordning",
    ["Datum", "Beslut", "Av", "Beteckning"],
    decisions.map(({ date: on, what, by, reference = none }) => [
      longDate(on),
      what,
      by,
      reference,
    ]),
  );
}

function reasonsOf({ date: on, what, reasons }: Data["decisions"][number]) {
  return titled(`Skäl: ${what}, ${longDate(on)}`, reasons);
}

function money({ money: of }: Data) {
  if (!of) return undefined;
  return amountTable(
    "Beviljade medel",
    ["Medel", "Belopp"],
    [
      { name: "Beviljat", amounts: [of.granted] },
      { name: "Förbrukat", amounts: [of.used] },
      { name: "Återlämnat", amounts: [of.released] },
      { name: "Kvar att använda", amounts: [of.reserved] },
    ],
    false,
  );
}

function requisitionsTable({ requisitions }: Data): Table | undefined {
  const amounts = requisitions.map(({ amount: of }) => [of]);
  const [total = [], ...shown] = tableOfKronor([[sum(amounts.flat())], ...amounts]);
  const table = textTable(
    "Rekvisitioner, kronor",
    ["Nr", "Datum", "Begärd av", "Attesterad av", figures("Belopp")],
    requisitions.map(({ number, date: on, by, certified }, i) => [
      String(number),
      longDate(on),
      by,
      certified,
      ...(shown[i] ?? []),
    ]),
  );
  return table && { ...table, sum: ["Summa", "", "", "", ...total] };
}

/** By board and year; a sentence where one board has returned all that stands by year above. */
function returnsOf({ returns, byYear: years }: Data) {
  const [only, ...others] = new Set(returns.map(({ board }) => board));
  const above = years.length > 1 ? sum(years.map(({ returned = noMoney }) => returned)) : noMoney;
  const isTold = above === sum(returns.map(({ amount: of }) => of));
  return only !== undefined && others.length === 0 && isTold
    ? paragraph(`Allt som är återfört kommer från ${only}.`)
    : boardYearTables("Återfört enligt fastställda bokslut", returns);
}

function exemptionsTable({ exemptions }: Data) {
  return textTable(
    "Undantag",
    ["Beslut", "Grund", figures("Belopp"), "Omprövat"],
    exemptions.map(({ date: on, evidence, amount: of, reopened }) => [
      longDate(on),
      evidence,
      kronor(of),
      reopened ? longDate(reopened) : none,
    ]),
  );
}

function planTables({ version: number, decided, rows }: Data["plans"][number]) {
  return boardYearTables(`Version ${number}, beslutad ${longDate(decided)}`, rows);
}

function documentsTable({ documents }: Data) {
  return textTable(
    "Ärendets handlingar",
    ["Nr", "Handling", "Datum", "SHA-256"],
    documents.map(({ number, name: what, date: on, sha256: hash, withdrawn }) => [
      String(number),
      withdrawn ? `${what} (återtagen)` : what,
      longDate(on),
      hash === undefined ? "Upprättas" : inHalves(hash),
    ]),
  );
}

/** A hash too wide for its column, in two lines of the same length. */
function inHalves(hash: string): string {
  const half = hash.length / 2;
  return `${hash.slice(0, half)}\n${hash.slice(half)}`;
}

function eventsTable({ events }: Data) {
  return textTable(
    "Händelser i ordning, den första först",
    ["Nr", "När", "Vad, och av vem", "Innehåll i korthet"],
    events.map(({ seq, date: on, time, act, who, said }) => [
      String(seq),
      `${longDate(on)}\nkl.${hardSpace}${time}`,
      `${act}\n${who}`,
      said,
    ]),
  );
}
