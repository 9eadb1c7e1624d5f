import type { Policy } from "#functions/domain/policy.ts";
import { longDate } from "#templates/wording/dates.ts";
import { choiceLabels } from "#templates/wording/labels-choices.ts";
import { outlookTerms } from "#templates/wording/outlook-terms.ts";
import { applicationTerms, decisionTerms, timeTerms } from "#templates/wording/policy-choices.ts";
import { noRepayment, repaymentTerms, type Term } from "#templates/wording/repayment-terms.ts";
import { type Html, html } from "../html.ts";
import type { PageContent } from "../layout.ts";
import { facts, table } from "../parts.ts";

export type PolicyPage = {
  readonly base: string;
  readonly policy: Policy;
  /** SHA-256 of the policy as the fund adopted it. */
  readonly sha256: string;
  /** All versions of the fund, the newest last. */
  readonly versions: readonly Pick<Policy, "version" | "validFrom">[];
};

/** Every choice of a fund's policy in plain Swedish, with its version and date. */
export function policyPage({ base, policy, sha256, versions }: PolicyPage): PageContent {
  const { repayment, outlook } = policy;
  return {
    title: `Riktlinjer ${policy.version}`,
    trail: [{ href: base, text: policy.name }],
    body: html`<p>Gäller från ${longDate(policy.validFrom)}. Ett ärende följer de riktlinjer som gällde när det beslutades, också när nya har trätt i kraft.</p>
      ${versions.length > 1 && html`<ul>${versions.map((each) => versionLink(base, each, policy))}</ul>`}
      ${section("applying", "Ansökan", termList(applicationTerms(policy)))}
      ${section("deciding", "Beslut", termList(decisionTerms(policy)))}
      ${section("returning", "Återföring", repayment === "none" ? html`<p>${noRepayment}</p>` : termList(repaymentTerms(repayment)))}
      ${outlook !== null && section("foreseeing", "Så bedöms vad som kommer tillbaka", termList(outlookTerms(outlook)))}
      ${section("evidence", "Så graderas belägg", evidenceTable(policy))}
      ${section("times", "Tider", termList(timeTerms(policy)))}
      <p class="quiet">Kontrollsumma (SHA-256): <span class="code">${sha256}</span></p>`,
  };
}

function section(id: string, title: string, body: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;
}

function termList(terms: readonly Term[]): Html {
  return facts(terms.map(({ term, text }) => [term, text]));
}

function versionLink(base: string, each: PolicyPage["versions"][number], shown: Policy): Html {
  const href = `${base}/policy?version=${encodeURIComponent(each.version)}`;
  return html`<li><a href="${href}"${each.version === shown.version && html` aria-current="page"`}>${each.version}</a>, gäller från ${longDate(each.validFrom)}</li>`;
}

const either = new Intl.ListFormat("sv-SE", { type: "disjunction" });

/** The first row that fits gives the grade. */
function evidenceTable({ evidence }: Policy): Html {
  const named = (field: "comparison" | "relation", values: readonly string[]) =>
    either.format(values.map((value) => (choiceLabels[field]?.[value] ?? value).toLowerCase()));
  return html`<p>Den första raden som stämmer ger graden; 5 är starkast.</p>${table(
    [
      { title: "Grad", number: true },
      { title: "Jämförelse" },
      { title: "Minst observerade", number: true },
      { title: "Utvärderare" },
      { title: "Angiven i ansökan" },
    ],
    evidence.map((row) => [
      row.grade,
      named("comparison", row.comparison),
      row.leastObserved,
      named("relation", row.relation),
      row.mustBeNamedBeforehand ? "Krävs" : "Krävs inte",
    ]),
  )}`;
}
