import type * as z from "zod";
import type { effects } from "../effects.ts";

type Effects = z.input<typeof effects>;

const attachment =
  "Grad 2 av 5: jämförelse före och efter, 388 observerade, oberoende utvärderare, angiven i ansökan; för grad 3 krävs jämförelse med en jämförelsegrupp eller jämförelse med trend.";
const best =
  "Grad 5 av 5: jämförelse med en jämförelsegrupp, 512 observerade, oberoende utvärderare, angiven i ansökan.";
const trend =
  "Grad 3 av 5: jämförelse med trend, 512 observerade, oberoende utvärderare, angiven i ansökan; för grad 4 krävs jämförelse med en jämförelsegrupp.";

/** Support to parents: as evaluated, and with what the closings have shown since. */
export const earlySupportEffects = {
  people:
    "Föräldrarna skattar sin anknytning till barnet högre efter sex besök. Effekten är störst bland dem som skattade lägst från början. Barnhälsovården beskriver att familjer söker hjälp tidigare.",
  indicators: [
    {
      name: "Placerade barn 0–2\u00a0år, per 1\u00a0000",
      baseline: "7,4",
      target: "5,5",
      found: { result: "5,1", reached: true, grade: 5, why: best },
    },
    {
      name: "Föräldrar som skattar god anknytning",
      baseline: "68\u00a0%",
      target: "80\u00a0%",
      found: { result: "77\u00a0%", reached: false, grade: 2, why: attachment },
    },
    { name: "Barn i öppen förskola", baseline: "41\u00a0%", target: "55\u00a0%" },
  ],
  lines: [
    {
      name: "Familjehemsvård 0–2\u00a0år",
      board: "Socialnämnden",
      expected: 505_750_000,
      grade: 5,
      why: best,
    },
    {
      name: "Utredningar efter orosanmälan",
      board: "Södra stadsdelsnämnden",
      expected: 36_920_000,
      grade: 3,
      why: trend,
    },
  ],
} satisfies Effects;

/** What the two cost lines had saved by the closing of that year, öre. */
export function earlySupportThrough(
  year: number,
  achieved: readonly [placements: number, inquiries: number],
): Effects {
  const { lines } = earlySupportEffects;
  return {
    ...earlySupportEffects,
    lines: lines.map((each, i) => ({ ...each, achieved: achieved[i] })),
    achievedThrough: year,
  };
}

/** Young people in work or studies: people were helped, and no saving can be told apart. */
export const youthWorkEffects: Effects = {
  people:
    "Fler unga har fått en fast kontakt och har påbörjat studier. De rapporterar bättre psykisk hälsa.",
  indicators: [
    {
      name: "Unga som har påbörjat studier",
      baseline: "24\u00a0%",
      target: "35\u00a0%",
      found: {
        result: "38\u00a0%",
        reached: true,
        grade: 4,
        why: "Grad 4 av 5: jämförelse med en jämförelsegrupp, 174 observerade, intern utvärderare, angiven i ansökan; för grad 5 krävs oberoende utvärderare.",
      },
    },
  ],
  lines: [
    {
      name: "Försörjningsstöd 18–24\u00a0år",
      board: "Arbetsmarknadsnämnden",
      expected: 480_000_000,
      achieved: 114_000_000,
      grade: 4,
      why: "Grad 4 av 5: jämförelse med en jämförelsegrupp, 174 observerade, intern utvärderare, angiven i ansökan; för grad 5 krävs oberoende utvärderare.",
    },
  ],
  achievedThrough: 2030,
};
