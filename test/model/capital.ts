import { ulid } from "ulid";
import { expect } from "vitest";
import { changeCapital } from "#functions/acts/change-capital.ts";
import { calendarDate } from "#functions/domain/dates.ts";
import { ore } from "#functions/domain/money.ts";
import type { AFund } from "#test/support/a-fund.ts";
import { actorWith } from "#test/support/samples-of-persons.ts";
import { expectSame, fingerprint } from "./comparing.ts";
import { balancesOf, type FundModel } from "./fund-model.ts";
import { type Draw, partOf } from "./tried.ts";

const decision = { reference: "Kommunfullmäktige § 14", date: calendarDate("2026-01-12") };

/** Adds to the capital or withdraws of what is free; more than that, or by another, is refused. */
export async function capitalChanged(fund: AFund, model: FundModel, draw: Draw): Promise<void> {
  const act = draw.whim % 3 === 0 ? "top-up" : "withdraw-capital";
  const amount = Math.max(1, partOf(balancesOf(model).free, draw));
  const role = draw.pick % 6 === 0 ? "coordinator" : "city-controller";
  const isLegal =
    role === "city-controller" && (act === "top-up" || amount <= balancesOf(model).free);
  const before = isLegal ? undefined : await fingerprint(fund, model);
  const answer = await changeCapital(fund.cloud.runtime, fund.table, {
    commandId: ulid(),
    actor: actorWith(role),
    form: { act, amount: ore(amount), decision },
  });
  const what = `${act} of ${amount} by the ${role}`;
  model.answers.push(`${act} ${answer.ok ? "made" : answer.refusal.code}`);
  expect(answer.ok, what).toBe(isLegal);
  if (isLegal) {
    model.capital += act === "top-up" ? amount : -amount;
    return expectSame(fund, model, what);
  }
  expect((await fingerprint(fund, model)) === before, `nothing changed by ${what}`).toBe(true);
}
