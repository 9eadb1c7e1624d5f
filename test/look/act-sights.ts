import type { Case } from "#functions/domain/case.ts";
import { mnkr } from "#functions/domain/money.ts";
import { actRow, type PersonActName, personActNames } from "#functions/process/acts.ts";
import { policyByVersion } from "#functions/store/policies.ts";
import { allowedActs } from "#functions/web/allowed-acts.ts";
import { variantsOf } from "#templates/pages/form/fields-of.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { performerOf } from "#test/support/samples-performers.ts";
import { today } from "./cases.ts";
import type { Sight } from "./sights.ts";

/**
 * The form of every act, as whoever makes it opens it and as it answers when it is sent empty: in
 * the best of the cases, or the one that opens a case.
 */
export function actSights(cases: readonly Case[] | undefined, home: string): readonly Sight[] {
  if (!cases) return formSights("submit-idea", undefined, `${home}/acts/submit-idea`);
  return personActNames
    .filter((act) => act !== "submit-idea")
    .flatMap((act) => {
      const c = caseFor(act, cases);
      return formSights(act, c, `${home}/cases/${c.id}/acts/${act}`);
    });
}

function formSights(act: PersonActName, c: Case | undefined, path: string): readonly Sight[] {
  const person = performer(act, c).person;
  const variants = variantsOf(act);
  const forms = variants
    ? variants.options.map(({ value }) => ({
        name: `act-${act}-${value}`,
        path: `${path}?${variants.field}=${value}`,
      }))
    : [{ name: `act-${act}`, path }];
  const opened = variants ? [{ name: `act-${act}`, path }, ...forms] : forms;
  return [
    ...opened.map((form) => ({ ...form, person })),
    ...forms.map(({ name, path: at }) => ({
      name: `${name}-faulty`,
      path: at,
      person,
      sentEmpty: true as const,
      status: 400,
    })),
  ];
}

/** Where the act can be made with nothing in the way, else where its stage is. */
function caseFor(act: PersonActName, cases: readonly Case[]): Case {
  const inStage = cases.filter(({ stage }) => actRow(act).from.includes(stage));
  const best = inStage.find((c) => isFree(act, c)) ?? inStage[0];
  if (!best) throw new Error(`No case is shown in which one could ${act}: add one to cases.ts`);
  return best;
}

function isFree(act: PersonActName, c: Case): boolean {
  const about = { policy: policyByVersion(c.policyVersion), today };
  const allowed = allowedActs(c, performer(act, c), about).find((one) => one.act === act);
  return allowed !== undefined && allowed.hindrance === undefined;
}

function performer(act: PersonActName, c: Case | undefined) {
  return performerOf(sampleCommand(act, { today, amount: mnkr(4.5), case: c }), c);
}
