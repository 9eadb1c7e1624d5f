import type { Adoption, Case, IndexLevels, YearActuals } from "../case.ts";
import type { Policy } from "../policy.ts";
import type { Source, Sources } from "./source.ts";

/** All that figures of the case may rest on, as the case stands, with one edition of the index. */
export function sourcesOf(c: Case, policy: Policy, index: IndexLevels): Sources {
  const named: readonly Named[] = [
    ["policy", { kind: "policy", version: policy.version }],
    ["index", indexSource(index)],
    ...applicationSources(c),
    ...evaluationSources(c),
    ...grantSources(c),
    ...c.plans.map(
      ({ version, decided }): Named => [
        `plan-decision/${version}`,
        { kind: "plan-decision", version, decided },
      ],
    ),
    ...c.actuals.flatMap(actualsSources),
    ...c.exemptions.map(
      ({ decided, test }, i): Named => [
        `exemption/${i + 1}`,
        { kind: "exemption", number: i + 1, decided, test },
      ],
    ),
    ...(c.adoptions ?? []).flatMap(yearEndSources),
  ];
  return Object.fromEntries(named);
}

type Named = readonly [name: string, source: Source];

function indexSource({ edition, published, levels }: IndexLevels): Source {
  const preliminary = levels.flatMap((level) => (level.preliminary ? [level.year] : []));
  return { kind: "index", edition, published, preliminary };
}

function applicationSources({ application, agreements }: Case): readonly Named[] {
  if (!application) return [];
  const boards = agreements.map(({ board, decision }) => ({ board, ...decision }));
  return [
    ["application", { kind: "application", ...application.boardDecision }],
    ["agreement", { kind: "agreement", boards }],
  ];
}

function evaluationSources({ evaluation }: Case): readonly Named[] {
  if (!evaluation) return [];
  const { evaluator, by, on } = evaluation;
  return [["evaluation", { kind: "evaluation", evaluator, submitted: { by: by.name, on } }]];
}

function grantSources({ decision }: Case): readonly Named[] {
  if (!decision) return [];
  const { reference, date, by } = decision;
  return [["grant-decision", { kind: "grant-decision", reference, date, by: by.name }]];
}

function yearEndSources({ year, deferred = [] }: Adoption): readonly Named[] {
  if (deferred.length === 0) return [];
  return [[`year-end/${year}`, { kind: "year-end", year, boards: deferred }]];
}

/** The closing of a board's year, and each correction of it that was adopted. */
function actualsSources(actuals: YearActuals): readonly Named[] {
  const { board, year, reported, certified, adopted, corrections = [] } = actuals;
  const of = { kind: "actuals" as const, board, year };
  const closing: Source = {
    ...of,
    voucher: reported.voucher,
    estimated: reported.estimated ?? false,
    reported: { by: reported.by.name, on: reported.on },
    ...(certified ? { certified: { by: certified.by.name, on: certified.on } } : {}),
    ...(adopted
      ? { adopted: { by: adopted.by.name, on: adopted.on, reference: adopted.reference } }
      : {}),
  };
  const corrected = corrections.map(
    (made, i): Named => [
      `actuals/${year}/${board}/correction/${i + 1}`,
      {
        ...of,
        correction: i + 1,
        voucher: made.reported.voucher,
        estimated: false,
        reported: { by: made.reported.by.name, on: made.reported.on },
        ...(made.certified
          ? { certified: { by: made.certified.by.name, on: made.certified.on } }
          : {}),
        ...(made.adopted ? { adopted: { by: made.adopted.by.name, on: made.adopted.on } } : {}),
      },
    ],
  );
  return [[`actuals/${year}/${board}`, closing], ...corrected];
}
