import type { Case } from "#functions/domain/case.ts";
import { stageName, stepOf } from "#functions/process/stages.ts";
import { stepNames, steps } from "#functions/process/steps.ts";
import { outcomeNames } from "#templates/wording/names.ts";
import { type Html, html } from "../html.ts";

/** Where the case is in the seven steps, in words as well as in colour. */
export function stepsHtml(c: Case): Html {
  const at = steps.indexOf(stepOf(c.stage));
  const isEnded = c.stage === "closed" && c.outcome !== "completed";
  return html`<ol class="steps" aria-label="Processens steg">
    ${steps.map((step, i) => {
      const place = isEnded ? "" : i < at || c.stage === "closed" ? "past" : i === at ? "now" : "";
      const words = { past: "klart", now: "pågår", "": "" }[place];
      return html`<li class="${place}"${place === "now" && html` aria-current="step"`}>${i + 1}. ${stepNames[step]}<span>${words}</span></li>`;
    })}
  </ol>
  <p class="lead">${c.outcome === undefined ? stageName(c.stage) : outcomeNames[c.outcome]}</p>`;
}
