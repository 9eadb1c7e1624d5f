import * as z from "zod";
import { changeCapital } from "#functions/acts/change-capital.ts";
import { capitalForm } from "#functions/domain/fund/capital.ts";
import { capitalKinds } from "#functions/domain/ledger.ts";
import { accepted } from "#functions/domain/result.ts";
import { commandId } from "../command-id.ts";
import { changes, type Endpoint } from "./endpoint.ts";

const body = z.strictObject({ commandId, ...capitalForm.shape });

const capitalAnswer = z.object({
  act: z.enum(capitalKinds),
  amount: z.int().meta({ description: "Öre: 1 krona är 100 öre." }),
  decision: z.object({ reference: z.string(), date: z.string() }),
  date: z.string().meta({ format: "date", description: "Dagen i huvudboken." }),
  repeated: z.boolean().meta({ description: "Samma begäran hade redan utförts." }),
});

/** The fund's capital: set aside, added to and withdrawn, by the city council's decision. */
export const changeOfCapital: Endpoint = changes(
  {
    path: "/capital",
    operationId: "changeCapital",
    summary: "Registrera ett beslut om fondens kapital",
    status: 200,
    body,
    answer: capitalAnswer,
    codes: [
      "not-allowed",
      "dates-out-of-order",
      "already-done",
      "fund-not-open",
      "free-capital-exceeded",
      "command-reused",
    ],
  },
  async ({ runtime, table, actor, input: { commandId: id, ...form } }) => {
    const changed = await changeCapital(runtime, table, { commandId: id, actor, form });
    return changed.ok ? accepted({ ...form, ...changed.value }) : changed;
  },
);
