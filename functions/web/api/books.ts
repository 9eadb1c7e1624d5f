import { z } from "zod";
import { yearOf } from "#functions/domain/dates.ts";
import { date } from "#functions/domain/forms/fields.ts";
import { accepted, refused } from "#functions/domain/result.ts";
import { loadForecast } from "#functions/store/forecast.ts";
import { proveTheBooks } from "#functions/store/proof.ts";
import { loadEntriesOf, loadYearEnd } from "#functions/store/year-end.ts";
import { forecastNotes } from "#templates/wording/forecast-notes.ts";
import { entriesFile, yearEndFile } from "../books-csv.ts";
import { notOfTheFund, yearAsked } from "../books-of.ts";
import { servesTheFund } from "../lists.ts";
import { forecastAnswer, proofAnswer, yearEndAnswer } from "./books-answers.ts";
import { type Asked, type Endpoint, reads, readsCsv } from "./endpoint.ts";

const nothing = z.strictObject({});

const yearIn = ({ actor, params, runtime }: Asked<unknown>) =>
  yearAsked(actor, params["year"], runtime.clock.today());

/** The fund's books as a whole: proof, forecast and year-ends, for those who serve the fund. */
export const bookEndpoints: readonly Endpoint[] = [
  reads(
    {
      path: "/proof",
      operationId: "proveBooks",
      summary: "Huvudboken summerad till och med en dag, mot fondens saldon",
      query: z.strictObject({ date: date.optional() }),
      answer: proofAnswer,
      codes: ["not-allowed"],
    },
    async ({ table, actor, runtime, input }) => {
      if (!servesTheFund(actor)) return refused(notOfTheFund);
      const day = input.date ?? runtime.clock.today();
      return accepted({ date: day, ...(await proveTheBooks(table, day)) });
    },
  ),
  reads(
    {
      path: "/forecast",
      operationId: "readForecast",
      summary: "Fria medel vid de tio närmaste årsskiftena: lågt, väntat och högt",
      query: nothing,
      answer: forecastAnswer,
      codes: ["not-allowed"],
    },
    async ({ table, actor, runtime }) => {
      if (!servesTheFund(actor)) return refused(notOfTheFund);
      const forecast = await loadForecast(table, runtime.clock.today());
      return accepted({ ...forecast, notes: forecastNotes(forecast) });
    },
  ),
  reads(
    {
      path: "/year-ends/{year}",
      operationId: "readYearEnd",
      summary: "Bokslutslista: saldon, förändringar och ärenden, till not och balanskravsutredning",
      query: nothing,
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
