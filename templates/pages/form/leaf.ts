import { type Html, html } from "../html.ts";
import type { Leaf } from "./field.ts";
import { type Typed, typedText } from "./typed.ts";

/** What a form is shown with: what was typed, and what was wrong with it, by input name. */
export type Shown = {
  readonly typed: Typed;
  readonly faults: ReadonlyMap<string, string>;
  /** The input that the reader is taken to: the first of a row just added. */
  readonly focus?: string;
};

export const inputId = (path: string): string => `f-${path}`;

export function faultText(path: string, { faults }: Shown): Html | false {
  const fault = faults.get(path);
  if (fault === undefined) return false;
  return html`<p class="fault" id="${inputId(path)}-fault"><span class="hidden">Fel:</span> ${fault}</p>`;
}

function describedBy(path: string, hint: string | undefined, { faults }: Shown): string {
  const ids = [
    ...(hint === undefined ? [] : [`${inputId(path)}-hint`]),
    ...(faults.has(path) ? [`${inputId(path)}-fault`] : []),
  ];
  return ids.join(" ");
}

/** One question: label, hint, fault and input. */
export function leafHtml(leaf: Leaf, path: string, shown: Shown): Html {
  if (leaf.kind === "fixed") {
    return html`<input type="hidden" name="${path}" value="${leaf.value}">`;
  }
  const { label, hint, required } = leaf;
  const optional = !required && html` <span class="optional">(frivilligt)</span>`;
  return html`<div class="${shown.faults.has(path) ? "question faulty" : "question"}">
    <label for="${inputId(path)}">${label}${optional}</label>
    ${hint !== undefined && html`<p class="hint" id="${inputId(path)}-hint">${hint}</p>`}
    ${faultText(path, shown)}
    ${inputOf(leaf, path, shown)}
  </div>`;
}

function inputOf(leaf: Leaf, path: string, shown: Shown): Html {
  const value = typedText(shown.typed, path);
  const common = html`id="${inputId(path)}" name="${path}"${described(leaf, path, shown)}`;
  switch (leaf.kind) {
    case "long-text":
      return html`<textarea ${common} rows="5">
${value}</textarea>`;
    case "choice":
      return selectOf(common, value, leaf.options ?? []);
    case "yes-no":
      return selectOf(common, value, yesNo);
    case "date":
      return html`<input ${common} type="date" value="${value}" min="1990-01-01" max="2100-12-31">`;
    case "money":
      return html`<span class="unit"><input ${common} class="amount" inputmode="text" value="${value}"> kr</span>`;
    case "integer":
    case "year":
      return html`<input ${common} class="short" inputmode="numeric" value="${value}">`;
    case "decimal":
      return html`<input ${common} class="short" inputmode="decimal" value="${value}">`;
    case "email":
      return html`<input ${common} type="email" value="${value}">`;
    default:
      return html`<input ${common} value="${value}">`;
  }
}

function described({ hint }: Leaf, path: string, shown: Shown): Html {
  const by = describedBy(path, hint, shown);
  return html`${by !== "" && html` aria-describedby="${by}"`}${shown.faults.has(path) && html` aria-invalid="true"`}${shown.focus === path && html` autofocus`}`;
}

const yesNo = [
  { value: "yes", label: "Ja" },
  { value: "no", label: "Nej" },
];

function selectOf(common: Html, value: string, options: NonNullable<Leaf["options"]>): Html {
  return html`<select ${common}>
    <option value="">Välj</option>
    ${options.map((option) => html`<option value="${option.value}"${option.value === value && html` selected`}>${option.label}</option>`)}
  </select>`;
}
