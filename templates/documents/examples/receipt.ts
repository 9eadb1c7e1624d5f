import type * as z from "zod";
import type { receiptData } from "../receipt.ts";
import { schoolAttendance } from "./cases.ts";

export const receiptExample: z.input<typeof receiptData> = {
  ...schoolAttendance,
  documentNumber: 2,
  date: "2026-05-04",
  decidedBy: { name: "Gunilla Tång", title: "registrator" },
  tookPart: [],
  steppedAside: [],
  conditions: [],
  received: "application",
  receivedOn: "2026-04-30",
  registeredOn: "2026-05-04",
  senderNumber: "UBN 2026/311",
  boardDecision: { reference: "Utbildningsnämnden § 45", date: "2026-04-21" },
  appliedAmount: 600_000_000,
  attachments: [
    "Utbildningsnämndens protokoll den 21 april 2026",
    "Överenskommelse med socialnämnden om fördelning och återföring",
    "Evidensöversikt från forskningsbiblioteket",
  ],
  whatHappensNext:
    "Samordnaren granskar nu att ansökan är fullständig, hänger ihop och ryms inom riktlinjerna och fondens fria medel. De nämnder som väntas få lägre kostnader får ansökan på remiss.\n\nSaknas något får ni en begäran om komplettering med en sista dag. När granskningen är klar beslutar stadsdirektören i ärendet eller lämnar det till kommunstyrelsen.",
  contact: "socialainvesteringar@lindhaga.example",
};
