import type { CalendarDate } from "#functions/domain/dates.ts";
import type { Coming } from "#functions/domain/fund/coming.ts";
import { type Forecast, forecastOf } from "#functions/domain/fund/forecast.ts";
import { loadBalances } from "./fund.ts";
import { comingReturns } from "./memo.ts";
import { policyInForce } from "./policies.ts";
import type { FundTable } from "./table.ts";

/** The fund's forecast by the outlook in force: one item is read of each granted case. */
export async function loadForecast(table: FundTable, today: CalendarDate): Promise<Forecast> {
  const { outlook } = policyInForce(table.fund, today);
  const { free } = await loadBalances(table);
  const coming: Coming[] = [];
  for await (const each of comingReturns(table)) coming.push(each);
  return forecastOf({ today, free, coming, outlook });
}
