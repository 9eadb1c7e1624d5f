import { districtBoardFindings } from "#functions/domain/application-rules.ts";
import { hasSteppedAside } from "#functions/domain/authority.ts";
import type { Case } from "#functions/domain/case.ts";
import type { ApplicationForm } from "#functions/domain/forms/application.ts";
import { boardName, isDistrictBoard, type Policy } from "#functions/domain/policy.ts";
import { roleNames } from "#functions/process/roles.ts";
import { longDate } from "#templates/wording/dates.ts";
import type { Milestone } from "../milestone.ts";

/** What every document says of its case, its fund, and of who made the act. */
export function commonOf({ event, document, case: c, policy, history }: Milestone) {
  return {
    municipality: municipalityOf(policy),
    fund: policy.name,
    caseNumber: c.number,
    documentNumber: document,
    date: event.date,
    title: c.title,
    boards: applicantsOf(c).map((board) => boardWithKind(policy, board)),
    policyVersion: policy.version,
    decidedBy: { name: event.by.name, title: roleNames[event.by.role] },
    tookPart: [],
    steppedAside: steppedAside(c, history),
    conditions: [],
  };
}

/** Whose document it is, as its letterhead shows it. */
export function municipalityOf({ municipality, office, colour, arms }: Policy) {
  return { name: municipality, office, colour, ...(arms !== "none" && { arms }) };
}

/** What a decision by delegation says beside. */
export function delegatedOf({ policy }: Milestone) {
  return {
    delegation: `Punkt ${policy.delegation.number} i delegationsordningen`,
    court: policy.court,
  };
}

/** The board that leads, and those that apply together with it. */
function applicantsOf(c: Case): readonly string[] {
  return [...new Set([c.leadBoard, ...c.idea.cooperatingBoards])];
}

export function boardWithKind(policy: Policy, id: string) {
  const kind = isDistrictBoard(policy, id) ? ("district" as const) : ("specialist" as const);
  return { name: boardName(policy, id), kind };
}

/** Everyone who had declared a conflict of interest by then, and not taken it back. */
function steppedAside(c: Case, history: Milestone["history"]): string[] {
  const declared = new Map(
    history
      .filter((event) => event.act === "declare-conflict")
      .map(({ by }) => [by.person, `${by.name}, ${roleNames[by.role]}`] as const),
  );
  return [...declared].flatMap(([person, name]) => (hasSteppedAside(c, person) ? [name] : []));
}

/** The application as it stood. Throws where there is none, for then no such act was possible. */
export function applicationOf(c: Case): ApplicationForm {
  if (!c.application) throw new Error(`Case ${c.number} has come this far without an application`);
  return c.application;
}

export function grantOf(c: Case): NonNullable<Case["grant"]> {
  if (!c.grant) throw new Error(`Case ${c.number} has come this far without a grant`);
  return c.grant;
}

/** What is known of the effects on people before the evaluation: by the latest report. */
export function humanEffectsOf(c: Case): string {
  const known = c.reports.at(-1)?.submitted.humanEffects;
  return known ?? `Effekterna är inte rapporterade än. Målen är: ${applicationOf(c).humanGoals}`;
}

/** The application's goals for people. */
export function goalsOf({ humanGoals, indicators }: ApplicationForm) {
  const goals = indicators.map(({ name, baseline, target }) => ({ name, baseline, target }));
  return { text: humanGoals, indicators: goals };
}

/** The boards' agreed split; empty where each returns its own saving. */
export function splitOf({ split }: ApplicationForm, policy: Policy) {
  return split.map(({ board, share }) => ({ board: boardName(policy, board), share }));
}

/** What a saving in a single district board means, said anew on each document it matters to. */
export function districtWarnings(c: Case, policy: Policy): string[] {
  const boards = c.application?.costLines.map(({ board }) => board) ?? c.idea.savingBoards;
  return districtBoardFindings([...new Set(boards)], policy).map(({ message }) => message);
}

/** Which boards have been succeeded in the case, and by whose decision. */
export function successionNotices(
  { successions = [] }: Pick<Case, "successions">,
  policy: Policy,
): string[] {
  return successions.map(({ from, to, firstYear, decision }) => {
    const what =
      from === to.id
        ? `En av nämnderna heter från och med ${firstYear} ${to.name}`
        : `${to.name} svarar från och med ${firstYear} för det som ${boardName(policy, from)} hade i ärendet`;
    return `${what} (${decision.reference}, ${longDate(decision.date)}). Fastställda år står kvar som de var.`;
  });
}
