import { type Refusal, refusal } from "../refusals.ts";
import type { DueRefusal } from "../repayment/due-amount.ts";
import type { RepaymentFault } from "../repayment/refusal.ts";
import { unreachable } from "../result.ts";
import type { Names } from "./names.ts";

const shown = 5;

/** Why nothing can be computed, in sentences that say what to put right; the first five in full. */
export function notComputable(
  faults: readonly (RepaymentFault | DueRefusal)[],
  names: Names,
): Refusal {
  const sentences = [...new Set(faults.map((fault) => capitalised(faultSentence(fault, names))))];
  const more = sentences.length - shown;
  const isIndex = faults.every(({ code }) => code === "index-missing");
  return refusal(
    "not-computable",
    [
      "Återföringen kan inte beräknas.",
      ...sentences.slice(0, shown),
      ...(more > 0 ? [`Dessutom finns ${more} fel till.`] : []),
    ].join(" "),
    isIndex ? "index" : undefined,
  );
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const indexNames: Readonly<Record<string, string>> = {
  "city-uprating": "stadens uppräkning",
  pkv: "PKV",
  nominal: "löpande priser",
};

const statusNames = { expected: "väntat", preliminary: "preliminärt", adopted: "fastställt" };

/** One fault in plain Swedish. */
export function faultSentence(fault: RepaymentFault | DueRefusal, { line, board }: Names): string {
  switch (fault.code) {
    case "no-cost-lines":
      return "Ärendet har ingen kostnadslinje.";
    case "grant-negative":
      return "Det beviljade beloppet är mindre än noll.";
    case "years-reversed":
      return `Sista året, ${fault.lastYear}, ligger före det första, ${fault.firstYear}.`;
    case "too-many-years":
      return `Återföringen omfattar ${fault.years} år; riktlinjerna tillåter högst ${fault.maximum}.`;
    case "line-repeated":
      return `${line(fault.line)} finns två gånger.`;
    case "line-never-runs":
      return `${line(fault.line)} har inget år inom återföringen.`;
    case "baseline-missing":
      return `${line(fault.line)} saknar basår.`;
    case "baseline-year-repeated":
      return `${line(fault.line)} anger samma basår två gånger.`;
    case "baseline-negative":
      return `${line(fault.line)} får en utgångskostnad under noll när statsbidrag och sparkrav är avdragna.`;
    case "driver-missing":
      return `${line(fault.line)} saknar uppgift om behovet ${fault.year}.`;
    case "index-missing":
      return `Index saknas för ${fault.year} eller för prisnivååret i ${line(fault.line)}.`;
    case "running-cost-missing":
      return `${line(fault.line)} saknar metodens löpande kostnad ${fault.year}.`;
    case "running-cost-negative":
      return `${line(fault.line)} har en löpande kostnad under noll ${fault.year}.`;
    case "cost-implausible":
      return `${line(fault.line)} skulle utan insatsen kosta orimligt mycket ${fault.year}. Kontrollera behov och index.`;
    case "cost-missing":
      return `${line(fault.line)} saknar kostnad för ${fault.year}. Åren ska följa på varandra.`;
    case "cost-repeated":
      return `${line(fault.line)} har två kostnader för ${fault.year}.`;
    case "cost-of-no-line":
      return `En kostnad för ${fault.year} hör inte till något år för ${line(fault.line)}.`;
    case "index-kind-differs":
      return `Riktlinjerna anger ${indexNames[fault.policy] ?? fault.policy}, men ${indexNames[fault.series] ?? fault.series} är använt.`;
    case "split-not-whole":
      return "Fördelningens andelar blir inte 100 procent.";
    case "split-board-repeated":
      return `${board(fault.board)} finns två gånger i fördelningen.`;
    case "deficit-negative":
      return `${board(fault.board)} har en ingående merkostnad under noll.`;
    case "deficit-not-carried":
      return `${board(fault.board)} har en ingående merkostnad, men riktlinjerna för inga vidare.`;
    case "deficit-board-repeated":
      return `${board(fault.board)} har två ingående merkostnader.`;
    case "deficit-board-without-line":
      return `${board(fault.board)} har en ingående merkostnad men ingen kostnadslinje.`;
    case "exemption-years-reversed":
      return `Ett undantags sista år, ${fault.lastYear}, ligger före dess första, ${fault.firstYear}.`;
    case "exemption-of-no-board":
      return `Ett undantag gäller ${board(fault.board)}, som inte återför något.`;
    case "exemption-of-no-line":
      return `Ett undantag gäller ${line(fault.line)}, som inte finns i återföringen.`;
    case "succession-of-no-board":
      return `${board(fault.board)} har inget i återföringen som en annan nämnd kan ta över.`;
    case "succession-of-itself":
      return `${board(fault.board)} kan inte ta över från sig själv.`;
    case "succession-repeated":
      return `${board(fault.board)} tas över två gånger.`;
    case "succession-in-circle":
      return `${board(fault.board)} tar över från sig själv genom andra nämnder.`;
    case "year-not-in-plan":
      return `Året ${fault.year} finns inte i återföringsplanen.`;
    case "year-not-in-outcome":
      return `Utfallet för ${fault.year} är inte rapporterat.`;
    case "closing-not-adopted":
      return `Utfallet för ${fault.year} är ${statusNames[fault.status]} och måste fastställas först.`;
    default:
      return unreachable(fault);
  }
}
