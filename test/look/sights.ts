import { Hono } from "hono";
import type { Case } from "#functions/domain/case.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import { funds, policyByVersion } from "#functions/store/policies.ts";
import type { WebEnv } from "#functions/web/env.ts";
import { mountPages } from "#functions/web/pages/routes.ts";
import { mountDesk } from "#infra/local/desk/desk.ts";
import type { EmbeddedCloud } from "#infra/local/embedded-cloud.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { actSights } from "./act-sights.ts";

/** A page to look at, as a person of the embedded fund sees it. */
export type Sight = {
  /** Of the picture's file. */
  readonly name: string;
  readonly path: string;
  readonly person: string;
  /** Its form is emptied and sent, and the page that answers is looked at. */
  readonly sentEmpty?: true;
  /** What the page answers; 200 when left out. */
  readonly status?: number;
};

/** Sees the whole fund. */
const coordinator = "samordnare";
/** Keeps the fund's books. */
const controller = "stadens-controller";

/** Every page that the route tables of the fund and of its desk name, with something to see on it. */
export async function sightsOf(
  cloud: EmbeddedCloud,
  cases: readonly Case[],
): Promise<readonly Sight[]> {
  const mails = await cloud.mail.listMails({ limit: 400 });
  const subjects = Map.groupBy(mails, ({ subject }) => subject.replaceAll(/[\d/]+/g, ""));
  const letters = [...subjects.values()].flatMap((same) => same.slice(0, 1)).slice(0, 8);
  const seen: Record<string, () => readonly Sight[]> = {
    "/": () => [sight("start", "/"), sight("start-several-funds", "/", "utvarderare")],
    "/funds/:fund": () => [
      sight("fund", home),
      sight("fund-applicant", home, "sokande-utbildning"),
      sight("fund-no-repayment", "/funds/exempelkommun", "samordnare-exempelkommun"),
      sight("fund-unknown", "/funds/ingen", coordinator, 404),
    ],
    "/funds/:fund/policy": () => [
      sight("policy", `${home}/policy`, "sokande-utbildning"),
      sight("policy-rounds", "/funds/exempelstad/policy", "samordnare-exempelstad"),
      sight("policy-no-repayment", "/funds/exempelkommun/policy", "samordnare-exempelkommun"),
      sight("policy-unknown", `${home}/policy?version=ingen`, coordinator, 404),
    ],
    "/funds/:fund/ledger": () => [
      sight("ledger", `${home}/ledger`),
      sight("ledger-applicant", `${home}/ledger`, "sokande-utbildning", 403),
    ],
    "/funds/:fund/proof": () => [sight("proof", `${home}/proof?date=2030-12-31`)],
    "/funds/:fund/forecast": () => [sight("forecast", `${home}/forecast`)],
    "/funds/:fund/year-ends/:year": () => [
      sight("year-end", `${home}/year-ends/2030`),
      sight("year-end-under-way", `${home}/year-ends/2031`, "revisor"),
      sight("year-end-to-come", `${home}/year-ends/2032`, coordinator, 404),
    ],
    "/funds/:fund/capital": () => [
      sight("capital", `${home}/capital`, controller),
      { ...sight("capital-faulty", `${home}/capital`, controller, 400), sentEmpty: true },
      sight("capital-coordinator", `${home}/capital`, coordinator, 403),
    ],
    "/funds/:fund/cases": () => [
      sight("cases", `${home}/cases`),
      sight("cases-applicant", `${home}/cases`, "sokande-utbildning"),
      sight("cases-found", `${home}/cases?q=skol`),
      sight("cases-not-found", `${home}/cases?q=zebra`),
    ],
    "/funds/:fund/simulator": () => [
      sight("simulator", `${home}/simulator`, "sokande-utbildning"),
      sight("simulator-faulty", `${home}/simulator?do=send&grant=mycket`, coordinator, 400),
      sight("simulator-result", `${home}/simulator?${new URLSearchParams(roughIdea)}`),
    ],
    "/funds/:fund/verify-document": () => [
      sight("verify-document", `${home}/verify-document`, "sokande-utbildning"),
      {
        ...sight("verify-document-faulty", `${home}/verify-document`, "revisor", 400),
        sentEmpty: true,
      },
    ],
    "/funds/:fund/worklist": () =>
      [coordinator, "sokande-utbildning", "controller-social", "stadsdirektor", "revisor"].map(
        (person) => sight(`worklist-${person}`, `${home}/worklist`, person),
      ),
    "/funds/:fund/cases/:case": () => [
      ...cases.map((c) => sight(`case-${slug(c.title)}`, pathOf(c), awaitedIn(c))),
      sight("case-unknown", `${home}/cases/01JQ7Z8W5N4M3K2J1H0G9F8E7D`, coordinator, 404),
    ],
    "/funds/:fund/cases/:case/timeline": () =>
      cases
        .filter(({ stage }) => stage === "closed" || stage === "repaying")
        .map((c) => sight(`timeline-${slug(c.title)}`, `${pathOf(c)}/timeline`, "revisor")),
    "/funds/:fund/cases/:case/plans/:version": () =>
      cases.flatMap((c) =>
        c.plans.map(({ version }) =>
          sight(`plan-${slug(c.title)}-${version}`, `${pathOf(c)}/plans/${version}`, "revisor"),
        ),
      ),
    "/funds/:fund/cases/:case/plans/:version/why": () => whySights(cases),
    // drawn as documents
    "/funds/:fund/cases/:case/documents/:document": () => [],
    "/funds/:fund/acts/:act": () => actSights(undefined, home),
    "/funds/:fund/cases/:case/acts/:act": () => actSights(cases, home),
    "/desk/people": () => [
      sight("desk-people", "/desk/people"),
      sight("desk-people-other-fund", "/desk/people?fund=exempelkommun"),
    ],
    "/desk/mails": () => [sight("desk-mails", "/desk/mails")],
    "/desk/mails/:name": () => [
      ...letters.map(({ name }, i) => sight(`desk-mail-${i + 1}`, `/desk/mails/${name}`)),
      sight("desk-mail-unknown", "/desk/mails/inget.eml", coordinator, 404),
    ],
    "/desk/clock": () => [
      sight("desk-clock", "/desk/clock"),
      { ...sight("desk-clock-faulty", "/desk/clock", coordinator, 400), sentEmpty: true },
    ],
  };
  const unseen = patterns(cloud).filter((pattern) => seen[pattern] === undefined);
  if (unseen.length > 0) {
    throw new Error(`Nothing in test/look/sights.ts shows ${unseen.join(", ")}`);
  }
  return Object.values(seen).flatMap((sights) => sights());
}

