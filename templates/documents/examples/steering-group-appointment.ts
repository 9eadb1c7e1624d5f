import type * as z from "zod";
import type { steeringGroupData } from "../steering-group-appointment.ts";
import { cityDirector, schoolAttendance } from "./cases.ts";

export const steeringGroupExample: z.input<typeof steeringGroupData> = {
  ...schoolAttendance,
  documentNumber: 6,
  date: "2026-10-05",
  decidedBy: cityDirector,
  presentedBy: "Märta Sjöö, samordnare",
  tookPart: [],
  steppedAside: [],
  conditions: [],
  members: [
    {
      name: "Cecilia Nordin",
      role: "ordförande, grundskolechef för utbildningsnämnden",
      seat: "board",
    },
    { name: "Henrik Åslund", role: "enhetschef, barn och unga, för socialnämnden", seat: "board" },
    { name: "Yasmin Farah", role: "skolkurator", seat: "profession" },
    { name: "Farid Rahimi", role: "controller", seat: "city-office" },
  ],
  mandate:
    "Styrgruppen leder insatsen inom beslutad tid, budget och inriktning. Den följer både effekterna för eleverna och kostnaderna och föreslår stadsdirektören ändringar i tid.\n\nStyrgruppen ansvarar för att metoden kan gå över i ordinarie verksamhet när medlen tar slut.",
  from: "2027-01-01",
  to: "2029-12-31",
  reports: [
    { period: "2027-T1", due: "2027-05-20" },
    { period: "2027-T2", due: "2027-09-30" },
    { period: "2027-YE", due: "2028-01-31" },
    { period: "2028-T1", due: "2028-05-22" },
    { period: "2028-T2", due: "2028-10-02" },
    { period: "2028-YE", due: "2029-01-31" },
    { period: "2029-T1", due: "2029-05-21" },
    { period: "2029-T2", due: "2029-10-01" },
    { period: "2029-YE", due: "2030-01-31" },
  ],
};
