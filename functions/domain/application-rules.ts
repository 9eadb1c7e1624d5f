import { handedIn, missedDeadline, nextDeadline } from "./application-round.ts";
import { boardsOf, type Case } from "./case.ts";
import type { CalendarDate } from "./dates.ts";
import type { ApplicationForm } from "./forms/application.ts";
import type { IdeaForm } from "./forms/idea.ts";
import type { Finding } from "./forms/machine.ts";
import { exactly, flooredTo, one, type Share, sumOf } from "./fraction.ts";
import type { Balances } from "./ledger.ts";
import { minus, type Ore, ore, sum } from "./money.ts";
import { boardName, isDistrictBoard, type Policy, repays, tierOf } from "./policy.ts";

type Rule = (application: ApplicationForm, context: RuleContext) => readonly Finding[];
type RuleContext = {
  readonly policy: Policy;
  readonly balances: Balances;
  readonly boards: readonly string[];
  /** When the idea came in, and when the application did for the first time. */
  readonly opened: CalendarDate;
  readonly handedIn: CalendarDate;
};

const blocking = (code: string, message: string, field: string): Finding => ({
  code,
  severity: "blocking",
  message,
  field,
});

const warning = (code: string, message: string, field: string): Finding => ({
  code,
  severity: "warning",
  message,
  field,
});

const inPercent = (part: Share): string =>
  `${new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 }).format(Number(part) * 100)} procent`;

const longDate = (date: CalendarDate): string =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

const inKronor = (amount: Ore): string =>
  `${new Intl.NumberFormat("sv-SE", { minimumFractionDigits: 0 }).format(amount / 100)} kr`;

/** The budget's rows, less other funding, are what is applied for. */
const budgetSums: Rule = ({ budget, otherFunding, appliedAmount }) => {
  const needed = minus(sum(budget.map((row) => row.amount)), otherFunding);
  if (needed === appliedAmount) return [];
  const message = `Budgetens rader minus annan finansiering är ${inKronor(needed)}, men ${inKronor(appliedAmount)} söks.`;
  return [blocking("budget-does-not-sum", message, "appliedAmount")];
};

function costOf({ budget }: ApplicationForm): Ore {
  return sum(budget.map((row) => row.amount));
}

/** The most that the fund may pay of what the whole measure costs, öre. */
export function mostOf(application: ApplicationForm, { maximumShareOfCost }: Policy): Ore {
  return flooredTo(exactly(maximumShareOfCost).mul(exactly(costOf(application))), ore(1));
}

/** The fund pays no more than its share of what the whole measure costs; the whole is summed above. */
const shareOfCost: Rule = (application, { policy }) => {
  if (exactly(policy.maximumShareOfCost).equals(one)) return [];
  const { appliedAmount } = application;
  const most = mostOf(application, policy);
  if (appliedAmount <= most) return [];
  const message = `Fonden betalar högst ${inPercent(policy.maximumShareOfCost)} av vad insatsen kostar. Av ${inKronor(costOf(application))} kan högst ${inKronor(most)} sökas; ${inKronor(appliedAmount)} söks. Resten ska ha annan finansiering.`;
  return [blocking("above-share-of-cost", message, "appliedAmount")];
};

/** A deadline that closed while the application was written: it is not lost, it waits for the next. */
const round: Rule = (_application, { policy, opened, handedIn }) => {
  const missed = missedDeadline(policy, { since: opened, before: handedIn });
  const next = nextDeadline(policy, handedIn);
  if (missed === undefined || next === undefined) return [];
  const message = `Sista dag att ansöka var den ${longDate(missed)}. Ansökan kom in den ${longDate(handedIn)} och hör till omgången som stänger den ${longDate(next)}.`;
  return [warning("next-round", message, "appliedAmount")];
};

/** Budget years follow each other without a gap. */
const yearsContiguous: Rule = ({ budget }, { policy }) => {
  const years = [...new Set(budget.map((row) => row.year))].sort((a, b) => a - b);
  const gaps = years.filter((year, i) => i > 0 && year !== (years[i - 1] ?? 0) + 1);
  if (gaps.length > 0) {
    return [blocking("years-with-gap", `Budgeten hoppar över året före ${gaps[0]}.`, "budget")];
  }
  if (years.length <= policy.longestGrantYears) return [];
  const message = `Budgeten sträcker sig över ${years.length} år; riktlinjerna tillåter ${policy.longestGrantYears}.`;
  return [blocking("too-many-years", message, "budget")];
};

/** A cost line, or a motivated human effect; where nothing is repaid the goals are enough. */
const costLineOrHumanEffect: Rule = ({ costLines, humanEffectOnly }, { policy }) =>
  !repays(policy) || costLines.length > 0 || humanEffectOnly !== undefined
    ? []
    : [
        blocking(
          "no-cost-line",
          "Ange minst en kostnadslinje som ska minska, eller motivera varför effekten bara är mänsklig.",
          "costLines",
        ),
      ];

