import type { FollowUp } from "../forms/machine.ts";
import { exactly, toOre } from "../fraction.ts";
import { negated } from "../money.ts";
import { inKronor, signedKronor } from "./amounts.ts";

const causeNames: Record<FollowUp["causes"][number]["cause"], string> = {
  "attributed-saving": "annan besparing än planerat",
  deficits: "år med merkostnad, som räknas av eller stannar vid noll",
  rounding: "avrundning",
  "due-basis": "att riktlinjerna låter planen eller det lägre beloppet gälla",
  cap: "taket för återföringen",
  minimum: "belopp som väntar eller har väntat",
  exemption: "undantag från återföring",
  correction: "rättat utfall för tidigare år",
  deferred: "nämnd med underskott, vars återföring skjuts upp",
  index: "rättat index för tidigare år",
};

/** The year against its plan in plain Swedish: amounts, causes, and what waits. */
export function explanationOf(followUp: Omit<FollowUp, "explanation">): string {
  return [
    comparison(followUp),
    ...causes(followUp),
    ...waits(followUp),
    ...proposed(followUp),
  ].join(" ");
}

/** What the correction of a closed year came to, in plain Swedish. */
export function explanationOfCorrection(followUp: Omit<FollowUp, "explanation">): string {
  const { year, returned, causes: found } = followUp;
  const corrected = found.find(({ cause }) => cause === "correction");
  const opening = corrected
    ? `Det rättade utfallet för ${year} ändrar vad som ska återföras med ${signedKronor(toOre(exactly(corrected.amount)))}.`
    : `Det rättade utfallet för ${year} ändrar inte vad som ska återföras.`;
  return [opening, `Nu återförs ${inKronor(returned)}.`, ...waits(followUp)].join(" ");
}

function comparison({ year, planned, returned, difference }: Omit<FollowUp, "explanation">) {
  if (difference === 0) return `För ${year} återförs ${inKronor(returned)}, som planerat.`;
  const compared = `${inKronor(difference < 0 ? negated(difference) : difference)} ${difference < 0 ? "mindre" : "mer"}`;
  return `För ${year} återförs ${inKronor(returned)}. Det är ${compared} än planens ${inKronor(planned)}.`;
}

function causes({ difference, causes: found }: Omit<FollowUp, "explanation">): readonly string[] {
  if (found.length === 0) return [];
  const listed = found.map(
    ({ cause, amount }) => `${causeNames[cause]} (${signedKronor(toOre(exactly(amount)))})`,
  );
  const opening = difference === 0 ? "Följande tar ut vartannat" : "Skillnaden beror på";
  return [`${opening}: ${listed.join("; ")}.`];
}

function proposed({ proposal }: Omit<FollowUp, "explanation">): readonly string[] {
  if (!proposal || proposal.planned === proposal.proposed) return [];
  const { planned, proposed: anew } = proposal;
  return [
    `Om kostnaderna fortsätter att avvika som i år blir återföringen av återstående år ${inKronor(anew)} i stället för ${inKronor(planned)}: pröva om planen ska ändras.`,
  ];
}

function waits({ waiting }: Omit<FollowUp, "explanation">): readonly string[] {
  if (waiting === 0) return [];
  if (waiting < 0) return [`${inKronor(negated(waiting))} räknas av mot kommande återföring.`];
  return [`${inKronor(waiting)} är under minsta belopp och väntar till nästa år.`];
}
