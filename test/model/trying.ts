import { ulid } from "ulid";
import { expect } from "vitest";
import { makeAnAct, type PersonsRequest } from "#functions/acts/make-an-act.ts";
import { ore } from "#functions/domain/money.ts";
import type { AFund } from "#test/support/a-fund.ts";
import { samples } from "#test/support/samples.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { expectSame, fingerprint } from "./comparing.ts";
import { balancesOf, type FundModel } from "./fund-model.ts";
import type { Draw, MoneyAct, Tried } from "./tried.ts";

/** How an act is made otherwise than it should be; twice over is no fault, and no second act. */
export const faults = ["none", "stranger", "stale", "malformed", "twice", "reused id"] as const;
export type Fault = (typeof faults)[number];

/** What may be tried of the act in the case as the model knows it. */
export function triedIn(
  model: FundModel,
  { act, from, tried }: MoneyAct,
  index: number,
  draw: Draw,
): Tried | undefined {
  const c = model.cases[index];
  if (!c?.stage) throw new Error(`No case ${index} to ${act} in`);
  if (!from.includes(c.stage)) return undefined;
  return tried(c, { free: balancesOf(model).free, today: model.today }, draw);
}

/** The act's request, with the sample's words and the try's data. */
async function requestOf(
  fund: AFund,
  caseId: string,
  { act }: MoneyAct,
  { said, by }: Tried,
): Promise<PersonsRequest> {
  const c = await fund.caseOf(caseId);
  const at = { today: fund.cloud.clock.today(), amount: ore(0), case: c };
  const data = { ...samples[act](at), ...said };
  return { commandId: ulid(), caseId, actor: by, act, data, revision: c.revision };
}

function spoiled(request: PersonsRequest, fault: Fault): PersonsRequest {
  switch (fault) {
    case "stranger":
      return { ...request, actor: actorWith("auditor") };
    case "stale":
      return { ...request, revision: request.revision - 1 };
    case "malformed":
      return { ...request, data: { ...Object(request.data), amount: -1, unknown: true } };
    case "none":
    case "twice":
    case "reused id":
      return request;
  }
}

const isAFault = (fault: Fault): boolean => ["stranger", "stale", "malformed"].includes(fault);

/** An act to be tried in one of the model's cases. */
export type OfCase = {
  readonly money: MoneyAct;
  readonly index: number;
  readonly tried: Tried;
};

/** Makes the act in fund and model, and compares them; what should be refused changes nothing. */
export async function compared(
  fund: AFund,
  model: FundModel,
  of: OfCase,
  fault: Fault,
): Promise<void> {
  const what = `${of.money.act} in case ${of.index} (${model.cases[of.index]?.stage}, ${fault})`;
  const { request, isLegal } = await made(fund, model, of, fault);
  if (!isLegal) return;
  await expectSame(fund, model, what);
  if (fault === "twice") await again(fund, model, request, what);
  if (fault === "reused id") {
    const other = { ...request, actor: { ...request.actor, person: "en-annan" } };
    await answered(fund, model, { request: other, isLegal: false, what: `${what}, id reused` });
  }
}

/** Makes the act in fund and model, each by its own rules. */
export async function made(
  fund: AFund,
  model: FundModel,
  { money, index, tried }: OfCase,
  fault: Fault = "none",
): Promise<Asked> {
  const c = model.cases[index];
  if (!c) throw new Error(`No case ${index}`);
  const what = `${money.act} in case ${index} (${c.stage}, ${fault})`;
  const isLegal = tried.isLegal && !isAFault(fault);
  const request = spoiled(await requestOf(fund, c.id, money, tried), fault);
  await answered(fund, model, { request, isLegal, what });
  if (isLegal) {
    const after = { ...tried.after(), before: money.isReversible ? c : undefined };
    model.cases = model.cases.map((each, i) => (i === index ? after : each));
  }
  return { request, isLegal, what };
}

type Asked = { readonly request: PersonsRequest; readonly isLegal: boolean; readonly what: string };

/** Sends the request; a refusal has a code, and leaves fund and cases as they were. */
export async function answered(fund: AFund, model: FundModel, asked: Asked): Promise<void> {
  const { request, isLegal, what } = asked;
  const before = isLegal ? undefined : await fingerprint(fund, model);
  const answer = await makeAnAct(fund.cloud.runtime, fund.table, request);
  await fund.cloud.idle();
  model.answers.push(`${request.act} ${answer.ok ? "made" : answer.refusal.code}`);
  const told = answer.ok ? "made" : `${answer.refusal.code}: ${answer.refusal.message}`;
  if (isLegal) {
    expect(told, what).toBe("made");
    return;
  }
  expect(told, what).toMatch(/^[a-z-]+: ./);
  expect((await fingerprint(fund, model)) === before, `nothing changed by ${what}`).toBe(true);
}

async function again(fund: AFund, model: FundModel, request: PersonsRequest, what: string) {
  const before = await fingerprint(fund, model);
  const answer = await makeAnAct(fund.cloud.runtime, fund.table, request);
  await fund.cloud.idle();
  expect(answer.ok, `${what}, twice`).toBe(true);
  expect((await fingerprint(fund, model)) === before, `once only: ${what}`).toBe(true);
}
