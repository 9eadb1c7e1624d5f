import * as z from "zod";
import { date } from "#functions/domain/forms/fields.ts";
import { accepted, refused } from "#functions/domain/result.ts";
import { loadForecast } from "#functions/store/forecast.ts";
import { proveTheBooks } from "#functions/store/proof.ts";
import { forecastNotes } from "#templates/wording/forecast-notes.ts";
import { notOfTheFund } from "../books-of.ts";
import { servesTheFund } from "../lists.ts";
import { forecastAnswer, proofAnswer } from "./books-answers.ts";
import { type Endpoint, reads } from "./endpoint.ts";
import { yearEndEndpoints } from "./year-ends.ts";

const nothing = z.strictObject({});

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
  ...yearEndEndpoints,
];
