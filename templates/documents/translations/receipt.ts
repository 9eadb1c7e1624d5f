import { englishDate, sek } from "#templates/wording/en.ts";
import { englishTitleAndName } from "#templates/wording/en-terms.ts";
import { bullets, definitions, paragraph, section, sections } from "../blocks.ts";
import { capitalised, namesOf } from "../parts.ts";
import { receipt } from "../receipt.ts";
import { translationOf } from "./translation.ts";

/** That an application has come in, in English. */
export const receiptInEnglish = translationOf(receipt, {
  name: "Receipt",
  version: "1",
  swedishIs: "the receipt",
  content: (data) => ({
    meta: definitions(
      ["Applicant", namesOf(data.boards)],
      ["Received by", capitalised(englishTitleAndName(data.decidedBy))],
      ["Received", englishDate(data.receivedOn)],
      ["Registered", englishDate(data.registeredOn)],
      ["Sender's number", data.senderNumber],
      [
        "The board's decision",
        `${data.boardDecision.reference}, ${englishDate(data.boardDecision.date)}`,
      ],
      ["Amount applied for", sek(data.appliedAmount)],
    ),
    sections: sections(
      section(
        "We have received your application",
        paragraph(
          `On ${englishDate(data.receivedOn)} ${data.municipality.office} received your ${data.received === "application" ? "application" : "completed application"} for money from ${data.fund}. The case has registration number ${data.caseNumber}.`,
        ),
      ),
      section("What came in", bullets(data.attachments)),
      section(
        "What happens next?",
        paragraph(
          "The coordinator examines whether the application is complete, consistent, and within the policy and the fund's free capital. The boards that are expected to save are asked for their opinion. If something is missing you are asked to complete the application by a certain day. When the examination is done the city director decides, or hands the matter to the executive board.",
        ),
        paragraph(
          "What the automatic check has found, and the day by which the examination is to be done, stand in the Swedish receipt.",
        ),
      ),
    ),
  }),
});
