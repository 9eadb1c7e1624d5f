import { type Policy, registrationNumber, type Tier } from "#functions/domain/policy.ts";
import { openStages, stageName, stageRow } from "#functions/process/stages.ts";
import { kronor } from "./amounts.ts";
import { dayOfYear, days } from "./dates.ts";
import { listed, percent } from "./numbers.ts";
import type { Term } from "./repayment-terms.ts";

const kinds = { specialist: "facknämnder", district: "stadsdelsnämnder" } as const;

/** Who may apply, when and for how much. */
export function applicationTerms(policy: Policy): readonly Term[] {
  const { boards, applicants, smallestAmount, largestAmount, longestGrantYears } = policy;
  return [
    {
      term: "Vilka som får ansöka",
      text: capitalised(listed(applicants.map((kind) => kinds[kind]))),
    },
    ...applicants.map((kind) => ({
      term: `Fondens ${kinds[kind]}`,
      text: listed(boards.filter((board) => board.kind === kind).map(({ name }) => name)),
    })),
    { term: "Ansökningstid", text: deadlinesText(policy) },
    { term: "Belopp", text: `${kronor(smallestAmount)} till ${kronor(largestAmount)}` },
    {
      term: "Andel av kostnaden",
      text: `Fonden betalar högst ${percent(policy.maximumShareOfCost)} av vad insatsen kostar`,
    },
    { term: "Längsta bidragstid", text: `${longestGrantYears} år` },
    {
      term: "Enskild stadsdelsnämnds besparing",
      text:
        policy.districtBoardRule === "none"
          ? "Varje nämnds budget kan justeras"
          : capitalised(policy.districtBoardRule.warning),
    },
    ...policy.tiers.map((tier, i) => tierTerm(tier, policy.tiers[i - 1])),
  ];
}

function deadlinesText({ applicationDeadlines }: Policy): string {
  if (applicationDeadlines.length === 0) return "Ansökningar tas emot hela året";
  return `Sista dag varje år: ${listed(applicationDeadlines.map(dayOfYear))}. Den som kommer senare hör till nästa omgång.`;
}

/** What a case of the tier must do, and from which amount it is of the tier. */
function tierTerm(tier: Tier, before: Tier | undefined): Term {
  const from = before?.upTo ? `Över ${kronor(before.upTo)}` : "Alla belopp";
  const limit = tier.upTo === null ? from : `Till och med ${kronor(tier.upTo)}`;
  const demands = [
    tier.selfEvaluation ? "nämnden får utvärdera själv" : "utvärderas av någon annan",
    tier.cityWideSteeringGroup ? "har kommungemensam styrgrupp" : "har egen styrgrupp",
    tier.reportsPerYear === 1 ? "rapporterar en gång om året" : "rapporterar varje tertial",
    ...(tier.evaluationCostRequired ? ["anger vad utvärderingen kostar"] : []),
    ...(tier.commissionLinkRequired ? ["anger kopplingen till hållbarhetskommissionen"] : []),
  ];
  return { term: `Nivån ”${tier.name}”`, text: `${limit}: ${listed(demands)}` };
}

/** Who decides, how cases are numbered, and where decisions are appealed. */
export function decisionTerms(policy: Policy): readonly Term[] {
  const { delegation, appealDays, court, officeAddress, officePhone, validFrom } = policy;
  const year = Number(validFrom.slice(0, 4));
  return [
    {
      term: "Delegation",
      text: `Till och med ${kronor(delegation.upTo)} beslutas enligt punkt ${delegation.number} i delegationsordningen, därutöver av kommunstyrelsen`,
    },
    { term: "Överklagande", text: `Inom ${days(appealDays)} till ${court}` },
    { term: "Diarienummer", text: `Som ${registrationNumber(policy, year, 42)}` },
    { term: "Handläggs av", text: `${policy.office}, ${officeAddress}, telefon ${officePhone}` },
  ];
}

const taskNames: Record<keyof Policy["taskDays"], string> = {
  certifyRequisition: "Attestera rekvisition",
  receiveReport: "Ta emot lägesrapport",
  certifyActuals: "Intyga årsutfall",
  adoptActuals: "Fastställa årsutfall",
  announceDecision: "Registrera anslag av beslut",
  finishRepayment: "Avsluta återföringen",
};

/** How long each stage and task may take, and when reports are due. */
export function timeTerms(policy: Policy): readonly Term[] {
  const { taskDays, reminders, reportDue, yearEndDue } = policy;
  return [
    ...openStages
      .filter((stage) => stageRow(stage).due === "days")
      .map((stage) => ({ term: stageName(stage), text: days(policy.stageDays[stage]) })),
    { term: taskNames.certifyRequisition, text: days(taskDays.certifyRequisition) },
    { term: taskNames.receiveReport, text: days(taskDays.receiveReport) },
    { term: taskNames.certifyActuals, text: days(taskDays.certifyActuals) },
    { term: taskNames.adoptActuals, text: days(taskDays.adoptActuals) },
    { term: taskNames.announceDecision, text: days(taskDays.announceDecision) },
    { term: taskNames.finishRepayment, text: days(taskDays.finishRepayment) },
    { term: "Rapport per den 30 april", text: `Senast ${dayOfYear(reportDue.T1)}` },
    { term: "Rapport per den 31 augusti", text: `Senast ${dayOfYear(reportDue.T2)}` },
    {
      term: "Rapport per den 31 december",
      text: `Senast ${dayOfYear(reportDue.YE)} året efter`,
    },
    {
      term: "Oanvända medel vid årsskiftet",
      text: `Förs över eller återlämnas senast ${dayOfYear(yearEndDue)} året efter`,
    },
    {
      term: "Påminnelser",
      text: `${listed(reminders.daysBefore.map(String))} dagar före och ${listed(reminders.daysOverdue.map(String))} dagar efter förfallodagen; samordnaren får veta efter ${days(reminders.escalateAfterDays)}`,
    },
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}
