import type * as z from "zod";
import type { changeOrStopData } from "../change-or-stop-decision.ts";
import { cityDirector, court, schoolAttendance } from "./cases.ts";

export const changeOrStopExample: z.input<typeof changeOrStopData> = {
  ...schoolAttendance,
  documentNumber: 14,
  date: "2028-11-14",
  decidedBy: cityDirector,
  presentedBy: "Märta Sjöö, samordnare",
  tookPart: ["Farid Rahimi, controller"],
  steppedAside: [],
  delegation: "DEL 2028/203, punkt 4.3 i delegationsordningen",
  court,
  reasons:
    "Två skolor startade ett halvår senare än planerat. För att alla elever ska få hela insatsen behöver tiden förlängas. Kostnaden för den längre tiden täcks inte av det som redan är beviljat.",
  conditions: ["En delrapport om de två skolorna lämnas senast den 31 januari 2030."],
  act: {
    kind: "change",
    scope:
      "Insatsen förlängs med ett halvår på Vallaskolan och Norrbackaskolan. På övriga sex skolor går arbetssättet över i ordinarie verksamhet som planerat.",
    after: { amount: 645_000_000, to: "2030-06-30" },
  },
  earlier: { reference: "handling 4", date: "2026-08-27" },
  before: { amount: 615_000_000, to: "2029-12-31" },
  used: 341_227_550,
  released: 0,
  humanEffects:
    "Andelen elever med frånvaro över 15 procent har sjunkit från 16,8 till 11,2 procent på de skolor som har haft insatsen i minst ett år.",
};