const home = `/funds/${funds[0]}`;

/** Two boards that save, and one of them a district board alone. */
const roughIdea = {
  do: "send",
  grant: "4 500 000",
  investmentEnds: "2033",
  years: "6",
  "lines.0.board": "social",
  "lines.0.cost": "10 000 000",
  "lines.0.reduction": "12,5",
  "lines.0.attribution": "80",
  "lines.0.runningCost": "200 000",
  "lines.1.board": "järva",
  "lines.1.cost": "3 000 000",
  "lines.1.reduction": "10",
  "lines.1.attribution": "100",
  "lines.1.runningCost": "0",
};

/** Of one case: the plan's whole amount, a board's year, a line, and what a closing returned. */
function whySights(cases: readonly Case[]): readonly Sight[] {
  const [c] = cases.toSorted((a, b) => b.returns.length - a.returns.length);
  const row = c?.plans[0]?.rows[0];
  const line = c?.application?.costLines[0]?.id;
  if (!c || !row) return [];
  const figures = {
    whole: "plan/1/total/due",
    board: `plan/1/${row.year}/due/${row.board}`,
    line: `plan/1/${row.year}/line/${line}`,
    closing: `outcome/${row.year}/due`,
  };
  const why = `${pathOf(c)}/plans/1/why`;
  return [
    ...Object.entries(figures).map(([name, figure]) =>
      sight(`why-${name}`, `${why}?${new URLSearchParams({ figure })}`, "revisor"),
    ),
    sight("why-unknown", `${why}?figure=plan/1/none`, "revisor", 404),
  ];
}

function sight(name: string, path: string, person = coordinator, status = 200): Sight {
  return { name, path, person, status };
}

function pathOf({ id }: Case): string {
  return `${home}/cases/${id}`;
}

/** Whoever the case waits for; the auditor when it waits for nobody. */
function awaitedIn(c: Case): string {
  const [task] = tasksOf(c, policyByVersion(c.policyVersion));
  return actorWith(task?.role ?? "auditor", task?.board).person;
}

function patterns(cloud: EmbeddedCloud): readonly string[] {
  const app = new Hono<WebEnv>();
  mountPages(app);
  const desk = mountDesk(app, cloud).routes.filter(({ path }) => path.startsWith("/desk/"));
  const pages = [...app.routes, ...desk].filter(({ method }) => method === "GET");
  return [...new Set(pages.map(({ path }) => path))];
}

export function slug(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
}
