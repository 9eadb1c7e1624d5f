import { calendarDate } from "#functions/domain/dates.ts";
import type { FormOf } from "#functions/domain/forms/forms.ts";
import { share } from "#functions/domain/fraction.ts";
import { mnkr } from "#functions/domain/money.ts";
import { isPersonAct } from "#functions/process/acts.ts";
import { readScenarios, type Scenario } from "#test/demo/scenario.ts";
import { aCase, type Story } from "#test/support/a-case.ts";
import { samples } from "#test/support/samples.ts";

/** The day on which the pages are looked at. */
export const today = calendarDate("2031-09-12");

/** Scenarios of the demo that are shown as they stand today: one in which two boards repay. */
const fromTheDemo = ["skolnarvaro"];

/** The cases that are shown: one in every stage, some of them late, and some that ended early. */
export async function casesToShow(): Promise<readonly Scenario[]> {
  const demo = await readScenarios(fromTheDemo);
  return [...demo, ...stories().map(asScenario)].map((scenario) => ({
    ...scenario,
    steps: scenario.steps.filter(({ on }) => on <= today),
  }));
}

function stories(): readonly Story[] {
  return [
    told("Läxhjälp på biblioteken i Skärholmen", "2031-09-04", 1.6).inStage("idea-review"),
    told("Sena kvällar på ungdomsgården", "2031-08-20", 2.4).inStage("idea-completion"),
    told("Första jobbet för unga", "2031-08-21", 4.5).inStage("application-writing"),
    withFindings("Hemmasittare tillbaka till skolan", "2031-06-10"),
    told("Trygg start i förskolan", "2031-06-19", 4.2).inStage("application-completion"),
    told("Föräldrastöd före utredning", "2031-03-01", 3.2).inStage("decision-preparation"),
    told("Till gymnasiet för nyanlända", "2031-04-10", 9.6).inStage("executive-board"),
    told("Idrott på lika villkor", "2031-04-20", 1.8).inStage("start-up"),
    halfWay("Bostad först för unga vuxna", "2029-10-03"),
    told("Mentorer i årskurs nio", "2029-01-18", 1.9).inStage("evaluating"),
    told("Tidigt språkstöd", "2028-12-20", 1.7).inStage("evaluation-review"),
    told("Samordnad individuell plan i tid", "2028-11-02", 4.4).inStage("repayment-decision"),
    exempted("Familjecentral med öppna dörrar", "2028-03-01"),
    exempted("Avhopparverksamhet i söderort", "2028-02-09").later(20).did("reconcile-case"),
    repaid("Barnhälsoteam i Rinkeby", "2026-01-12").inStage("closed"),
    told("Digital mötesplats för äldre", "2030-02-03", 1.2).did("decline-idea"),
    told("Nattvandring med fältassistenter", "2030-11-07", 2.7)
      .inStage("application-examination")
      .did("withdraw"),
  ];
}

/** The amount in mnkr. */
function told(title: string, opened: string, amount: number): Story {
  return aCase().opened(opened).granted(mnkr(amount)).saying("submit-idea", { title });
}

/** An application with one thing to put right and others to think of, referred to a board. */
function withFindings(title: string, opened: string): Story {
  const { application } = told(title, opened, 3.8).inStage("application-examination").build().case;
  const costLines = application?.costLines.map((line) => ({
    ...line,
    baseline: line.baseline.slice(0, 1),
  }));
  return told(title, opened, 3.8)
    .saying("submit-application", { costLines: costLines ?? [], appliedAmount: mnkr(3.9) })
    .inStage("application-examination")
    .did("refer-to-boards");
}

/** One requisition paid and one report received; another of each has come in. */
function halfWay(title: string, opened: string): Story {
  return told(title, opened, 4.9)
    .inStage("under-way")
    .on("2030-09-01")
    .did("requisition")
    .did("certify-requisition")
    .did("certify-requisition")
    .did("submit-report")
    .later(20)
    .did("receive-report")
    .on("2031-08-25")
    .did("requisition")
    .did("certify-requisition")
    .did("submit-report");
}

type EvaluatedLine = FormOf<"submit-evaluation">["lines"][number];

/** An evaluation whose findings on each cost line are other than the sample's. */
function evaluated(story: Story, change: (line: EvaluatedLine) => Partial<EvaluatedLine>): Story {
  const { lines } = samples["submit-evaluation"](story.inStage("evaluating").build());
  return story.saying("submit-evaluation", {
    lines: lines.map((line) => ({ ...line, ...change(line) })),
  });
}

/** No saving can be told apart from what would have happened anyway. */
function exempted(title: string, opened: string): Story {
  return evaluated(told(title, opened, 1.6), () => ({ attribution: share("0") }))
    .inStage("repayment-decision")
    .later(10)
    .did("decide-exemption", {
      test: "no-attributed-saving",
      reasons: "Kostnaden har sjunkit lika mycket där insatsen inte har prövats.",
      evidence: "Utvärderingen, med jämförelsegrupp.",
    });
}

/** Two years of repayment. */
function repaid(title: string, opened: string): Story {
  return evaluated(told(title, opened, 1.9), ({ expected }) => ({
    expected: expected.slice(0, 2),
  }));
}

/** What persons did in the story, to be done again in a fund. */
function asScenario(story: Story): Scenario {
  const { events, case: c } = story.build();
  const steps = events.flatMap(({ act, date: on, by: { person: who }, data }) =>
    isPersonAct(act) ? [{ on, who, act, data }] : [],
  );
  return { name: c.title, title: c.title, story: c.title, steps };
}
