import * as z from "zod";
import { minus } from "#functions/domain/money.ts";
import { unreachable } from "#functions/domain/result.ts";
import { documentNames } from "#functions/process/documents.ts";
import { kronorAlike } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { definitions, paragraph, prose, section, sections } from "./blocks.ts";
import { decisionFields } from "./common.ts";
import { changeOrStopExample } from "./examples/change-or-stop-decision.ts";
import { amount, date, decisionReference, prose as text } from "./fields.ts";
import {
  appealSection,
  capitalised,
  conditionsSection,
  decidedSection,
  decisionMeta,
  effectsSection,
  reasonsSection,
  titleAndName,
} from "./parts.ts";
import { figures, textTable } from "./tables.ts";
import { documentTemplate } from "./template.ts";

const state = z.strictObject({ amount, to: date });

export const changeOrStopData = z.strictObject({
  ...decisionFields,
  act: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("change"), scope: text().optional(), after: state }),
    /** The grant that is not used goes back to the fund's free capital. */
    z.strictObject({ kind: z.literal("stop"), lastDay: date }),
  ]),
  before: state,
  /** The decision that is changed, and goes on where this one says nothing. */
  earlier: decisionReference,
  used: amount,
  /** Returned to the fund unused, before this decision. */
  released: amount,
  /** What is known of the effects at the time of the decision. */
  humanEffects: text(),
});

type Data = z.output<typeof changeOrStopData>;

/** Step 4: a change of scope, time or amount, or an early stop. Appealed. */
export const changeOrStopDecision = documentTemplate({
  kind: "change-or-stop-decision",
  name: documentNames["change-or-stop-decision"],
  version: "1",
  schema: changeOrStopData,
  example: changeOrStopExample,
  content: (data) => ({
    name: names[data.act.kind],
    meta: decisionMeta(data),
    sections: sections(
      section("Beslut", paragraph(decision(data)), prose(scopeOf(data)), comparison(data)),
      conditionsSection(data),
      reasonsSection(data),
      effectsSection(
        "Effekter och medel så långt",
        { text: data.humanEffects, indicators: [] },
        { title: "Medel", text: "", rows: money(data) },
      ),
      decidedSection(data),
      appealSection(data),
    ),
  }),
});

const names = {
  change: "Beslut om ändring av insatsen",
  stop: "Beslut om att avbryta insatsen i förtid",
} as const;

function decision({ act, earlier, decidedBy, title, fund }: Data): string {
  const decides = `${capitalised(titleAndName(decidedBy))} beslutar`;
  switch (act.kind) {
    case "change":
      return `${decides} att insatsen ”${title}” ändras så som framgår nedan. I övrigt gäller beslutet den ${longDate(earlier.date)} (${earlier.reference}).`;
    case "stop":
      return `${decides} att insatsen ”${title}” avbryts i förtid. Sista dag är den ${longDate(act.lastDay)}. Medel som inte har använts går tillbaka till ${fund}. Insatsen utvärderas ändå.`;
    default:
      return unreachable(act);
  }
}

function scopeOf({ act }: Data): string | undefined {
  return act.kind === "change" ? act.scope : undefined;
}

function comparison({ act, before }: Data) {
  if (act.kind !== "change") return undefined;
  const { after } = act;
  return textTable(
    "Tidigare och nytt beslut",
    ["Vad", figures("Tidigare"), figures("Nytt")],
    [
      ["Beviljat belopp", ...kronorAlike([before.amount, after.amount])],
      ["Sista dag", longDate(before.to), longDate(after.to)],
    ],
  );
}

function money({ act, before, used, released }: Data) {
  const granted = act.kind === "change" ? act.after.amount : before.amount;
  const left = act.kind === "change" ? "Kvar att använda" : "Går tillbaka till fonden";
  const remaining = minus(minus(granted, used), released);
  const [all, drawn, returned, rest] = kronorAlike([granted, used, released, remaining]);
  return definitions(
    ["Beviljat", all],
    ["Rekvirerat hittills", drawn],
    ["Återlämnat tidigare", released > 0 ? returned : undefined],
    [left, rest],
  );
}
