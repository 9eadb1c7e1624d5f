import * as z from "zod";
import {
  amount,
  boardId,
  date,
  factor,
  positiveAmount,
  share,
  signedAmount,
  year,
} from "#functions/domain/forms/fields.ts";
import { forms } from "#functions/domain/forms/forms.ts";
import { percent } from "#functions/domain/simulation/percent.ts";
import type { PersonActName } from "#functions/process/acts.ts";
import { choiceLabel, fieldHint, fieldLabel } from "#templates/wording/labels.ts";
import type { Field, Leaf, LeafKind, Option } from "./field.ts";

type Schema = z.core.$ZodType;

/** What a case and its fund offer to choose from, by the name of the field. */
export type Choices = {
  readonly boards: readonly Option[];
  readonly named: Readonly<Record<string, readonly Option[]>>;
};

export const noChoices: Choices = { boards: [], named: {} };

/** Above this many characters a text has several lines. */
const longestLine = 400;

const kinds: ReadonlyMap<Schema, LeafKind> = new Map<Schema, LeafKind>([
  [amount, "money"],
  [positiveAmount, "money"],
  [signedAmount, "money"],
  [date, "date"],
  [year, "year"],
  [factor, "decimal"],
  [share, "decimal"],
  [percent, "decimal"],
]);

type Place = {
  /** The act, or what another form is called: labels are found by it. */
  readonly form: string;
  readonly choices: Choices;
  /** Keys from the top, without row numbers. */
  readonly path: readonly string[];
};

/** The form of an act, derived from the schema that is its gate. A union's variant is chosen first. */
export function fieldsOf(
  act: PersonActName,
  choices: Choices = noChoices,
  variant?: string,
): readonly Field[] {
  const schema: Schema = forms[act];
  const chosen =
    schema instanceof z.ZodDiscriminatedUnion ? variantOf(schema, variant ?? "") : schema;
  return chosen === undefined ? [] : fieldsOfForm(act, chosen, choices);
}

/** The form that an object's schema gives, with the labels of its name. */
export function fieldsOfForm(form: string, schema: Schema, choices: Choices): readonly Field[] {
  const root = fieldOf(schema, { form, choices, path: [] }, true);
  if (root.kind !== "group") throw new Error(`The form of ${form} is not an object`);
  return root.fields;
}

/** The variants of an act whose form is a union, and the field that tells them apart. */
export function variantsOf(
  act: PersonActName,
): { readonly field: string; readonly options: readonly Option[] } | undefined {
  const schema: Schema = forms[act];
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined;
  const field = String(schema.def.discriminator);
  const values = schema.options.flatMap((option) => literalsOf(option, field));
  return { field, options: values.map((value) => optionOf({ form: act, path: [field] }, value)) };
}

function literalsOf(option: Schema, field: string): readonly string[] {
  if (!(option instanceof z.ZodObject)) return [];
  const literal: unknown = option.shape[field];
  return literal instanceof z.ZodLiteral ? [...literal.values].map(String) : [];
}

function variantOf(schema: z.ZodDiscriminatedUnion, variant: string): Schema | undefined {
  const field = String(schema.def.discriminator);
  return schema.options.find((option) => literalsOf(option, field).includes(variant));
}

function optionOf({ form, path }: Pick<Place, "form" | "path">, value: string): Option {
  return { value, label: choiceLabel(form, path, value) };
}

function fieldOf(schema: Schema, place: Place, required: boolean): Field {
  if (schema instanceof z.ZodOptional) return fieldOf(schema.unwrap(), place, false);
  const named = namedAt(place, required);
  const kind = kinds.get(schema);
  if (kind) return { ...named, kind };
  if (schema === boardId) return choiceOf(named, place.choices.boards);
  if (schema instanceof z.ZodObject) {
    const entries: readonly (readonly [string, Schema])[] = Object.entries(schema.shape);
    const fields = entries.map(([name, inner]) => fieldOf(inner, inside(place, name), true));
    return { ...named, kind: "group", fields };
  }
  if (schema instanceof z.ZodArray) return rowsOf(schema, named, place);
  return leafOf(schema, named, place);
}

function rowsOf(schema: z.ZodArray, named: Named, place: Place): Field {
  if (schema.element === boardId) {
    return { ...named, kind: "several", options: place.choices.boards };
  }
  const item = { ...fieldOf(schema.element, place, true), name: "" };
  return { ...named, kind: "rows", item, ...rowLimits(schema) };
}

const mostRows = 100;

/** How many rows the schema takes, at least and at most. */
function rowLimits({ def: { checks = [] } }: z.ZodArray) {
  const limits = { min: 0, max: mostRows };
  for (const check of checks) {
    if (check instanceof z.core.$ZodCheckMinLength) limits.min = check._zod.def.minimum;
    if (check instanceof z.core.$ZodCheckMaxLength) limits.max = check._zod.def.maximum;
  }
  return limits;
}

function leafOf(schema: Schema, named: Named, place: Place): Leaf {
  const offered = place.choices.named[named.name];
  if (offered && offered.length > 0) {
    const choice = choiceOf(named, offered);
    return schema instanceof z.ZodNumber ? { ...choice, numeric: true } : choice;
  }
  if (schema instanceof z.ZodEnum) {
    const options = schema.options.map((value) => optionOf(place, String(value)));
    return { ...named, kind: "choice", options };
  }
  if (schema instanceof z.ZodBoolean) return { ...named, kind: "yes-no" };
  if (schema instanceof z.ZodNumber) return { ...named, kind: "integer" };
  if (schema instanceof z.ZodLiteral) {
    return { ...named, kind: "fixed", value: [...schema.values].join() };
  }
  if (schema instanceof z.ZodEmail) return { ...named, kind: "email", max: 150 };
  if (schema instanceof z.ZodString) {
    const max = schema.maxLength ?? 100;
    return { ...named, kind: max > longestLine ? "long-text" : "text", max };
  }
  throw new Error(`No field shows what ${place.form} asks for at ${place.path.join(".")}`);
}

type Named = Pick<Field, "name" | "label" | "hint" | "required">;

function choiceOf(named: Named, options: readonly Option[]): Leaf {
  return options.length === 0 ? { ...named, kind: "text" } : { ...named, kind: "choice", options };
}

function namedAt({ form, path }: Place, required: boolean): Named {
  const name = path.at(-1) ?? "";
  const label = name === "" ? "" : fieldLabel(form, path);
  const hint = fieldHint(form, path);
  return { name, label, required, ...(hint === undefined ? {} : { hint }) };
}

function inside(place: Place, name: string): Place {
  return { ...place, path: [...place.path, name] };
}
