import { calendarDate } from "#functions/domain/dates.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { kronor, mnkr, type Ore } from "#functions/domain/money.ts";
import type { ActName } from "#functions/process/acts.ts";
import { policyInForce } from "#functions/store/policies.ts";
import { aCase, type Story } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";

type Sayings = { readonly [A in ActName]?: Partial<FormOf<A>> };

/** An idea of the board of education, whose effects the social services' board would notice. */
const idea = {
  title: "Familjestöd före utredning",
  cooperatingBoards: [],
  savingBoards: ["social"],
} satisfies Sayings["submit-idea"];

/** What is said otherwise than the samples in a fund that pays four fifths of 3 mnkr. */
export function sayingsInExempelstad(firstYear: number): Sayings {
  const budget = [
    { year: firstYear, purpose: "Familjeteam, löner", amount: mnkr(1.5) },
    { year: firstYear + 1, purpose: "Familjeteam, löner, och utvärdering", amount: mnkr(1.5) },
  ];
  return {
    "submit-idea": idea,
    "submit-application": {
      budget,
      otherFunding: kronor(600_000),
      appliedAmount: mnkr(2.4),
      costLines: placements(firstYear),
      split: [],
    },
  };
}

/** No cost line and no split: the fund has no repayment to compute. */
export function sayingsInExempelkommun(): Sayings {
  return {
    "submit-idea": idea,
    "submit-application": { costLines: [], split: [] },
    "decide-exemption": { test: "fund-without-repayment" },
  };
}

function placements(firstYear: number): FormOf<"submit-application">["costLines"] {
  const at = { today: calendarDate(`${firstYear}-03-01`), amount: mnkr(2.4) };
  return samples["submit-application"](at).costLines.filter(({ board }) => board === "social");
}

export function inExempelstad(): Story {
  return told("exempelstad", mnkr(2.4), sayingsInExempelstad(2026));
}

export function inExempelkommun(): Story {
  return told("exempelkommun", mnkr(1.2), sayingsInExempelkommun());
}

function told(fund: string, amount: Ore, sayings: Sayings): Story {
  const policy = policyInForce(fund, calendarDate("2026-03-02"));
  const story = aCase().under(policy).granted(amount);
  return story
    .saying("submit-idea", sayings["submit-idea"] ?? {})
    .saying("submit-application", sayings["submit-application"] ?? {})
    .saying("complete-application", sayings["submit-application"] ?? {})
    .saying("decide-exemption", sayings["decide-exemption"] ?? {});
}
