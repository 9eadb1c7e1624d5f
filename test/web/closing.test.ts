import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ClosingStatement, closingStatement } from "#functions/domain/closing/statement.ts";
import { noMoney, sum } from "#functions/domain/money.ts";
import { isDistrictBoard } from "#functions/domain/policy.ts";
import { closingAnswer } from "#functions/web/api/closing-answer.ts";
import { closingFile } from "#functions/web/closing-csv.ts";
import { casePage } from "#templates/pages/case-page.ts";
import { aCase, caseOf, made, type World } from "#test/support/a-case.ts";
import { type ASite, aSite } from "./a-site.ts";
import { reconcilingStories } from "./closing-stories.ts";

function statementOf(world: World): ClosingStatement {
  return closingStatement(caseOf(world), world.events);
}

/** The table's rows, each by what it is of and its amount in whole öre. */
function rowsOf(world: World): readonly { readonly of: string; readonly öre: number }[] {
  const { text } = closingFile(caseOf(world), world.policy, statementOf(world));
  const [, ...lines] = text.trimEnd().split("\r\n");
  return lines.map((line) => {
    const [of = "", , , amount = ""] = line.split(";");
    return { of, öre: Number(amount.replace(",", "")) };
  });
}

const stories = reconcilingStories.map(
  ([name, story]) => [name, made(story(), "reconcile-case")] as const,
);

describe.each(stories)("the closing as data where %s", (_, world) => {
  const c = caseOf(world);
  const statement = statementOf(world);
  const { equation } = statement;

  it("holds to the öre, and is what the boards and the rows come to", () => {
    expect(equation.holds).toBe(true);
    const [first, ...later] = statement.versions;
    expect(first?.total ?? noMoney).toBe(equation.firstPlanned);
    expect(sum(later.map(({ total }) => total))).toBe(equation.adjusted);
    expect(sum(statement.returned.map(({ amount }) => amount))).toBe(equation.returned);
    expect(sum(statement.exempted.map(({ amount }) => amount))).toBe(equation.exempted);
    expect(statement.decided?.decidedDifference).toBe(equation.difference);
  });

  it("names the voucher of every board that reported, and the day of every adoption", () => {
    expect(statement.returned).toHaveLength(c.returns.length);
    const reporting = new Set(c.actuals.map(({ board }) => board));
    for (const { board, voucher, adopted, decision } of statement.returned) {
      if (reporting.has(board)) expect(voucher).toMatch(/\S/);
      expect(adopted).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(decision).toContain("Kommunfullmäktige §");
    }
  });

  it("gives the budget basis by area in the target year's prices, which returns nothing more", () => {
    const { budgetYear, priceLevelYear, budgetBasis = [] } = statement.budgetBasis ?? {};
    expect(priceLevelYear).toBe(budgetYear);
    expect(statement.returned.map(({ year }) => year)).not.toContain(budgetYear);
    const district = c.application?.costLines
      .filter(({ board }) => isDistrictBoard(world.policy, board))
      .map(({ areaOfOperation }) => areaOfOperation);
    const own = budgetBasis.filter(({ areaOfOperation }) => district?.includes(areaOfOperation));
    expect(own.length).toBeGreaterThan(0);
    for (const { form } of own) expect(form).not.toBe("area-budget");
  });

  it("sums to nothing in the table: planned and changed, less returned, let go and the difference", () => {
    const rows = rowsOf(world);
    const total = (...kinds: readonly RegExp[]) =>
      rows
        .filter(({ of }) => kinds.some((kind) => kind.test(of)))
        .reduce((all, { öre }) => all + öre, 0);
    expect(total(/^Planerat/, /^Ändring/)).toBe(total(/^Återfört/, /^Undantaget/, /^Skillnad/));
    expect(total(/^Planerat/)).toBe(equation.firstPlanned);
    expect(rows.filter(({ of }) => /^Budgetunderlag i 20\d\d års priser/.test(of))).toHaveLength(2);
  });

  it("is of the form that the API tells of", () => {
    const { id: caseId, number, title, policyVersion, reconciliationVerified: verified } = c;
    const boards = statement.boards.map((each) => ({ ...each, name: each.board }));
    const answer = { caseId, number, title, policyVersion, verified, ...statement, boards };
    expect(closingAnswer.strict().safeParse(JSON.parse(JSON.stringify(answer))).error).toBe(
      undefined,
    );
  });
});

describe("a correction in the closing", () => {
  it("has its own voucher, and stands beside what the year first brought back", () => {
    const [, world] = stories.find(([name]) => name === "a closed year is corrected") ?? [];
    if (!world) throw new Error("No story is of a correction");
    const corrections = statementOf(world).returned.filter(({ correction }) => correction);
    expect(corrections.length).toBeGreaterThan(0);
    for (const { voucher, year } of corrections) {
      expect(voucher).toMatch(/-rättad$/);
      expect(year).toBe(2029);
    }
  });
});

describe("the case page", () => {
  it("has the closing in figures, with the file, from when nothing more is to return", async () => {
    for (const [, story] of reconcilingStories) {
      const world = story();
      const page = await pageOf(world);
      expect(page).toContain(`/cases/${caseOf(world).id}/reconciliation.csv`);
      expect(page).toContain("Planerat med ändringar är återfört, undantaget och skillnad");
    }
    expect(await pageOf(aCase().inStage("repaying").build())).not.toContain("reconciliation.csv");
  });

  it("has people and kronor with their grades side by side, after the evaluation", async () => {
    const page = await pageOf(aCase().inStage("evaluation-review").build());
    const [kronor, people] = [
      page.indexOf("Kostnadslinjer</h4>"),
      page.indexOf("Indikatorer</h4>"),
    ];
    expect(kronor).toBeGreaterThan(0);
    expect(people).toBeGreaterThan(kronor);
    expect(page.match(/Belägg: grad 4 av 5/g)).toHaveLength(3);
    expect(page).toContain("för grad 5 krävs oberoende utvärderare.");
    expect(page).toContain("Målet är nått");
  });
});

async function pageOf(world: World): Promise<string> {
  const c = caseOf(world);
  const { body } = casePage({
    case: c,
    path: `/funds/${c.fund}/cases/${c.id}`,
    register: "/",
    policy: world.policy,
    today: world.today,
    tasks: [],
    acts: [],
    events: world.events,
    notices: [],
    done: undefined,
  });
  return `${await body}`;
}

describe("the closing in the API", () => {
  let web: ASite;
  beforeAll(async () => {
    web = await aSite();
  });
  afterAll(() => web.close());

  it("is there from the first day, and tells of nothing then", async () => {
    const c = await web.fund.done(undefined, "submit-idea");
    const json = await web.get("samordnare", `cases/${c.id}/reconciliation`);
    expect(closingAnswer.parse(await json.json())).toMatchObject({
      number: c.number,
      verified: false,
      equation: { firstPlanned: 0, returned: 0, difference: 0, holds: true },
      boards: [],
      versions: [],
    });
  });

  it("is a file that Swedish spreadsheets open, for those who may read the case", async () => {
    const c = await web.fund.done(undefined, "submit-idea");
    const path = `cases/${c.id}/reconciliation.csv`;
    const file = await web.get("revisor", path);
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(new Uint8Array(await file.arrayBuffer()).slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    );
    expect((await web.get("sokande-idrott", path)).status).toBe(404);
  });
});
