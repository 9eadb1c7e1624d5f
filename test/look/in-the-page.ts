import axe from "axe-core";
import type { Page } from "playwright-core";
import * as z from "zod";

/** Rules of WCAG 2.1 A and AA: what EN 301 549 asks of a page. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

const basics = `({
  title: document.title,
  headings: document.querySelectorAll("h1").length,
  language: document.documentElement.lang,
  wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
})`;
const basicsSchema = z.object({
  title: z.string(),
  headings: z.int(),
  language: z.string(),
  wide: z.number(),
});

const violations = `axe.run(document, {
  runOnly: ${JSON.stringify(rules)},
  resultTypes: ["violations"],
}).then(({ violations }) => violations.map(({ id, impact, help, nodes }) => ({
  id, impact, help, at: nodes.map(({ target }) => target.join(" ")),
})))`;
const violationsSchema = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    help: z.string(),
    at: z.array(z.string()),
  }),
);

/** What a page lacks that every page has: a title, one heading, its language, and room. */
export async function basicFaults(page: Page): Promise<readonly string[]> {
  const seen = basicsSchema.parse(await page.evaluate(basics));
  return [
    ...(seen.title === "" ? ["has no title"] : []),
    ...(seen.headings === 1 ? [] : [`has ${seen.headings} headings of the first level`]),
    ...(seen.language === "sv" ? [] : [`says that its language is “${seen.language}”`]),
    ...(seen.wide > 0 ? [`scrolls sideways by ${seen.wide} px`] : []),
  ];
}

/** Serious and critical violations of accessibility, by axe's rules. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = violationsSchema.parse(await page.evaluate(violations));
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, impact, help, at }) => {
      const others = at.length > 1 ? ` and ${at.length - 1} more` : "";
      return `${id} (${impact}): ${help}, at ${at[0]}${others}`;
    });
}

/** Takes away everything that was filled in and sends the page's form. */
export const sendEmpty = `(() => {
  const button = document.querySelector("button.primary") ?? document.querySelector("main form[method=post] button");
  for (const field of button.form.elements) {
    if (field.type === "hidden" || field.tagName === "BUTTON") continue;
    if (field.type === "checkbox" || field.type === "radio") field.checked = false;
    else field.value = "";
  }
  button.click();
})()`;
