import type * as z from "zod";
import type { reminderLetterData } from "../reminder-letter.ts";
import { coordinator, youthWork } from "./cases.ts";

export const reminderLetterExample: z.input<typeof reminderLetterData> = {
  ...youthWork,
  documentNumber: 12,
  date: "2027-06-07",
  decidedBy: coordinator,
  tookPart: [],
  steppedAside: [],
  conditions: [],
  to: { name: "Kerstin Bäck", title: "projektledare", board: "Arbetsmarknadsnämnden" },
  task: "Lämna lägesrapport för tertial 1 2027",
  due: "2027-05-20",
  level: "overdue",
  contact: "socialainvesteringar@lindhaga.example",
};
