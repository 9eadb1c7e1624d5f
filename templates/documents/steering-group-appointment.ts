import * as z from "zod";
import { documentNames } from "#functions/process/documents.ts";
import { longDate, period, reportPeriodName } from "#templates/wording/dates.ts";
import { definitions, notices, paragraph, prose, section, sections } from "./blocks.ts";
import { commonFields } from "./common.ts";
import { steeringGroupExample } from "./examples/steering-group-appointment.ts";
import { date, line, prose as text } from "./fields.ts";
import { capitalised, caseMeta, conditionsSection, decidedSection, titleAndName } from "./parts.ts";
import { textTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

export const steeringGroupData = z.strictObject({
  ...commonFields,
  members: z
    .array(
      z.strictObject({
        name: line(120),
        role: line(120),
        seat: z.enum(["board", "profession", "city-office", "other"]),
      }),
    )
    .min(1)
    .max(20),
  mandate: text(),
  from: date,
  to: date,
  /** When each report is due: the cut-off is in its name, the due date is the policy's. */
  reports: z
    .array(z.strictObject({ period: z.string().regex(/^\d{4}-(T1|T2|YE)$/), due: date }))
    .max(60),
});

type Data = z.output<typeof steeringGroupData>;
type Seat = Data["members"][number]["seat"];

const seats: Record<Exclude<Seat, "city-office">, string> = {
  board: "Nämnd",
  profession: "Profession",
  other: "Övrig",
};

function seatOf(seat: Seat, { municipality }: Data): string {
  return seat === "city-office" ? municipality.office : seats[seat];
}

/** Step 4: who steers the measure. Carries out an earlier decision; not appealed. */
export const steeringGroupAppointment = documentTemplate({
  kind: "steering-group-appointment",
  name: documentNames["steering-group-appointment"],
  version: "1",
  schema: steeringGroupData,
  example: steeringGroupExample,
  content: (data) => ({
    meta: [...caseMeta(data), ...definitions(["Genomförande", period(data.from, data.to)])],
    sections: sections(
      section("Styrgrupp", paragraph(appointment(data)), members(data), notices(missing(data))),
      section("Uppdrag", prose(data.mandate)),
      conditionsSection(data),
      section("Skäl", prose(data.reasons)),
      section("Rapportering", reportTable(data)),
      decidedSection(data),
    ),
  }),
});

function appointment({ decidedBy, title }: Data): string {
  return `${capitalised(titleAndName(decidedBy))} utser styrgrupp för ”${title}”.`;
}

function members(data: Data) {
  const rows = data.members.map(({ name, role, seat }) => [
    name,
    capitalised(role),
    seatOf(seat, data),
  ]);
  return textTable("Ledamöter", ["Namn", "Uppgift", "Företräder"], rows);
}

/** The professions are to be anchored in the work: a seat, or a visible lack of one. */
function missing({ members: all }: Data): readonly string[] {
  return all.some(({ seat }) => seat === "profession")
    ? []
    : ["Ingen ledamot företräder professionerna. Styrgruppen ska redovisa hur de ändå deltar."];
}

function reportTable({ reports }: Data) {
  const rows = reports.map((report) => [reportPeriodName(report.period), longDate(report.due)]);
  return textTable("Rapporter till stadsdirektören", ["Period", "Lämnas senast"], rows);
}
