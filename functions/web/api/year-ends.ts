import * as z from "zod";
import { yearOf } from "#functions/domain/dates.ts";
import { accepted } from "#functions/domain/result.ts";
import { loadEntriesOf, loadYearEnd } from "#functions/store/year-end.ts";
import { yearAsked } from "../books-of.ts";
import { entriesFile } from "../entries-file.ts";
import { yearEndFile } from "../year-end-file.ts";
import { yearEndAnswer } from "./books-answers.ts";
import { type Asked, type Endpoint, reads, readsCsv } from "./endpoint.ts";

const yearIn = ({ actor, params, runtime }: Asked<unknown>) =>
  yearAsked(actor, params["year"], runtime.clock.today());

/** The fund's year for the note, the balance investigation and the booking. */
export const yearEndEndpoints: readonly Endpoint[] = [
  reads(
    {
      path: "/year-ends/{year}",
      operationId: "readYearEnd",
      summary: "Bokslutslista: saldon, förändringar och ärenden, till not och balanskravsutredning",
      query: z.strictObject({}),
      answer: yearEndAnswer,
      codes: ["not-allowed", "unknown-object"],
    },
    async (asked) => {
      const year = yearIn(asked);
      if (!year.ok) return year;
      const finished = year.value < yearOf(asked.runtime.clock.today());
      return accepted({ ...(await loadYearEnd(asked.table, year.value)), finished });
    },
  ),
  readsCsv(
    {
      path: "/year-ends/{year}/list.csv",
      operationId: "readYearEndTable",
      summary: "Bokslutslistan för kalkylprogram",
      codes: ["not-allowed", "unknown-object"],
    },
    async (asked) => {
      const year = yearIn(asked);
      if (!year.ok) return year;
      return accepted(yearEndFile(await loadYearEnd(asked.table, year.value)));
    },
  ),
  readsCsv(
    {
      path: "/year-ends/{year}/entries.csv",
      operationId: "readBasisForBooking",
      summary: "Årets poster med debet och kredit: underlag för bokföring",
      codes: ["not-allowed", "unknown-object"],
    },
    async (asked) => {
      const year = yearIn(asked);
      if (!year.ok) return year;
      return accepted(entriesFile(year.value, await loadEntriesOf(asked.table, year.value)));
    },
  ),
];
