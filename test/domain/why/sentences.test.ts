import { describe, expect, it } from "vitest";
import { explain } from "#functions/domain/why/explain.ts";
import { type RuleId, ruleIds } from "#functions/domain/why/rules.ts";
import { momentsIn, stories } from "./stories.ts";

type Sentence = readonly [rule: RuleId, story: string, figure: string, sentence: string];

const plain = "the plain case";
const adopted = "the plain case, two years adopted";
const deficit = "a deficit made good";
const cap = "a cap that bites";
const minimum = "amounts below the minimum";
const lower = "the lower of plan and outcome";
const line = "a line let go";
const corrected = "a year corrected";

const sentences: readonly Sentence[] = [
  [
    "baseline",
    plain,
    "plan/1/baseline/placeringar",
    "Medelvärdet av 2 basår för kostnadslinjen ”Placeringar utanför hemmet”, sedan 0 kr i riktade statsbidrag och 100 000 kr i beslutade sparkrav räknats bort, är 11 900 000 kr.",
  ],
  [
    "attributed-saving",
    plain,
    "plan/1/2029/line/placeringar",
    "Insatsen väntas spara 825 881,24 kr 2029 på kostnadslinjen ”Placeringar utanför hemmet”: 60 % av skillnaden mellan 13 937 224,07 kr, som den utan insatsen skulle kosta, och 12 227 422 kr, som den väntas kosta, minus 200 000 kr för metodens löpande kostnad.",
  ],
  [
    "attributed-saving",
    deficit,
    "outcome/2029/line/placeringar",
    "Insatsen gav en merkostnad på 200 000 kr 2029 på kostnadslinjen ”placeringar”: 100 % av skillnaden mellan 10 000 000 kr, som den utan insatsen skulle ha kostat, och 10 200 000 kr, som den kostade.",
  ],
  [
    "carried-deficit",
    deficit,
    "outcome/2030/saving/social",
    "Socialnämndens besparing 2030 räknas som 300 000 kr: kostnadslinjerna visar 500 000 kr i besparing, minus 200 000 kr i merkostnad från tidigare år.",
  ],
  [
    "carried-deficit",
    deficit,
    "outcome/2029/saving/social",
    "Socialnämndens besparing 2029 räknas som 0 kr: kostnadslinjerna visar 200 000 kr i merkostnad, som räknas av mot senare besparing.",
  ],
  [
    "deficit",
    deficit,
    "outcome/2029/deficit/social",
    "Efter 2029 har Socialnämnden 200 000 kr i merkostnad, som räknas av mot senare besparingar.",
  ],
  [
    "share",
    lower,
    "outcome/2029/share",
    "70 % av nämndernas besparing 2029, 800 000 kr, återförs: 560 000 kr.",
  ],
  [
    "split",
    plain,
    "plan/1/2029/split/järva",
    "Järva stadsdelsnämnd återför 25 % av årets 920 994,04 kr enligt nämndernas överenskommelse: 230 248,51 kr.",
  ],
  [
    "rounding",
    plain,
    "plan/1/2029/rounded",
    "920 994,04 kr avrundas till hela 1 000 kr: 921 000 kr för 2029.",
  ],
  [
    "remainder",
    plain,
    "plan/1/2029/remainder",
    "När varje nämnds del sänks till hela 1 000 kr återstår 1 000 kr att fördela.",
  ],
  [
    "largest-remainder",
    plain,
    "plan/1/2029/rounded/social",
    "Socialnämnden får 691 000 kr av årets avrundade belopp: delen 690 745,53 kr i hela 1 000 kr, nummer 1 när det som återstår fördelas.",
  ],
  [
    "due-basis",
    lower,
    "outcome/2029/basis",
    "Enligt riktlinjerna gäller det lägre beloppet för 2029: 350 000 kr. Planen hade 350 000 kr och bokslutet visar 560 000 kr.",
  ],
  [
    "cap-limit",
    cap,
    "plan/1/cap",
    "Högst 599 985 kr återförs av ärendet: 13,333 % av det beviljade beloppet 4 500 000 kr.",
  ],
  [
    "cap",
    cap,
    "plan/1/2029/capped",
    "599 985 kr av beloppet för 2029, 700 000 kr, ryms under taket 599 985 kr, som tidigare år har tagit 0 kr av.",
  ],
  [
    "cap-parts",
    cap,
    "plan/1/2029/capped/social",
    "Socialnämnden får 428 985 kr av det som ryms under taket: 500 000 kr minskat i samma mån som årets belopp.",
  ],
  [
    "over-cap",
    cap,
    "plan/1/2029/over-cap",
    "100 015 kr av beloppet för 2029, 700 000 kr, ligger över taket och återförs inte.",
  ],
  [
    "exempt-share",
    line,
    "plan/2/2029/exempt-share/järva",
    "100 % av Järva stadsdelsnämnds belopp för 2029 är undantaget från återföring.",
  ],
  [
    "exempt",
    line,
    "plan/2/2029/exempt/järva",
    "200 000 kr av Järva stadsdelsnämnds belopp för 2029, 200 000 kr, är undantaget från återföring.",
  ],
  [
    "exempted",
    line,
    "plan/2/2029/exempted/järva",
    "Järva stadsdelsnämnd behöver inte återföra 200 000 kr för 2029, enligt beslut om undantag.",
  ],
  [
    "exempt-waiting",
    line,
    "plan/2/2029/exempt-waiting/järva",
    "0 kr av det som väntar hos Järva stadsdelsnämnd efter 2029 är undantaget.",
  ],
  [
    "together",
    minimum,
    "plan/1/2030/together",
    "1 100 000 kr prövas mot minsta belopp 2030: 600 000 kr av året och 500 000 kr från tidigare år.",
  ],
  [
    "due",
    minimum,
    "plan/1/2030/due/social",
    "Socialnämnden ska återföra 1 100 000 kr för 2030: 600 000 kr av årets belopp och 500 000 kr som har väntat.",
  ],
  [
    "due",
    minimum,
    "outcome/2029/due/social",
    "Socialnämnden återför inget för 2029: årets 150 000 kr är under minsta belopp 550 000 kr och väntar.",
  ],
  [
    "due",
    line,
    "plan/2/2029/due/järva",
    "Järva stadsdelsnämnd ska inte återföra något för 2029: hela beloppet, 200 000 kr, är undantaget.",
  ],
  [
    "waiting",
    minimum,
    "outcome/2030/waiting/social",
    "450 000 kr väntar hos Socialnämnden efter 2030, eftersom årets belopp är under 550 000 kr: 300 000 kr av årets belopp och 150 000 kr som har väntat.",
  ],
  [
    "waiting",
    corrected,
    "correction/1/2029/waiting/social",
    "300 000 kr räknas av mot vad Socialnämnden ska återföra efter 2029: minus 300 000 kr i rättelse av tidigare år.",
  ],
  [
    "earned",
    adopted,
    "outcome/2029/earned/social",
    "Socialnämnden skulle med det som är känt ha återfört 691 000 kr hittills, före undantag.",
  ],
  [
    "correction",
    corrected,
    "correction/1/correction/social",
    "Med det som nu är känt skulle Socialnämnden ha återfört 800 000 kr för de stängda åren, mot 1 100 000 kr enligt boksluten: skillnaden −300 000 kr räknas in.",
  ],
  [
    "returned",
    "an adjusted plan",
    "plan/2/2029/due/social",
    "Socialnämnden har återfört 300 000 kr för 2029, enligt fastställda bokslut.",
  ],
  [
    "sum",
    plain,
    "plan/1/total/due",
    "Tillsammans återförs 5 161 000 kr alla år, summan av 5 delar.",
  ],
  ["sum", plain, "plan/1/2029/waiting", "Inget väntar efter 2029."],
];

describe("each rule is told in plain Swedish with its numbers", () => {
  it.each(sentences)("%s, %s: %s", (rule, story, figure, sentence) => {
    const world = stories[story]?.();
    if (!world) throw new Error(`No story ${story}`);
    const found = explain(momentsIn(world), figure);
    expect(found?.rule).toBe(rule);
    expect(found?.sentence.replaceAll("\u00a0", " ")).toBe(sentence);
  });

  it("and none is left out", () => {
    expect([...new Set(sentences.map(([rule]) => rule))].toSorted()).toEqual(ruleIds.toSorted());
  });
});
