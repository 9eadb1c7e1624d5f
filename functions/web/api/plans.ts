import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import { sum } from "#functions/domain/money.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { namesIn } from "#functions/domain/repayment-of-case/names.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import { type ExplainedInput, explain } from "#functions/domain/why/explain.ts";
import { planChangesBetween } from "#functions/domain/why/plan-changes.ts";
import { loadTrace, traceIn, verifyTrace } from "#functions/store/traces.ts";
import { inputLabels } from "#templates/wording/inputs.ts";
import { ruleInWords } from "#templates/wording/rules.ts";
import { sourceInWords } from "#templates/wording/sources.ts";
import { circumstances } from "../case-parts.ts";
import { momentsOfCase, planIn } from "../moments.ts";
import { readableCase } from "../reading.ts";
import { type Asked, type Endpoint, reads } from "./endpoint.ts";
import { plansAnswer, traceAnswer, whyAnswer } from "./plan-answers.ts";

const codes = ["unknown-case", "unknown-object"] as const;

/** A read of one version of a case's plan, for whoever may read the case. */
function ofPlan<Q, T>(
  give: (c: Case, asked: Asked<Q>, version: string) => Promise<Result<T, Refusal>>,
) {
  return async (asked: Asked<Q>): Promise<Result<T, Refusal>> => {
    const c = await readableCase(asked.table, asked.actor, asked.params["case"] ?? "");
    if (!c.ok) return c;
    const plan = planIn(c.value, asked.params["plan"] ?? "");
    return plan.ok ? give(c.value, asked, String(plan.value.version)) : plan;
  };
}

/** The versions of the repayment plan, why each amount is what it is, and how it was traced. */
export const planEndpoints: readonly Endpoint[] = [
  reads(
    {
      path: "/cases/{case}/plans",
      operationId: "listPlans",
      summary: "Återföringsplanens versioner, med datum, skäl och belopp",
      query: z.strictObject({}),
      answer: plansAnswer,
      codes: ["unknown-case"],
    },
    async ({ table, actor, params }) => {
      const c = await readableCase(table, actor, params["case"] ?? "");
      return c.ok ? accepted({ items: versionsOf(c.value) }) : c;
    },
  ),
  reads(
    {
      path: "/cases/{case}/plans/{plan}/why",
      operationId: "explainFigure",
      summary: "Varför ett belopp är som det är; utan adress hela planens summa",
      query: z.strictObject({ figure: z.string().min(1).max(300).optional() }),
      answer: whyAnswer,
      codes,
    },
    ofPlan(async (c, { runtime, table, input: { figure } }, version) => {
      const moments = await momentsOfCase(table, c);
      const found = explain(moments, figure ?? `plan/${version}/total/due`);
      if (!found) return refused(noFigure);
      const { rule, on, place: _, inputs, ...rest } = found;
      const { board } = namesIn(c, circumstances(runtime, c).policy);
      return accepted({
        ...rest,
        settled: on,
        rule: { id: rule, ...ruleInWords(rule, found.policy) },
        inputs: inputs.map((each) => inputInWords(each, board)),
      });
    }),
  ),
  reads(
    {
      path: "/cases/{case}/plans/{plan}/trace",
      operationId: "readTrace",
      summary: "Spåret som lagrades med beslutet, och om det ger samma belopp när det räknas om",
      query: z.strictObject({
        of: z
          .string()
          .max(40)
          .optional()
          .meta({ description: "outcome/2029 eller correction/1 i stället för planen." }),
      }),
      answer: traceAnswer,
      codes,
    },
    ofPlan(async (c, { table, input: { of } }, version) => {
      const subject = of ?? `plan/${version}`;
      const moment = (await momentsOfCase(table, c)).find((each) => each.subject === subject);
      const stored = moment && (await loadTrace(table, c.id, moment.event));
      if (!stored) return refused(refusal("unknown-object", "Inget spår är lagrat."));
      const recomputed = verifyTrace(stored, moment);
      const { event } = moment;
      return accepted({
        subject,
        event,
        sha256: stored.sha256,
        trace: traceIn(stored),
        recomputed,
      });
    }),
  ),
];

const noFigure = refusal("unknown-object", "Siffran finns inte i ärendet.", "figure");

function versionsOf({ plans }: Case) {
  return plans.map(({ version, decided, reasons, adoptedThrough, rows, exempted }, i) => {
    const [before, now] = [plans[i - 1], plans[i]];
    return {
      version,
      decided,
      reasons,
      adoptedThrough,
      total: sum(rows.map(({ amount }) => amount)),
      rows,
      exempted,
      changes: before && now ? planChangesBetween(before, now) : [],
    };
  });
}

function inputInWords(each: ExplainedInput, board: (id: string) => string) {
  const label = inputLabels[each.name];
  return "source" in each
    ? { ...each, label, from: sourceInWords(each.source, board) }
    : { ...each, label };
}
