import { isCalendarDate } from "./dates.ts";
import { exactly, zero } from "./fraction.ts";
import type { CourseName, Outlook } from "./outlook.ts";
import type { Policy } from "./policy.ts";

type Contradiction = { readonly field: string; readonly message: string };
type Check = (policy: Policy) => readonly (Contradiction | false)[];

const boardsOnce: Check = ({ boards }) =>
  boards.map(
    ({ id }, i) =>
      boards.findIndex((other) => other.id === id) !== i && {
        field: `boards.${i}.id`,
        message: `the board ${id} is there twice`,
      },
  );

const someoneApplies: Check = ({ boards, applicants }) => [
  !boards.some(({ kind }) => applicants.includes(kind)) && {
    field: "applicants",
    message: "no board is of a kind that may apply",
  },
];

/** Tiers follow each other upwards, and only the last is without a limit. */
const tiersRise: Check = ({ tiers }) =>
  tiers.flatMap(({ id, upTo }, i) => [
    tiers.findIndex((other) => other.id === id) !== i && {
      field: `tiers.${i}.id`,
      message: `the tier ${id} is there twice`,
    },
    i > 0 &&
      (upTo ?? Number.POSITIVE_INFINITY) <= (tiers[i - 1]?.upTo ?? Number.POSITIVE_INFINITY) && {
        field: `tiers.${i}.upTo`,
        message: "the limit is not above the tier before",
      },
  ]);

const amountsInOrder: Check = ({ smallestAmount, largestAmount }) => [
  smallestAmount > largestAmount && {
    field: "smallestAmount",
    message: "the smallest amount is above the largest",
  },
];

const costIsShared: Check = ({ maximumShareOfCost }) => [
  exactly(maximumShareOfCost).compare(zero) === 0 && {
    field: "maximumShareOfCost",
    message: "a fund that pays no share of the cost can grant nothing",
  },
];

const deadlinesRise: Check = ({ applicationDeadlines }) =>
  applicationDeadlines.map(
    (day, i) =>
      day <= (applicationDeadlines[i - 1] ?? "") && {
        field: `applicationDeadlines.${i}`,
        message: "the deadlines must follow each other through the year",
      },
  );

/** A day of the year is one that every year has: never 29 February. */
const daysExist: Check = ({ applicationDeadlines, reportDue, yearEndDue }) => {
  const days = {
    ...Object.fromEntries(applicationDeadlines.map((d, i) => [`applicationDeadlines.${i}`, d])),
    ...Object.fromEntries(Object.entries(reportDue).map(([k, d]) => [`reportDue.${k}`, d])),
    yearEndDue,
  };
  return Object.entries(days).map(
    ([field, day]) =>
      !isCalendarDate(`2026-${day}`) && { field, message: `${day} is not a day of every year` },
  );
};

const coursesRise: Check = ({ outlook }) =>
  outlook === null ? [] : [rises(outlook, "low", "expected"), rises(outlook, "expected", "high")];

function rises(outlook: Outlook, less: CourseName, more: CourseName): Contradiction | false {
  const [lower, higher] = [exactly(outlook[less].realised), exactly(outlook[more].realised)];
  const message = `the ${less} course brings back more than the ${more} one`;
  return lower.compare(higher) > 0 && { field: `outlook.${less}.realised`, message };
}

const checks: readonly Check[] = [
  boardsOnce,
  someoneApplies,
  tiersRise,
  amountsInOrder,
  costIsShared,
  deadlinesRise,
  daysExist,
  coursesRise,
];

/** Where a policy, complete as it is, says two things that cannot both hold; each by its field. */
export function contradictionsIn(policy: Policy): readonly Contradiction[] {
  return checks.flatMap((check) => check(policy)).filter((found) => found !== false);
}
