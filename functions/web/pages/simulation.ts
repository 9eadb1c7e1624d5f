import { invalidInput } from "#functions/acts/faults.ts";
import { yearOf } from "#functions/domain/dates.ts";
import { type Fault, type Refusal, refusal } from "#functions/domain/refusals.ts";
import { accepted, type Result, refused } from "#functions/domain/result.ts";
import { type RoughIdea, requestFor, roughIdea } from "#functions/domain/simulation/rough-idea.ts";
import { simulate } from "#functions/domain/simulation/simulate.ts";
import { termsAsked } from "#functions/domain/simulation/terms.ts";
import type { Field } from "#templates/pages/form/field.ts";
import { fieldsOfForm } from "#templates/pages/form/fields-of.ts";
import { filledIn } from "#templates/pages/form/fill.ts";
import { readForm } from "#templates/pages/form/read.ts";
import { rowsChanged } from "#templates/pages/form/rows.ts";
import { type Typed, typedIn } from "#templates/pages/form/typed.ts";
import { type Simulated, simulatorPage } from "#templates/pages/simulator-page.ts";
import { policiesOf } from "../api/simulation.ts";
import type { WebContext } from "../env.ts";
import { boardsOfActor } from "../lists.ts";
import { statusOfProblem } from "../problem.ts";
import { readableCase } from "../reading.ts";
import { told } from "../tell.ts";
import { page, policyToday } from "./page.ts";
import { unreadable } from "./unreadable.ts";

/**
 * The form of a rough idea, and beneath it what the idea would return. All that is asked stands in
 * the address, so that a simulation can be sent to a colleague; nothing is stored.
 */
export async function simulator(context: WebContext): Promise<Response> {
  const { searchParams } = new URL(context.req.url);
  if (searchParams.has("do")) return answered(context, typedIn(searchParams));
  const known = await knownOf(context, searchParams.get("case"));
  if (!known.ok) return told(context, known.refusal);
  return shown(context, filledIn(fieldsFor(context), known.value));
}

/** A row added or removed, or the idea simulated. */
function answered(context: WebContext, typed: Typed): Response | Promise<Response> {
  const fields = fieldsFor(context);
  const changed = rowsChanged(fields, { typed, faults: new Map() });
  if (changed) return shown(context, changed.typed, { focus: changed.focus });
  const idea = ideaIn(fields, typed);
  if (!idea.ok) return shown(context, typed, { refusal: idea.refusal });
  const simulation = simulated(context, idea.value);
  return simulation.ok
    ? shown(context, typed, { simulated: simulation.value })
    : shown(context, typed, { refusal: inTheForm(simulation.refusal) });
}

function fieldsFor(context: WebContext): readonly Field[] {
  const boards = policyToday(context).boards.map(({ id, name }) => ({ value: id, label: name }));
  return fieldsOfForm("rough-idea", roughIdea, { boards, named: {} });
}

/** What the form begins with: of the idea that the address names, else the reader's own board. */
async function knownOf(
  { var: { actor, table } }: WebContext,
  id: string | null,
): Promise<Result<unknown, Refusal>> {
  if (id === null) return accepted({ lines: [{ board: boardsOfActor(actor)[0] }] });
  const c = await readableCase(table, actor, id);
  if (!c.ok) return c;
  const { savingBoards, roughAmount } = c.value.idea;
  return accepted({ grant: roughAmount, lines: savingBoards.map((board) => ({ board })) });
}

function ideaIn(fields: readonly Field[], typed: Typed): Result<RoughIdea, Refusal> {
  const { data, faults } = readForm(fields, typed);
  if (faults.length > 0) return refused(unreadable(roughIdea, data, faults));
  const parsed = roughIdea.safeParse(data, { reportInput: true });
  return parsed.success ? accepted(parsed.data) : refused(invalidInput(parsed.error));
}

function simulated(context: WebContext, idea: RoughIdea): Result<Simulated, Refusal> {
  const { table, runtime } = context.var;
  const today = runtime.clock.today();
  if (idea.investmentEnds < yearOf(today)) return refused(endedBefore(yearOf(today)));
  const terms = termsAsked(undefined, policiesOf(table.fund, today));
  if (!terms.ok) return terms;
  const request = requestFor(idea, policyToday(context), today);
  const simulation = simulate(request, terms.value);
  return simulation.ok ? accepted({ request, simulation: simulation.value }) : simulation;
}

/** An idea is of what has not been done yet: its prices are known from this year on. */
function endedBefore(year: number): Refusal {
  const message = `Ange ${year} eller ett senare år: här räknas på det som ännu inte är gjort.`;
  const fault = { field: "investmentEnds", code: "dates-out-of-order", message };
  return { ...refusal("dates-out-of-order", message, "investmentEnds"), faults: [fault] };
}

/** The request's faults beside the form's fields: all that a line costs stands in one. */
function inTheForm(refusal: Refusal): Refusal {
  const moved = ({ field, ...fault }: Fault): Fault => ({
    ...fault,
    field: field.replace(/^(lines\.\d+)\.(?:driver|baseline|expected)$/, "$1.cost"),
  });
  return refusal.faults ? { ...refusal, faults: refusal.faults.map(moved) } : refusal;
}

type Outcome = {
  readonly refusal?: Refusal;
  readonly simulated?: Simulated;
  readonly focus?: string | undefined;
};

function shown(context: WebContext, typed: Typed, outcome: Outcome = {}) {
  const { refusal, simulated: given, focus } = outcome;
  const content = simulatorPage({
    base: `/funds/${context.var.table.fund}`,
    policy: policyToday(context),
    fields: fieldsFor(context),
    typed,
    focus,
    refusal,
    simulated: given,
  });
  return page(context, content, refusal ? statusOfProblem(refusal.code) : 200);
}
