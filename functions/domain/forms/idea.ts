import * as z from "zod";
import { boardId, date, freeText, line, positiveAmount } from "./fields.ts";

/** Step 1. What a board says of its idea; domain.md "Fields". */
export const ideaForm = z.strictObject({
  title: line(150),
  leadBoard: boardId,
  cooperatingBoards: z.array(boardId).max(40),
  savingBoards: z.array(boardId).min(1).max(40),
  contact: line(150),
  contactEmail: z.email().max(150),
  need: freeText(),
  targetGroup: freeText(2000),
  exclusion: freeText(),
  measure: freeText(),
  complementsOrdinaryWork: freeText(),
  whyNotOrdinaryBudget: freeText(),
  expectedEffect: freeText(),
  roughAmount: positiveAmount,
});

export type IdeaForm = z.output<typeof ideaForm>;

const meeting = {
  meetingDate: date,
  membersPresent: z.array(line(120)).min(1).max(40),
  reasons: freeText(),
};

export const ideaForms = {
  "submit-idea": ideaForm,
  "complete-idea": ideaForm,
  "approve-idea": z.strictObject({ ...meeting, advice: freeText().optional() }),
  "return-idea": z.strictObject({ ...meeting, completion: freeText(), dueDate: date }),
  "decline-idea": z.strictObject(meeting),
} as const;