/** One baseline year warns of regression to the mean. */
const baselineYears: Rule = ({ costLines }) =>
  costLines
    .filter((costLine) => costLine.baseline.length < 2)
    .map((costLine) =>
      warning(
        "one-baseline-year",
        `Kostnadslinjen ”${costLine.name}” har bara ett basår. Ett ovanligt år kan se ut som en besparing; ange minst två.`,
        "costLines",
      ),
    );

/** Ids of cost lines and their years are unique, or the computation would count twice. */
const uniqueLines: Rule = ({ costLines }) => {
  const ids = costLines.map((costLine) => costLine.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice)
    return [blocking("cost-line-twice", `Kostnadslinjen ${twice} finns två gånger.`, "costLines")];
  return costLines
    .filter(({ expected }) => new Set(expected.map((e) => e.year)).size !== expected.length)
    .map(({ name }) =>
      blocking("year-twice", `Kostnadslinjen ”${name}” anger samma år två gånger.`, "costLines"),
    );
};

/** The agreed split sums to 100 %, and only boards of the case are in it. */
const splitSums: Rule = ({ split }, { policy, boards }) => {
  if (split.length === 0) return [];
  const stranger = split.find(({ board }) => !boards.includes(board));
  if (stranger) {
    const message = `${boardName(policy, stranger.board)} är med i fördelningen men inte i ärendet.`;
    return [blocking("stranger-in-split", message, "split")];
  }
  const total = sumOf(split.map(({ share }) => exactly(share)));
  if (total.equals(one)) return [];
  return [blocking("split-does-not-sum", "Fördelningens andelar blir inte 100 procent.", "split")];
};

/** The evaluation's cost is given where the tier demands an evaluation that costs. */
const evaluationCost: Rule = ({ evaluationPlan, appliedAmount }, { policy }) => {
  const tier = tierOf(policy, appliedAmount);
  if (!tier.evaluationCostRequired || evaluationPlan.cost > 0) return [];
  const message = `Ett ärende på nivån ”${tier.name}” ska ange vad utvärderingen kostar.`;
  return [blocking("evaluation-cost-missing", message, "evaluationPlan.cost")];
};

const commissionLink: Rule = ({ commissionLink: link, appliedAmount }, { policy }) => {
  const tier = tierOf(policy, appliedAmount);
  if (!tier.commissionLinkRequired || link !== undefined) return [];
  const message = `Ett ärende på nivån ”${tier.name}” ska ange kopplingen till hållbarhetskommissionen.`;
  return [blocking("commission-link-missing", message, "commissionLink")];
};

/** The amount is within the policy, and the fund has room for it. Checked here, reserved at approval. */
const withinFund: Rule = ({ appliedAmount }, { policy, balances }) => {
  if (appliedAmount < policy.smallestAmount || appliedAmount > policy.largestAmount) {
    const message = `Beloppet ska vara mellan ${inKronor(policy.smallestAmount)} och ${inKronor(policy.largestAmount)}.`;
    return [blocking("outside-policy", message, "appliedAmount")];
  }
  if (appliedAmount <= balances.free) return [];
  const message = `Fonden har ${inKronor(balances.free)} fria medel; ${inKronor(appliedAmount)} söks.`;
  return [blocking("no-room-in-fund", message, "appliedAmount")];
};

/** What the rules know beside the application: of its case, and of the fund as it stands today. */
export function ruleContext(
  c: Case,
  { policy, balances, today }: Pick<RuleContext, "policy" | "balances"> & { today: CalendarDate },
): RuleContext {
  const handed = handedIn(c) ?? today;
  return { policy, balances, boards: boardsOf(c), opened: c.opened, handedIn: handed };
}

/** A single district board's budget cannot be adjusted afterwards: said before anyone applies. */
export function districtBoardFindings(
  boards: readonly string[],
  policy: Policy,
): readonly Finding[] {
  const district = boards.filter((board) => isDistrictBoard(policy, board));
  const rule = policy.districtBoardRule;
  if (rule === "none" || district.length !== 1) return [];
  return [
    warning(
      "single-district-board",
      `${boardName(policy, `${district[0]}`)}: ${rule.warning}`,
      "savingBoards",
    ),
  ];
}

export function ideaFindings(idea: IdeaForm, policy: Policy): readonly Finding[] {
  const warnings = districtBoardFindings(idea.savingBoards, policy);
  if (idea.roughAmount <= policy.largestAmount) return warnings;
  const message = `Det ungefärliga beloppet är större än riktlinjernas högsta, ${inKronor(policy.largestAmount)}.`;
  return [...warnings, warning("outside-policy", message, "roughAmount")];
}

const rules: readonly Rule[] = [
  budgetSums,
  shareOfCost,
  round,
  yearsContiguous,
  costLineOrHumanEffect,
  baselineYears,
  uniqueLines,
  splitSums,
  evaluationCost,
  commissionLink,
  withinFund,
];

/** What the machine finds of an application: complete, consistent, within policy, room in the fund. */
export function applicationFindings(
  application: ApplicationForm,
  context: RuleContext,
): readonly Finding[] {
  const boards = application.costLines.map((l) => l.board);
  return [
    ...rules.flatMap((rule) => rule(application, context)),
    ...districtBoardFindings([...new Set(boards)], context.policy),
  ];
}
