import type { Case } from "#functions/domain/case.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { namesIn } from "#functions/domain/repayment-of-case/names.ts";
import { placeOf } from "#functions/domain/why/address.ts";
import type { ExplainedInput, Explanation } from "#functions/domain/why/explain.ts";
import { kronor } from "#templates/wording/amounts.ts";
import { longDate } from "#templates/wording/dates.ts";
import { exactOre, figureName, valueInWords } from "#templates/wording/figures.ts";
import { inputLabels } from "#templates/wording/inputs.ts";
import { ruleInWords } from "#templates/wording/rules.ts";
import { sourceInWords } from "#templates/wording/sources.ts";
import { type Html, html } from "./html.ts";
import type { PageContent } from "./layout.ts";
import { facts, figures, table } from "./parts.ts";
import { whyPath } from "./plan/asked.ts";

export type WhyPage = {
  readonly case: Case;
  readonly path: string;
  readonly policy: Policy;
  readonly version: number;
  readonly explanation: Explanation;
};

/** Why one amount is what it is: the sentence, its rule, what went into it, and the way on. */
export function whyPage({ case: c, path, policy, version, explanation }: WhyPage): PageContent {
  const { amount, unit, sentence, rule, rounding, on, place, above } = explanation;
  const names = namesIn(c, policy);
  const { name, source } = ruleInWords(rule, explanation.policy);
  const nameOf = (address: string) => {
    const found = placeOf(address);
    return found ? figureName(found, names) : address;
  };
  return {
    title: "Varför detta belopp?",
    trail: [
      { href: path, text: c.number },
      { href: `${path}/plans/${version}`, text: `Återföringsplan, version ${version}` },
      ...above.map((address) => ({
        href: whyPath(path, version, address),
        text: nameOf(address),
      })),
    ],
    body: html`${figures([[figureName(place, names), valueInWords(amount, unit)]])}
      <p class="lead"><strong>${sentence}</strong></p>
      <section aria-labelledby="rule"><h2 id="rule">Regeln</h2>
        ${facts([
          ["Regel", name],
          ["Källa", source],
          ["Riktlinjer", explanation.policy],
          ["Avrundat till hela", rounding && kronor(rounding.unit)],
          ["Avrundningen lämnar", rounding && valueInWords(rounding.rest, "ore")],
          ["Exakt", unit === "ore" && exactOre(amount)],
          ["Beslutat eller fastställt", longDate(on)],
        ])}</section>
      <section aria-labelledby="inputs"><h2 id="inputs">Det som beloppet räknas av</h2>
        ${inputsHtml(explanation.inputs, (input) =>
          "source" in input
            ? sourceInWords(input.source, names.board)
            : html`<a href="${whyPath(path, version, input.figure)}">${nameOf(input.figure)}</a>`,
        )}</section>`,
  };
}

function inputsHtml(
  inputs: readonly ExplainedInput[],
  fromWhere: (input: ExplainedInput) => Html | string,
): Html {
  if (inputs.length === 0) return html`<p>Inget: det finns inget att räkna av.</p>`;
  return table(
    [{ title: "Vad" }, { title: "Värde", number: true }, { title: "Härifrån" }],
    inputs.map((input) => [
      inputLabels[input.name],
      valueInWords(input.value, input.unit),
      fromWhere(input),
    ]),
  );
}
