import type { Case } from "#functions/domain/case.ts";
import type { Policy } from "#functions/domain/policy.ts";
import type { Refusal } from "#functions/domain/refusals.ts";
import { actRow, type PersonActName } from "#functions/process/acts.ts";
import { roleNames } from "#functions/process/roles.ts";
import { listed } from "#templates/wording/numbers.ts";
import { proposalHtml } from "./case/money.ts";
import { actFormHtml } from "./form/act-form.ts";
import { faultsOf, summaryOf } from "./form/faults.ts";
import type { Field } from "./form/field.ts";
import { variantsOf } from "./form/fields-of.ts";
import type { Shown } from "./form/leaf.ts";
import { html } from "./html.ts";
import type { PageContent } from "./layout.ts";

export type ActPage = {
  readonly act: PersonActName;
  readonly case: Case | undefined;
  readonly casePath: string | undefined;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly variant?: string | undefined;
  readonly shown: Shown;
  readonly refusal?: Refusal;
  readonly hindrance?: string;
  /** What whoever decides must have seen first, though it hinders nothing. */
  readonly caution?: string;
  readonly commandId: string;
  readonly revision: number;
  readonly policy: Policy;
};

/** Acts that decide what the machine has computed: it stands above the form. */
const decidesTheProposal: ReadonlySet<PersonActName> = new Set(["decide-plan", "decide-exemption"]);

/** The page of one act: what it is, what hinders it, and its form. */
export function actPage(asked: ActPage): PageContent {
  const { act, fields, shown, refusal, hindrance } = asked;
  const { title, who } = actRow(act);
  const faults = faultsOf(refusal);
  const variants = variantsOf(act);
  const form = actFormHtml({
    action: asked.action,
    button: title,
    fields,
    shown: { ...shown, faults },
    summary: summaryOf(refusal, fields),
    commandId: asked.commandId,
    revision: asked.revision,
    ...(variants ? { variants: { ...variants, chosen: asked.variant ?? "" } } : {}),
  });
  const c = asked.case;
  const told = hindrance !== undefined && !refusal;
  return {
    title,
    ...(c && asked.casePath ? { trail: [{ href: asked.casePath, text: c.number }] } : {}),
    body: html`${c && html`<p class="lead">${c.number}: ${c.title}</p>`}
      <p>Görs av ${listed(who.map((role) => roleNames[role]))}.</p>
      ${told && html`<p class="notice">${hindrance}</p>`}
      ${asked.caution !== undefined && html`<p class="notice">${asked.caution}</p>`}
      ${c?.proposal && decidesTheProposal.has(act) && html`<h2>Det här beslutas</h2>${proposalHtml(c, asked.policy)}`}
      ${form}`,
  };
}
