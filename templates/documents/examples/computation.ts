import type * as z from "zod";
import type { computation } from "../computation.ts";
import { terms } from "./terms.ts";

type Computation = z.input<typeof computation>;
type Year = Computation["years"][number];

const { share, deficitCarry, dueBasis } = terms;
const common = { terms: { share, deficitCarry, dueBasis }, allSteps: true };

/** A year of early support: 80 % of what is saved is returned, in whole thousands. */
function computed(
  year: number,
  amounts: Pick<Year, "lines" | "saving" | "share" | "rounded"> & Partial<Year>,
): Year {
  const { counted = amounts.rounded, exempted = 0 } = amounts;
  const { sentences = [], ...own } = amounts;
  const kept = sentences.map(keptTogether);
  const due = counted - exempted;
  return { year, counted, overCap: 0, exempted, waiting: 0, due, ...own, sentences: kept };
}

/** Numbers with hard spaces, as the computation writes them. */
function keptTogether(sentence: string): string {
  return sentence.replaceAll(/(\d) (?=\d{3}|%|kr|år)/g, "$1\u00a0");
}

const placements = (
  isKnown: boolean,
  saving: string,
  without: string,
  cost: string,
  year: number,
) => {
  const saved = isKnown ? "Insatsen sparade" : "Insatsen väntas spara";
  const would = isKnown ? "skulle ha kostat" : "skulle kosta";
  const costs = isKnown ? "kostade" : "väntas kosta";
  return `${saved} ${saving} kr ${year} på kostnadslinjen ”Familjehemsvård 0–2 år”: 75 % av skillnaden mellan ${without} kr, som den utan insatsen ${would}, och ${cost} kr, som den ${costs}, minus 420 000 kr för metodens löpande kostnad.`;
};

const first = computed(2029, {
  lines: 144_100_000,
  saving: 148_250_000,
  share: 118_600_000,
  rounded: 118_600_000,
});
const deficit =
  "Södra stadsdelsnämndens besparing 2029 räknas som 0 kr: kostnadslinjerna visar 41 500 kr i merkostnad, som räknas av mot senare besparing.";

/** As the plan was decided. */
export const plannedComputation: Computation = {
  ...common,
  years: [
    computed(2029, {
      ...first,
      sentences: [
        placements(false, "1 482 500", "12 410 000", "9 873 333", 2029),
        "Insatsen väntas ge en merkostnad på 41 500 kr 2029 på kostnadslinjen ”Utredningar efter orosanmälan”: 40 % av skillnaden mellan 6 104 250 kr, som den utan insatsen skulle kosta, och 6 208 000 kr, som den väntas kosta.",
        deficit,
      ],
    }),
    computed(2030, {
      lines: 194_700_000,
      saving: 190_550_000,
      share: 152_440_000,
      rounded: 152_400_000,
      sentences: [
        placements(false, "1 764 000", "12 658 000", "9 746 000", 2030),
        "Insatsen väntas spara 183 000 kr 2030 på kostnadslinjen ”Utredningar efter orosanmälan”: 40 % av skillnaden mellan 6 226 335 kr, som den utan insatsen skulle kosta, och 5 768 835 kr, som den väntas kosta.",
        "Södra stadsdelsnämndens besparing 2030 räknas som 141 500 kr: kostnadslinjerna visar 183 000 kr i besparing, minus 41 500 kr i merkostnad från tidigare år.",
      ],
    }),
    computed(2031, {
      lines: 203_870_000,
      saving: 203_870_000,
      share: 163_096_000,
      rounded: 163_100_000,
      sentences: [
        placements(false, "1 811 000", "12 911 000", "9 936 333", 2031),
        "Insatsen väntas spara 227 700 kr 2031 på kostnadslinjen ”Utredningar efter orosanmälan”: 40 % av skillnaden mellan 6 350 860 kr, som den utan insatsen skulle kosta, och 5 781 610 kr, som den väntas kosta.",
      ],
    }),
  ],
};

const closed = computed(2030, {
  lines: 156_115_300,
  saving: 158_233_400,
  share: 126_586_700,
  rounded: 126_600_000,
});

/** As the year 2030 was closed. */
export const closedComputation: Computation = {
  ...common,
  years: [
    computed(2030, {
      ...closed,
      sentences: [
        placements(true, "1 582 334", "12 658 000", "9 988 221", 2030),
        "Insatsen gav en merkostnad på 21 181 kr 2030 på kostnadslinjen ”Utredningar efter orosanmälan”: 40 % av skillnaden mellan 6 226 335 kr, som den utan insatsen skulle ha kostat, och 6 279 288 kr, som den kostade.",
        "Södra stadsdelsnämndens besparing 2030 räknas som 0 kr: kostnadslinjerna visar 21 181 kr i merkostnad, och 41 500 kr i merkostnad står kvar från tidigare år. Tillsammans är det 62 681 kr i merkostnad, som räknas av mot senare besparing.",
      ],
    }),
  ],
};

const adjusted = [
  computed(2031, {
    lines: 178_768_100,
    saving: 172_500_000,
    share: 138_000_000,
    rounded: 138_000_000,
  }),
  computed(2032, { lines: 31_375_000, saving: 31_375_000, share: 25_100_000, rounded: 25_100_000 }),
];

/** As the plan was adjusted. */
export const adjustedComputation: Computation = {
  ...common,
  years: adjusted.map((year) => ({
    ...year,
    sentences:
      year.year === 2031
        ? [
            "Södra stadsdelsnämndens besparing 2031 räknas som 75 000 kr: kostnadslinjerna visar 137 681 kr i besparing, minus 62 681 kr i merkostnad från tidigare år.",
          ]
        : [],
  })),
};

/** As all years were closed: in the last the plan counts, and one board is exempt. */
export const allClosedComputation: Computation = {
  ...common,
  years: [
    first,
    closed,
    ...adjusted.slice(0, 1),
    computed(2032, {
      lines: 34_000_000,
      saving: 34_000_000,
      share: 27_200_000,
      rounded: 27_200_000,
      counted: 25_100_000,
      exempted: 3_600_000,
    }),
  ],
};
