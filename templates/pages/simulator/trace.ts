import { boardName, type Policy } from "#functions/domain/policy.ts";
import type { Foreseen } from "#functions/domain/simulation/outcome.ts";
import type { SimulationRequest } from "#functions/domain/simulation/request.ts";
import { type Html, html } from "../html.ts";
import { type StepNames, stepInWords } from "./step-in-words.ts";

/** The expected course year by year: each figure with what it came from. */
export function traceHtml({ lines }: SimulationRequest, { trace }: Foreseen, policy: Policy): Html {
  const lineNames = new Map(lines.map(({ id, name }) => [id, name]));
  const names: StepNames = {
    line: (id) => lineNames.get(id) ?? id,
    board: (id) => boardName(policy, id),
  };
  const byYear = [...Map.groupBy(trace, ({ year }) => year)].toSorted(([a], [b]) => a - b);
  return html`<p>Det väntade läget, steg för steg:</p>
    ${byYear.map(([year, steps]) => html`<h3>${year}</h3><ol>${steps.map((step) => html`<li>${stepInWords(step, names)}</li>`)}</ol>`)}`;
}
