import { makeAnAct } from "#functions/acts/make-an-act.ts";
import type { Case } from "#functions/domain/case.ts";
import { forms } from "#functions/domain/forms/forms.ts";
import { type Refusal, refusal } from "#functions/domain/refusals.ts";
import { lateEffects } from "#functions/domain/repayment-of-case.ts";
import { actRow, isPersonAct, type PersonActName } from "#functions/process/acts.ts";
import { loadPeople } from "#functions/store/people.ts";
import { actPage } from "#templates/pages/act-page.ts";
import type { Field } from "#templates/pages/form/field.ts";
import { fieldsOf, variantsOf } from "#templates/pages/form/fields-of.ts";
import { filledIn } from "#templates/pages/form/fill.ts";
import type { Shown } from "#templates/pages/form/leaf.ts";
import { readForm } from "#templates/pages/form/read.ts";
import { rowsChanged } from "#templates/pages/form/rows.ts";
import { type Typed, typedIn, typedText } from "#templates/pages/form/typed.ts";
import { allowedActs } from "../allowed-acts.ts";
import { circumstances } from "../case-parts.ts";
import { commandId } from "../command-id.ts";
import type { WebContext } from "../env.ts";
import { statusOfProblem } from "../problem.ts";
import { readableCase } from "../reading.ts";
import { told } from "../tell.ts";
import { choicesOf } from "./choices.ts";
import { casePath, page, policyToday } from "./page.ts";
import { suggested } from "./suggested.ts";
import { unreadable } from "./unreadable.ts";

/** The act that the address names, and the case it is made in; the idea opens a case of its own. */
type Aim = { readonly act: PersonActName; readonly case: Case | undefined };

type State = {
  readonly aim: Aim;
  readonly fields: readonly Field[];
  readonly variant: string | undefined;
  readonly shown: Shown;
  readonly refusal?: Refusal;
  readonly commandId: string;
  readonly revision: number;
};

type Answer = Response | Promise<Response>;

/** The form of an act, filled in with what is known. */
export async function askAct(context: WebContext): Promise<Response> {
  const aim = await aimOf(context);
  if ("code" in aim) return told(context, aim);
  const variant = variantIn(aim.act, (field) => context.req.query(field));
  const fields = await fieldsFor(context, aim, variant);
  const { actor } = context.var;
  const typed = filledIn(fields, suggested(aim.act, aim.case, actor, policyOf(context, aim)));
  return shownForm(context, {
    aim,
    fields,
    variant,
    shown: { typed, faults: new Map() },
    commandId: context.var.runtime.newId(),
    revision: aim.case?.revision ?? 0,
  });
}

/** A submitted form: a row added or removed, or the act made. What was typed is kept throughout. */
export async function makeActFromForm(context: WebContext): Promise<Response> {
  const aim = await aimOf(context);
  if ("code" in aim) return told(context, aim);
  const typed = typedIn(await context.req.formData());
  const variant = variantIn(aim.act, (field) => typedText(typed, field));
  const state: State = {
    aim,
    fields: await fieldsFor(context, aim, variant),
    variant,
    shown: { typed, faults: new Map() },
    commandId: commandIdIn(context, typed),
    revision: Number.parseInt(typedText(typed, "revision"), 10) || 0,
  };
  const changed = rowsChanged(state.fields, state.shown);
  return changed ? shownForm(context, { ...state, shown: changed }) : made(context, state);
}

async function aimOf(context: WebContext): Promise<Aim | Refusal> {
  const { actor, table } = context.var;
  const { act = "", case: id } = context.req.param();
  const unknown = refusal("unknown-act", `Åtgärden ”${act}” finns inte.`);
  if (id === undefined) return act === "submit-idea" ? { act, case: undefined } : unknown;
  const c = await readableCase(table, actor, id);
  if (!c.ok) return c.refusal;
  if (!isPersonAct(act) || act === "submit-idea") return unknown;
  return { act, case: c.value };
}

function policyOf(context: WebContext, aim: Aim) {
  return aim.case ? circumstances(context.var.runtime, aim.case).policy : policyToday(context);
}

function variantIn(
  act: PersonActName,
  given: (field: string) => string | undefined,
): string | undefined {
  const variants = variantsOf(act);
  const asked = variants && given(variants.field);
  return variants?.options.some(({ value }) => value === asked) ? asked : undefined;
}

/** People are looked up only for the form that asks for them. */
async function fieldsFor(context: WebContext, aim: Aim, variant: string | undefined) {
  const people = aim.act === "call-substitute" ? await loadPeople(context.var.table) : [];
  const { actor } = context.var;
  const choices = choicesOf(aim.act, aim.case, policyOf(context, aim), actor, people);
  return fieldsOf(aim.act, choices, variant);
}

function commandIdIn(context: WebContext, typed: Typed): string {
  const sent = commandId.safeParse(typedText(typed, "commandId"));
  return sent.success ? sent.data : context.var.runtime.newId();
}

async function made(context: WebContext, state: State): Promise<Response> {
  const { aim, fields, shown } = state;
  const read = readForm(fields, shown.typed);
  if (read.faults.length > 0) {
    return shownForm(context, {
      ...state,
      refusal: unreadable(forms[aim.act], read.data, read.faults),
    });
  }
  const { runtime, table, actor } = context.var;
  const answer = await makeAnAct(runtime, table, {
    commandId: state.commandId,
    caseId: aim.case?.id,
    actor,
    act: aim.act,
    data: read.data,
    revision: state.revision,
  });
  if (answer.ok) {
    return context.redirect(`${casePath(context, answer.value.case.id)}?done=${aim.act}`, 303);
  }
  return shownForm(context, { ...state, refusal: answer.refusal });
}

/** After a stale answer the form goes on from the case as it is now, with all that was typed. */
function shownForm(context: WebContext, state: State): Answer {
  const { aim } = state;
  const isStale = state.refusal?.code === "stale";
  const isReused = state.refusal?.code === "command-reused";
  const content = actPage({
    ...state,
    act: aim.act,
    case: aim.case,
    casePath: aim.case && casePath(context, aim.case.id),
    action: context.req.path,
    ...hindranceFor(context, aim),
    ...cautionFor(context, aim),
    ...(isStale && aim.case ? { revision: aim.case.revision } : {}),
    ...(isReused ? { commandId: context.var.runtime.newId() } : {}),
    ...(state.variant === undefined ? {} : { variant: state.variant }),
    policy: policyOf(context, aim),
  });
  const status = state.refusal ? statusOfProblem(state.refusal.code) : 200;
  return page(context, content, status);
}

const letsGo: ReadonlySet<PersonActName> = new Set([
  "decide-exemption",
  "exempt-part",
  "exempt-remainder",
]);

/** Whoever lets something go is told when effects usually come. */
function cautionFor(context: WebContext, { act, case: c }: Aim): { caution?: string } {
  if (!c || !letsGo.has(act)) return {};
  const { policy, today } = circumstances(context.var.runtime, c);
  const caution = lateEffects(c, policy, today);
  return caution === undefined ? {} : { caution };
}

/** That the act is not for this person or stage, or what must be done first, before anything is typed. */
function hindranceFor(context: WebContext, { act, case: c }: Aim): { hindrance?: string } {
  const { actor, runtime } = context.var;
  if (!c) return {};
  const allowed = allowedActs(c, actor, circumstances(runtime, c)).find((a) => a.act === act);
  if (!allowed) {
    const title = actRow(act).title.toLowerCase();
    return { hindrance: `Just nu kan du inte göra detta i ärendet: ${title}.` };
  }
  return allowed.hindrance ? { hindrance: allowed.hindrance.message } : {};
}
