import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import { type ClosingStatement, closingStatement } from "#functions/domain/closing/statement.ts";
import { boardName, type Policy } from "#functions/domain/policy.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result } from "#functions/domain/result.ts";
import { loadHistory } from "#functions/store/case-records.ts";
import { circumstances } from "../case-parts.ts";
import { closingFile } from "../closing-csv.ts";
import { readableCase } from "../reading.ts";
import { closingAnswer } from "./closing-answer.ts";
import { type Asked, type Endpoint, reads, readsCsv } from "./endpoint.ts";

/** The closing of the case asked for; whoever may not read the case gets what there is when there is none. */
async function closingAsked<T>(
  { runtime, table, actor, params }: Asked<unknown>,
  tell: (of: Closing) => T,
): Promise<Result<T, Refusal>> {
  const c = await readableCase(table, actor, params["case"] ?? "");
  if (!c.ok) return c;
  const statement = closingStatement(c.value, await loadHistory(table, c.value.id));
  const { policy } = circumstances(runtime, c.value);
  return accepted(tell({ case: c.value, statement, policy }));
}

type Closing = {
  readonly case: Case;
  readonly policy: Policy;
  readonly statement: ClosingStatement;
};

/** The closing reconciliation as data, beside the document. */
export const closingEndpoints: readonly Endpoint[] = [
  reads(
    {
      path: "/cases/{case}/reconciliation",
      operationId: "readReconciliation",
      summary: "Slutavstämningen: plan, ändringar, återfört, undantag, skillnad och budgetunderlag",
      query: z.strictObject({}),
      answer: closingAnswer,
      codes: ["unknown-case"],
    },
    (asked) =>
      closingAsked(asked, ({ case: c, policy, statement }) => ({
        caseId: c.id,
        number: c.number,
        title: c.title,
        policyVersion: policy.version,
        verified: c.reconciliationVerified,
        ...statement,
        boards: statement.boards.map((each) => ({
          ...each,
          name: boardName(policy, each.board),
        })),
      })),
  ),
  readsCsv(
    {
      path: "/cases/{case}/reconciliation.csv",
      operationId: "readReconciliationTable",
      summary: "Slutavstämningen för kalkylprogram",
      codes: ["unknown-case"],
    },
    (asked) =>
      closingAsked(asked, ({ case: c, policy, statement }) => closingFile(c, policy, statement)),
  ),
];
