import type * as z from "zod";
import type { progressReportData } from "../progress-report.ts";
import { cityDirector, schoolAttendance } from "./cases.ts";

export const progressReportExample: z.input<typeof progressReportData> = {
  ...schoolAttendance,
  documentNumber: 9,
  date: "2027-06-03",
  decidedBy: cityDirector,
  presentedBy: "Märta Sjöö, samordnare",
  tookPart: [],
  steppedAside: [],
  conditions: [],
  period: "2027-T1",
  reportedBy: "Cecilia Nordin, styrgruppens ordförande",
  act: "continue",
  assessment:
    "Rekryteringen är klar och arbetet har kommit i gång på sex av åtta skolor. Förseningen på två skolor vägs upp under hösten. Jag ser positivt på att vårdnadshavarnas synpunkter redan har lett till ändrade rutiner.",
  progress:
    "Teamet är på plats sedan februari. 74 elever har fått en första kontakt inom tio skoldagar, vilket motsvarar 91 procent av de nya ärendena.",
  humanEffects:
    "41 elever är tillbaka i ordinarie undervisning. Andelen elever med frånvaro över 15 procent har sjunkit från 16,8 till 14,9 procent; målet är 9 procent. Elevernas trygghetsskattning har stigit från 5,8 till 6,6 på en tiogradig skala.",
  economy:
    "Lönekostnaderna följer budget. Lokalerna blev billigare än beräknat under våren men hyran stiger till hösten.",
  deviations:
    "Två skolor startar först i augusti, eftersom rektorerna byttes vid årsskiftet. Budgeten påverkas inte.",
  granted: 615_000_000,
  used: 58_233_425,
  forecastToEnd: 611_500_000,
};
