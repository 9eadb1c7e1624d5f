import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result } from "#functions/domain/result.ts";
import { tasksOf } from "#functions/domain/tasks.ts";
import { actRow } from "#functions/process/acts.ts";
import { documentNames } from "#functions/process/documents.ts";
import { stepOf } from "#functions/process/stages.ts";
import { loadHistory, verifyCase } from "#functions/store/case-records.ts";
import { loadNotices } from "#functions/store/notices.ts";
import { allowedActs } from "../allowed-acts.ts";
import {
  circumstances,
  extractPdf,
  issuedPdf,
  languageAsked,
  translatedPdf,
} from "../case-parts.ts";
import { readableCase } from "../reading.ts";
import {
  caseAnswer,
  documentsAnswer,
  noticesAnswer,
  timelineAnswer,
  verificationAnswer,
} from "./answers.ts";
import { type Asked, type Endpoint, reads, readsPdf } from "./endpoint.ts";

const nothing = z.strictObject({});

/** A read of one case: whoever may not read it gets the same answer as when there is none. */
function ofCase<T>(give: (c: Case, asked: Asked<unknown>) => Promise<T>) {
  return async (asked: Asked<unknown>): Promise<Result<T, Refusal>> => {
    const c = await readableCase(asked.table, asked.actor, asked.params["case"] ?? "");
    return c.ok ? accepted(await give(c.value, asked)) : c;
  };
}

/** What may be read of one case. */
export const caseEndpoints: readonly Endpoint[] = [
  reads(
    {
      path: "/cases/{case}",
      operationId: "readCase",
      summary: "Ärendet, vad som väntar och vad du får göra",
      query: nothing,
      answer: caseAnswer,
      codes: ["unknown-case"],
    },
    ofCase(async (c, { runtime, actor }) => {
      const { id, number, title, stage, revision } = c;
      const { policy, today } = circumstances(runtime, c);
      const acts = allowedActs(c, actor, { policy, today });
      const tasks = tasksOf(c, policy);
      return { id, number, title, step: stepOf(stage), stage, revision, state: c, acts, tasks };
    }),
  ),
  reads(
    {
      path: "/cases/{case}/timeline",
      operationId: "readTimeline",
      summary: "Allt som har hänt i ärendet, i ordning",
      query: nothing,
      answer: timelineAnswer,
      codes: ["unknown-case"],
    },
    ofCase(async (c, { table }) => {
      const events = await loadHistory(table, c.id);
      return { items: events.map((event) => ({ ...event, done: actRow(event.act).done })) };
    }),
  ),
  reads(
    {
      path: "/cases/{case}/documents",
      operationId: "listDocuments",
      summary: "Ärendets handlingar",
      query: nothing,
      answer: documentsAnswer,
      codes: ["unknown-case"],
    },
    ofCase(async (c) => ({
      items: c.documents.map(({ document, kind, date, event, issued, withdrawnBy }) => ({
        document,
        kind,
        name: documentNames[kind],
        date,
        event,
        ...(issued ? { sha256: issued.sha256, bytes: issued.bytes } : {}),
        withdrawn: withdrawnBy !== undefined,
      })),
    })),
  ),
  readsPdf(
    {
      path: "/cases/{case}/documents/{document}",
      operationId: "readDocument",
      summary: "En handling som PDF, eller en engelsk översättning av den",
      query: languageAsked,
      codes: ["unknown-case", "unknown-object"],
    },
    async ({ runtime, table, actor, params, input: { language } }) => {
      const c = await readableCase(table, actor, params["case"] ?? "");
      if (!c.ok) return c;
      const number = params["document"] ?? "";
      return language === "en"
        ? translatedPdf(table, c.value, number)
        : issuedPdf(runtime, c.value, number);
    },
  ),
  readsPdf(
    {
      path: "/cases/{case}/extract.pdf",
      operationId: "readExtract",
      summary: "Ärendeutdrag: hela ärendet som PDF, som det står i registret i dag",
      query: nothing,
      codes: ["unknown-case"],
    },
    async ({ runtime, table, actor, params }) => {
      const c = await readableCase(table, actor, params["case"] ?? "");
      return c.ok ? accepted(await extractPdf(runtime, table, c.value)) : c;
    },
  ),
  reads(
    {
      path: "/cases/{case}/notices",
      operationId: "listNotices",
      summary: "Meddelanden som har skickats i ärendet",
      query: nothing,
      answer: noticesAnswer,
      codes: ["unknown-case"],
    },
    ofCase(async (c, { table }) => ({
      items: (await loadNotices(table, c.id)).map(({ text: _, ...notice }) => notice),
    })),
  ),
  reads(
    {
      path: "/cases/{case}/verification",
      operationId: "verifyCase",
      summary: "Om händelsekedjan håller och ärendet är det som den ger",
      query: nothing,
      answer: verificationAnswer,
      codes: ["unknown-case"],
    },
    ofCase((c, { table }) => verifyCase(table, c.id)),
  ),
];
