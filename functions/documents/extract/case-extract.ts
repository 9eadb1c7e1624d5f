import { legalForce, legalForceNames } from "#functions/domain/appeal.ts";
import { boardsOf, type Case, isCertified } from "#functions/domain/case.ts";
import { plannedAndReturned } from "#functions/domain/closing/planned-and-returned.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import type { CaseEvent } from "#functions/domain/events.ts";
import { effectsOf } from "#functions/domain/evidence/effects.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import { actRow } from "#functions/process/acts.ts";
import { documentNames } from "#functions/process/documents.ts";
import { stageName } from "#functions/process/stages.ts";
import type { Verification } from "#functions/store/case-records.ts";
import type { OnDemandData } from "#templates/documents/on-demand.ts";
import { capitalised, referenceText } from "#templates/documents/parts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { choiceLabel } from "#templates/wording/labels.ts";
import { outcomeNames } from "#templates/wording/names.ts";
import { percent } from "#templates/wording/numbers.ts";
import { municipalityOf } from "../data/common.ts";
import { bothLedgers } from "../data/effects.ts";
import { decisionsOf } from "./decisions.ts";
import { peopleOf, performerInWords } from "./people.ts";
import { saidInShort } from "./said-in-short.ts";

type Extract = OnDemandData<"case-extract">;

/** A case as it stands in the record, its whole history and whether its chain holds. */
export type WholeCase = {
  readonly case: Case;
  readonly history: readonly CaseEvent[];
  readonly chain: Verification;
  readonly policy: Policy;
  readonly today: CalendarDate;
};

/** Everything of a case that its extract tells. */
export function caseExtract(whole: WholeCase): Extract {
  const { case: c, history, chain, policy, today } = whole;
  return {
    municipality: municipalityOf(policy),
    fund: policy.name,
    caseNumber: c.number,
    title: c.title,
    policyVersion: policy.version,
    date: today,
    card: cardOf(whole),
    boards: boardsOf(c).map((board) => boardOf(c, policy, board)),
    people: peopleOf(c, history, policy),
    decisions: decisionsOf(history),
    money: moneyOf(c),
    requisitions: requisitionsOf(c),
    returns: named(c.returns, policy),
    byYear: [...plannedAndReturned(c)],
    exemptions: c.exemptions.map(({ decided, evidence, amount, reopened }) => ({
      date: decided,
      evidence,
      amount,
      reopened: reopened?.on,
    })),
    plans: c.plans.map(({ version, decided, rows }) => ({
      version,
      decided,
      rows: named(rows, policy),
    })),
    effects: effectsOf(c, policy) && bothLedgers({ case: c, policy }),
    documents: c.documents.map(({ document, kind, date, issued, withdrawnBy }) => ({
      number: document,
      name: documentNames[kind],
      date,
      sha256: issued?.sha256,
      withdrawn: withdrawnBy !== undefined,
    })),
    events: history.map((event) => ({
      seq: event.seq,
      date: event.date,
      time: clock.format(new Date(event.at)),
      act: actRow(event.act).done,
      who: performerInWords(event, policy),
      said: saidInShort(event, policy),
    })),
    chain,
  };
}

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  hour: "2-digit",
  minute: "2-digit",
});

function cardOf({ case: c, policy, today }: WholeCase): Extract["card"] {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Läge", c.outcome === undefined ? stageName(c.stage) : outcomeNames[c.outcome]],
    ["Öppnat", longDate(c.opened)],
    ["Leds av", boardName(policy, c.leadBoard)],
    ["Kontakt", `${c.contact}, ${c.contactEmail}`],
    ["Rättsligt läge", c.grant && capitalised(legalForceNames[legalForce(c.appeal, today)])],
    ["Sista dag att överklaga", c.appeal.lastDay && longDate(c.appeal.lastDay)],
  ];
  return rows.flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]));
}

function boardOf(c: Case, policy: Policy, board: string): Extract["boards"][number] {
  const parts = [
    ...(board === c.leadBoard ? ["leder"] : []),
    ...(c.idea.cooperatingBoards.includes(board) ? ["samverkar"] : []),
    ...(c.idea.savingBoards.includes(board) ? ["väntas spara"] : []),
  ];
  const reply = c.referrals.find((referral) => referral.board === board)?.reply;
  const agreed = c.agreements.find((agreement) => agreement.board === board)?.decision;
  const share = c.application?.split.find((part) => part.board === board)?.share;
  return {
    board: boardName(policy, board),
    part: capitalised(parts.join(", ") || "deltar enligt ansökan"),
    referral: reply && choiceLabel("reply-to-referral", ["position"], reply.position),
    agreement: agreed && referenceText(agreed),
    share: share === undefined ? undefined : percent(share),
  };
}

function moneyOf({ grant }: Case): Extract["money"] {
  if (!grant) return undefined;
  const { amount, reserved, used, released } = grant;
  return { granted: amount, reserved, used, released };
}

function requisitionsOf({ requisitions }: Case): Extract["requisitions"] {
  return requisitions.map((requisition) => {
    const { number, said, amount, certifiedBy } = requisition;
    const names = certifiedBy.map(({ name }) => name).join(" och ");
    const missing = names === "" ? "Ingen än" : `${names}, en attest saknas`;
    const certified = isCertified(requisition) ? names : missing;
    return { number, date: said.on, by: said.by.name, amount, certified };
  });
}

function named(rows: Case["returns"], policy: Policy) {
  return rows.map(({ year, board, amount }) => ({ year, board: boardName(policy, board), amount }));
}
