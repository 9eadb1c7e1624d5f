import type * as z from "zod";
import { englishDate, sek } from "#templates/wording/en.ts";
import { englishTitleAndName } from "#templates/wording/en-terms.ts";
import { hardSpace } from "#templates/wording/numbers.ts";
import { bullets, definitions, paragraph, section, sections } from "../blocks.ts";
import { capitalised } from "../parts.ts";
import { receipt, type receiptData } from "../receipt.ts";
import { applicants, translationOf } from "./translation.ts";

/** That an application has come in, in English. */
export const receiptInEnglish = translationOf(receipt, {
  name: "Receipt",
  version: "1",
  swedishIs: "the receipt",
  content: (data) => ({
    meta: definitions(
      applicants(data),
      ["Received by", capitalised(englishTitleAndName(data.decidedBy))],
      ["Received", englishDate(data.receivedOn)],
      ["Registered", englishDate(data.registeredOn)],
      ["Sender’s number", data.senderNumber],
      [
        "The board’s decision",
        `${data.boardDecision.reference.replaceAll("§ ", `§${hardSpace}`)}, ${englishDate(data.boardDecision.date)}`,
      ],
      ["Amount applied for", sek(data.appliedAmount)],
    ),
    sections: sections(
      section(
        `We have received your ${whatCame(data)}`,
        paragraph(
          `On ${englishDate(data.receivedOn)} ${data.municipality.office} received your ${whatCame(data)} for money from ${data.fund}. The case has registration number ${data.caseNumber.replaceAll(" ", hardSpace)}.`,
        ),
      ),
      section("What came in", bullets(data.attachments)),
      section(
        "What happens next?",
        paragraph(
          "The coordinator examines whether the application is complete, consistent, and within the policy and the fund’s free capital. The boards that are expected to save are asked for their opinion. If something is missing you are asked to complete the application by a certain day. When the examination is done the city director decides, or hands the matter to the executive board.",
        ),
        paragraph(
          "The day by which the examination is to be done stands in the Swedish receipt, where it has been set.",
        ),
        paragraph(
          `Do you have questions? Contact ${data.contact} and give the registration number.`,
        ),
      ),
    ),
  }),
});

function whatCame({ received }: z.output<typeof receiptData>): string {
  return received === "application" ? "application" : "completed application";
}
