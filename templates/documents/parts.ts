import type * as z from "zod";
import type { Block, Definition, Panel, Section } from "#templates/render/description.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { appealOfDelegatedDecision } from "#templates/wording/appeal.ts";
import { longDate } from "#templates/wording/dates.ts";
import { hardSpace, listed } from "#templates/wording/numbers.ts";
import { bullets, definitions, paragraphsOf, prose, section } from "./blocks.ts";
import type { Common, DecisionCommon } from "./common.ts";
import type { decisionReference, humanEffects, yearAmount } from "./fields.ts";

type HumanEffects = z.output<typeof humanEffects>;
type Person = Common["decidedBy"];

export function namesOf(boards: Common["boards"]): string {
  return listed(boards.map(({ name }) => name));
}

/** The board that leads the case. */
export function leadOf({ boards }: Common): string {
  return boards[0]?.name ?? "";
}

/** `stadsdirektör Åsa Öberg` inside a sentence; a name that is a title already stands alone. */
export function titleAndName({ title, name }: Person): string {
  const isTitle = name.toLocaleLowerCase("sv").startsWith(title.toLocaleLowerCase("sv"));
  return isTitle ? name : `${title} ${name}`;
}

/** As a sentence begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}

/** Who applied, and who decided, presented, took part and stepped aside. */
export function caseMeta(
  data: Common,
  decidedAs = "Beslutsfattare",
  deciders: readonly Person[] = [data.decidedBy],
): readonly Definition[] {
  return definitions(
    [data.boards.length > 1 ? "Sökande nämnder" : "Sökande nämnd", namesOf(data.boards)],
    [decidedAs, capitalised(listed(deciders.map(titleAndName)))],
    ["Ansökningsomgång", data.applicationRound && roundText(data.applicationRound)],
    ["Föredragande", data.presentedBy],
    ["Deltog i handläggningen", listed(data.tookPart)],
    ["Deltog inte på grund av jäv", listed(data.steppedAside)],
  );
}

function roundText(closes: NonNullable<Common["applicationRound"]>): string {
  return `Den som stänger den ${longDate(closes)}`;
}

export function decisionMeta(data: DecisionCommon): readonly Definition[] {
  return [...caseMeta(data), ...definitions(["Delegation", data.delegation])];
}

export function reasonsSection({ reasons }: Common): Section | undefined {
  return section("Skäl för beslutet", prose(reasons));
}

export function conditionsSection({ conditions }: Common): Section | undefined {
  return section("Villkor", bullets(conditions));
}

/** How to appeal; only on decisions, never on what prepares or carries them out. */
export function appealSection(decision: DecisionCommon): Section {
  const paragraphs = appealOfDelegatedDecision(decision.court, decision);
  return { heading: "Hur man överklagar", blocks: [{ kind: "appeal", paragraphs }] };
}

/** Who decided. The act was made in the system, by a person who was logged in. */
export function decidedSection({ decidedBy }: Common): Section {
  const statement =
    "Beslutet är fattat i fondens ärendesystem och har därför ingen namnunderskrift.";
  return answering("Beslutat av", statement, [decidedBy]);
}

/** Who answers for a document that decides nothing. */
export function approvedSection(...persons: readonly Person[]): Section {
  const statement =
    "Handlingen är upprättad och godkänd i fondens ärendesystem och har därför ingen namnunderskrift.";
  return answering("Godkänt av", statement, persons);
}

/** Who received a report that somebody else wrote and submitted. */
export function receivedSection({ decidedBy }: Common, submittedBy: string): Section {
  const statement = `Rapporten är lämnad av ${submittedBy}. Den är mottagen i fondens ärendesystem och har därför ingen namnunderskrift.`;
  return answering("Mottagen av", statement, [decidedBy]);
}

/** Who sent out what the council said at its meeting. */
export function dispatchedSection({ decidedBy }: Common): Section {
  const statement =
    "Yttrandet är rådets. Det är expedierat i fondens ärendesystem och har därför ingen namnunderskrift.";
  return answering("Expedierat av", statement, [decidedBy]);
}

function answering(heading: string, statement: string, people: readonly Person[]): Section {
  const persons = people.map(({ name, title }) => ({ name, title: capitalised(title) }));
  return { heading, blocks: [{ kind: "signatures", statement, persons }] };
}

/** A section of its own for both effects. */
export function effectsSection(heading: string, human: HumanEffects, money: EconomicSide): Section {
  return { heading, blocks: [bothEffects(human, money)] };
}

/** What the measure does for people and what it does in kronor, with equal weight. */
export function bothEffects(human: HumanEffects, money: EconomicSide): Block {
  const left: Panel = {
    title: "Effekter för människor",
    paragraphs: paragraphsOf(human.text),
    rows: human.indicators.map(({ name, baseline, target }) => ({
      term: name,
      text: `Före: ${baseline}. Mål: ${target}`,
    })),
  };
  const right: Panel = {
    title: money.title ?? "Ekonomiska effekter",
    paragraphs: paragraphsOf(money.text),
    rows: money.rows,
  };
  return { kind: "side-by-side", left, right };
}

type EconomicSide = {
  readonly title?: string;
  readonly text: string;
  readonly rows: readonly Definition[];
};

/** What is expected to be saved, a row a year. */
export function savingRows(savings: readonly z.output<typeof yearAmount>[]): readonly Definition[] {
  return savings.map(({ year, amount }) => ({
    term: `Väntad besparing ${year}`,
    text: kronor(amount),
  }));
}

/** `§ 45, 12 oktober 2026` */
export function referenceText({ reference, date }: z.output<typeof decisionReference>): string {
  return `${reference.replaceAll("§ ", `§${hardSpace}`)}, ${longDate(date)}`;
}
