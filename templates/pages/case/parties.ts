import { legalForce, legalForceNames } from "#functions/domain/appeal.ts";
import { boardsOf, type Case } from "#functions/domain/case.ts";
import type { CalendarDate } from "#functions/domain/dates.ts";
import { boardName, isDistrictBoard, type Policy } from "#functions/domain/policy.ts";
import { longDate, reportPeriodName } from "#templates/wording/dates.ts";
import { choiceLabel } from "#templates/wording/labels.ts";
import { percent } from "#templates/wording/numbers.ts";
import { type Html, html } from "../html.ts";
import { facts, table } from "../parts.ts";

/** The boards of the case: part, referral, agreement and share of what is returned. */
export function partiesHtml(c: Case, policy: Policy): Html {
  return table(
    [
      { title: "Nämnd" },
      { title: "Medverkan" },
      { title: "Remiss" },
      { title: "Överenskommelse" },
      { title: "Andel" },
    ],
    boardsOf(c).map((board) => [
      html`${boardName(policy, board)}${isDistrictBoard(policy, board) && html` <span class="tag">stadsdelsnämnd</span>`}`,
      partOf(c, board),
      referralOf(c, board),
      agreementOf(c, board),
      shareOf(c, board),
    ]),
  );
}

function partOf(c: Case, board: string): string {
  const parts = [
    ...(board === c.leadBoard ? ["leder"] : []),
    ...(c.idea.cooperatingBoards.includes(board) ? ["samverkar"] : []),
    ...(c.idea.savingBoards.includes(board) ? ["väntas spara"] : []),
  ];
  return parts.join(", ") || "deltar enligt ansökan";
}

function referralOf(c: Case, board: string): string {
  const referral = c.referrals.find((r) => r.board === board);
  if (!referral) return "–";
  if (!referral.reply) return `Svar senast ${longDate(referral.replyBy)}`;
  return choiceLabel("reply-to-referral", ["position"], referral.reply.position);
}

function agreementOf(c: Case, board: string): string {
  const agreement = c.agreements.find((a) => a.board === board);
  if (agreement) return `${agreement.decision.reference}, ${longDate(agreement.decision.date)}`;
  return board === c.leadBoard ? "–" : "Saknas";
}

function shareOf(c: Case, board: string): string {
  const share = c.application?.split.find((s) => s.board === board)?.share;
  return share === undefined ? "–" : percent(share);
}

const outcomes = (outcome: string) => choiceLabel("register-minutes", ["outcome"], outcome);

export function decisionHtml(c: Case, today: CalendarDate): Html | false {
  if (!c.decision) return false;
  const { outcome, route, date, by, reference, reasons, presentedBy } = c.decision;
  const { lastDay } = c.appeal;
  return facts([
    ["Beslut", outcomes(outcome)],
    ["Beslutat", longDate(date)],
    ["Av", route === "delegated" ? `${by.name}, på delegation` : "Kommunstyrelsen"],
    ["Beteckning", reference],
    ["Föredragande", presentedBy],
    ["Skäl", reasons],
    ["Rättsligt läge", c.grant && legalForceNames[legalForce(c.appeal, today)]],
    ["Sista dag att överklaga", lastDay && longDate(lastDay)],
  ]);
}

export function reportsHtml(c: Case): Html {
  return table(
    [{ title: "Period" }, { title: "Lämnad" }, { title: "Mottagen" }],
    c.reports.map(({ period, submitted, received }) => [
      reportPeriodName(period),
      html`${longDate(submitted.on)} av ${submitted.by.name}`,
      received ? longDate(received.on) : "Väntar på stadsdirektören",
    ]),
  );
}
