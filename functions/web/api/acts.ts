import * as z from "zod";
import { makeAnAct } from "#functions/acts/make-an-act.ts";
import { forms } from "#functions/domain/forms/forms.ts";
import { type Refusal, refusal, refusalCodes } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import { actRow, type PersonActName, personActNames } from "#functions/process/acts.ts";
import { commandId, revision } from "../command-id.ts";
import { readableCase } from "../reading.ts";
import { madeAnswer } from "./answers.ts";
import { type Asked, changes, type Endpoint } from "./endpoint.ts";

/** `data` is the act's own form, which is checked where acts are made. */
const actBody = z.strictObject({ commandId, revision, data: z.unknown() });
const openingBody = z.strictObject({ commandId, data: z.unknown() });

type Made = z.output<typeof madeAnswer>;

async function made(
  { runtime, table, actor, input }: Asked<z.output<typeof openingBody>>,
  act: string,
  on: { readonly caseId: string; readonly revision: number } | undefined,
): Promise<Result<Made, Refusal>> {
  const answer = await makeAnAct(runtime, table, {
    commandId: input.commandId,
    caseId: on?.caseId,
    actor,
    act,
    data: input.data,
    revision: on?.revision ?? 0,
  });
  if (!answer.ok) return answer;
  const { case: c, seq, repeated } = answer.value;
  const { id: caseId, number, stage, revision: now } = c;
  return accepted({ caseId, number, seq, stage, revision: now, repeated });
}

/** An act in a case is made by those who may read it; for others there is no such case. */
async function madeInCase(
  asked: Asked<z.output<typeof actBody>>,
  act: string,
): Promise<Result<Made, Refusal>> {
  const c = await readableCase(asked.table, asked.actor, asked.params["case"] ?? "");
  if (!c.ok) return c;
  return made(asked, act, { caseId: c.value.id, revision: asked.input.revision });
}

function actEndpoint(act: PersonActName): Endpoint {
  return changes(
    {
      path: `/cases/{case}/acts/${act}`,
      operationId: act,
      summary: actRow(act).title,
      status: 200,
      body: actBody,
      answer: madeAnswer,
      codes: refusalCodes,
    },
    (asked) => madeInCase(asked, act),
    z.strictObject({ commandId, revision, data: forms[act] }),
  );
}

const submitIdea = changes(
  {
    path: "/cases",
    operationId: "submit-idea",
    summary: actRow("submit-idea").title,
    status: 201,
    body: openingBody,
    answer: madeAnswer,
    codes: refusalCodes,
  },
  (asked) => made(asked, "submit-idea", undefined),
  z.strictObject({ commandId, data: forms["submit-idea"] }),
);

/** Last: what no act is called. */
const anyOther = changes(
  {
    path: "/cases/{case}/acts/{act}",
    operationId: "unknown-act",
    summary: "Åtgärder som inte finns besvaras med unknown-act",
    status: 200,
    body: actBody,
    answer: madeAnswer,
    codes: ["unknown-case", "unknown-act"],
  },
  async ({ table, actor, params }) => {
    const c = await readableCase(table, actor, params["case"] ?? "");
    if (!c.ok) return c;
    return refused(refusal("unknown-act", `Åtgärden ”${params["act"]}” finns inte.`));
  },
);

/** Every act that a person makes: one path each, with the act's own form as its body. */
export const actEndpoints: readonly Endpoint[] = [
  submitIdea,
  ...personActNames.filter((act) => act !== "submit-idea").map(actEndpoint),
  anyOther,
];
