import { unreachable } from "#functions/domain/result.ts";
import type { Source } from "#functions/domain/why/source.ts";
import { longDate } from "./dates.ts";
import { listed } from "./numbers.ts";

type NameOf = (board: string) => string;

/** Where a number was said first, so that a reader can look it up. */
export function sourceInWords(source: Source, boardName: NameOf): string {
  switch (source.kind) {
    case "application":
      return `Ansökan, ${source.reference}, ${longDate(source.date)}`;
    case "agreement":
      return agreementInWords(source.boards, boardName);
    case "evaluation":
      return `Utvärdering av ${source.evaluator}, lämnad av ${source.submitted.by} ${longDate(source.submitted.on)}`;
    case "grant-decision":
      return `Beslut om bidrag, ${source.reference}, ${source.by}, ${longDate(source.date)}`;
    case "index":
      return indexInWords(source);
    case "policy":
      return `Riktlinjer ${source.version}`;
    case "plan-decision":
      return `Beslut om återföringsplan, version ${source.version}, ${longDate(source.decided)}`;
    case "actuals":
      return actualsInWords(source, boardName);
    case "exemption":
      return `Beslut om undantag ${source.number}, ${longDate(source.decided)}`;
    case "year-end":
      return `Bokslutet ${source.year}: uppskjutet för ${listed(source.boards.map(boardName))}`;
    default:
      return unreachable(source);
  }
}

type Of<K extends Source["kind"]> = Extract<Source, { kind: K }>;

function agreementInWords(boards: Of<"agreement">["boards"], boardName: NameOf): string {
  const decisions = boards.map(
    ({ board, reference, date }) => `${boardName(board)} (${reference}, ${longDate(date)})`,
  );
  return decisions.length === 0
    ? "Fördelningen i ansökan"
    : `Nämndernas överenskommelse: ${listed(decisions)}`;
}

function indexInWords({ edition, published, preliminary }: Of<"index">): string {
  const years = preliminary.length === 0 ? "" : `; preliminärt från ${Math.min(...preliminary)}`;
  return `${edition}, publicerad ${longDate(published)}${years}`;
}

function actualsInWords(source: Of<"actuals">, boardName: NameOf): string {
  const { year, board, voucher, reported, certified, adopted, correction, estimated } = source;
  const what = correction === undefined ? "Utfall" : `Rättat utfall (${correction})`;
  const acts = [
    `${estimated ? "uppskattat" : "rapporterat"} av ${reported.by} ${longDate(reported.on)}`,
    ...(certified ? [`intygat av ${certified.by} ${longDate(certified.on)}`] : []),
    ...(adopted
      ? [
          `fastställt av ${adopted.by} ${longDate(adopted.on)}${adopted.reference === undefined ? "" : ` (${adopted.reference})`}`,
        ]
      : []),
  ];
  return `${what} ${year} för ${boardName(board)}, verifikation ${voucher}: ${listed(acts)}`;
}
