import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { boardsThatMustAgree } from "#functions/domain/case.ts";
import type { CostLineForm } from "#functions/domain/forms/application.ts";
import { share } from "#functions/domain/fraction.ts";
import { kronor, mnkr } from "#functions/domain/money.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";
import { samples } from "#test/support/samples.ts";
import type { CaseModel } from "./case-model.ts";
import { expectSame } from "./comparing.ts";
import type { FundModel } from "./fund-model.ts";
import { moneyActs } from "./money-acts.ts";
import { type FundTried, termsOf } from "./terms.ts";
import type { Draw } from "./tried.ts";
import { made, triedIn } from "./trying.ts";

const capital = mnkr(11);
const wholeCost = mnkr(3);
const otherFunding = kronor(600_000);
const applied = mnkr(2.4);

/** A fund with cases that have come some way: a folder to copy, and what the model knows of it. */
export type Start = {
  readonly folder: string;
  readonly fund: FundTried;
  readonly model: FundModel;
};

const plain: Draw = { pick: 4, part: 700, whim: 7 };

/** Both boards report a deficit of their own. */
const inDeficit: Draw = { ...plain, pick: 3 };

const toEvaluation = [
  "approve-with-changes",
  "appoint-steering-group",
  "stop-early",
  "submit-evaluation",
  "accept-evaluation",
] as const;

/** Prepares the start, hands it to the work, and forgets it. */
export async function withStart(name: FundTried, work: (start: Start) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), "model-"));
  try {
    await work({ folder, fund: name, model: await prepared(folder, name) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Four cases: to be decided, under way, with a year adopted and one to adopt, and let go. */
async function prepared(folder: string, name: FundTried): Promise<FundModel> {
  const fund = await aFund({ folder, fund: name, capital, amount: applied });
  try {
    const model: FundModel = { capital, today: "2028-12-11", cases: [], answers: [] };
    await moved(fund, model, model.today);
    for (const isSplit of [false, true, false, true]) {
      model.cases = [...model.cases, await awaiting(fund, name, isSplit, model.cases.length)];
    }
    const does = (index: number, ...acts: readonly PersonActName[]) =>
      inOrder(acts, (act) => doneBy(fund, model, act, index));
    await does(1, "approve-with-changes", "appoint-steering-group");
    await does(2, ...toEvaluation, "decide-plan");
    await does(3, ...toEvaluation);
    await moved(fund, model, "2029-02-20");
    await does(2, "report-actuals", "certify-actuals", "report-actuals", "certify-actuals");
    await does(2, "adopt-actuals");
    for (const act of ["report-actuals", "certify-actuals"] as const) {
      for (const _board of [1, 2]) await doneBy(fund, model, act, 2, inDeficit);
    }
    await does(3, "decide-exemption");
    await expectSame(fund, model, "the start");
    return model;
  } finally {
    await fund.cloud.close();
  }
}

async function inOrder<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (const one of all) await work(one);
}

async function doneBy(
  fund: AFund,
  model: FundModel,
  act: PersonActName,
  index: number,
  draw = plain,
) {
  const money = moneyActs.find((each) => each.act === act);
  const tried = money && triedIn(model, money, index, draw);
  if (!money || !tried?.isLegal) throw new Error(`${act} cannot be made in case ${index}`);
  await made(fund, model, { money, index, tried });
}

/** A case with two lines, at accounts of its own so that no other case counts on them too. */
async function awaiting(
  fund: AFund,
  name: FundTried,
  isSplit: boolean,
  index: number,
): Promise<CaseModel> {
  const [first = "", second = ""] =
    name === "stockholm" ? ["social", "järva"] : ["social", "norra"];
  const savingBoards = [first, second];
  const { id } = await fund.done(undefined, "submit-idea", {
    cooperatingBoards: [],
    savingBoards,
    title: `Familjestöd ${index + 1}`,
  });
  await fund.done(id, "approve-idea");
  const at = { today: fund.cloud.clock.today(), amount: applied };
  const { costLines } = samples["submit-application"](at);
  const lines = costLines.map((line, i) => ({
    ...line,
    board: savingBoards[i] ?? first,
    account: `${line.account}-${index}`,
  }));
  const split = isSplit
    ? [
        { board: first, share: share("0.7") },
        { board: second, share: share("0.3") },
      ]
    : [];
  const appliedFor = await fund.done(id, "submit-application", {
    budget: [{ year: 2028, purpose: "Familjeteam, löner, och utvärdering", amount: wholeCost }],
    otherFunding,
    appliedAmount: applied,
    costLines: lines,
    split,
  });
  for (const board of boardsThatMustAgree(appliedFor))
    await fund.done(id, "agree-to-split", { board });
  await fund.done(id, "complete-examination");
  // so that the examination, which the model knows nothing of, is not taken back
  await fund.done(id, "record-advice");
  return { ...asAppliedFor(id, lines), terms: termsOf(name), leadBoard: "utbildning", split };
}

function asAppliedFor(
  id: string,
  lines: readonly CostLineForm[],
): Omit<CaseModel, "terms" | "leadBoard" | "split"> {
  return {
    id,
    stage: "decision-preparation",
    applied,
    lines: lines.map(({ baseline, ...line }) => ({
      ...line,
      baseline: baseline.map(({ amount }) => amount),
    })),
    granted: 0,
    used: 0,
    released: 0,
    moved: { reserve: 0, release: 0, use: 0, return: 0 },
    requisitions: [],
    yearEnds: [],
    endedIn: 0,
    appeal: "none",
    evaluated: undefined,
    proposal: undefined,
    plans: [],
    actuals: [],
    adoptedThrough: 0,
    returned: new Map(),
    letGo: new Map(),
    lettingGo: [],
    before: undefined,
  };
}

/** The same start again: a copy of the fund's folder, opened, and the model as it was. */
export async function startedAgain({ folder, fund: name, model }: Start) {
  const copy = await mkdtemp(join(tmpdir(), "model-"));
  await cp(folder, copy, { recursive: true });
  const fund = await aFund({ folder: copy, fund: name, capital });
  return { fund, model: { ...model, answers: [] } };
}

/** Time goes on in the fund and in the model, and takes no money with it. */
export async function moved(fund: AFund, model: FundModel, date: string): Promise<void> {
  await fund.moveTo(date);
  await fund.cloud.idle();
  model.today = date;
}
