import * as z from "zod";
import { documentNames } from "#functions/process/documents.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { bullets, definitions, paragraph, prose, section, sections } from "./blocks.ts";
import { commonFields } from "./common.ts";
import { receiptExample } from "./examples/receipt.ts";
import { amount, date, decisionReference, line, prose as text } from "./fields.ts";
import { caseMeta, referenceText } from "./parts.ts";
import { documentTemplate } from "./template.ts";

export const receiptData = z.strictObject({
  ...commonFields,
  received: z.enum(["application", "completed-application"]),
  /** Received and registered are different days in the diary. */
  receivedOn: date,
  registeredOn: date,
  /** The sender's own registration number. */
  senderNumber: line(60).optional(),
  boardDecision: decisionReference,
  appliedAmount: amount,
  attachments: z.array(line()).max(60),
  whatHappensNext: text(),
  contact: line(),
});

type Data = z.output<typeof receiptData>;

/** Step 2: that an application has come in. Not a decision; not appealed. */
export const receipt = documentTemplate({
  kind: "receipt",
  name: documentNames.receipt,
  version: "1",
  schema: receiptData,
  example: receiptExample,
  content: (data) => ({
    meta: [
      ...caseMeta(data, "Mottagen av"),
      ...definitions(
        ["Inkom", longDate(data.receivedOn)],
        ["Registrerad", longDate(data.registeredOn)],
        ["Avsändarens diarienummer", data.senderNumber],
        ["Nämndens beslut", referenceText(data.boardDecision)],
        ["Sökt belopp", kronor(data.appliedAmount)],
      ),
    ],
    sections: sections(
      section(`Vi har tagit emot ${whatCame(data)}`, paragraph(confirmation(data))),
      section("Handlingar som kom in", bullets(data.attachments)),
      section(
        "Vad händer nu?",
        prose(data.whatHappensNext),
        paragraph(`Har ni frågor? Kontakta ${data.contact} och ange diarienumret.`),
      ),
    ),
  }),
});

function whatCame({ received }: Data): string {
  return received === "application" ? "er ansökan" : "er kompletterade ansökan";
}

function confirmation(data: Data): string {
  const { receivedOn, municipality, fund, caseNumber } = data;
  return `${municipality.office} tog den ${longDate(receivedOn)} emot ${whatCame(data)} om medel ur ${fund}. Ärendet har diarienummer ${caseNumber}.`;
}
