import type { IndexLevels } from "../case.ts";
import { correctedFigures, outcomeFigures } from "./closing-figures.ts";
import type { Figure } from "./figure.ts";
import type { Moment } from "./moment.ts";
import { planFigures } from "./plan-figures.ts";
import type { Sources } from "./source.ts";
import { sourcesOf } from "./sources-of-case.ts";

/** All figures that one act settled, by their address, and the sources that they rest on. */
export type Book = {
  readonly subject: string;
  readonly policy: string;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: Sources;
};

/** Works out every figure of the moment anew: the same moment gives the same figures. */
export function bookOf(moment: Moment): Book {
  const { subject, policy, case: c } = moment;
  const figures = figuresOf(moment);
  const byAddress = new Map(figures.map((figure) => [figure.address, figure]));
  if (byAddress.size !== figures.length) throw new Error(`${subject} has an address twice`);
  const sources = sourcesOf(c, policy, indexOf(moment));
  return { subject, policy: policy.version, figures: byAddress, sources };
}

function figuresOf(moment: Moment): readonly Figure[] {
  const [kind] = moment.subject.split("/");
  switch (kind) {
    case "plan":
      return planFigures(moment);
    case "outcome":
      return outcomeFigures(moment);
    case "correction":
      return correctedFigures(moment);
    default:
      throw new Error(`No figures are known of ${moment.subject}`);
  }
}

function indexOf({ subject, case: c }: Moment): IndexLevels {
  const index = subject.startsWith("plan/") ? c.plans.at(-1)?.index : c.adoptions?.at(-1)?.index;
  if (!index) throw new Error(`${subject} was computed without price levels`);
  return index;
}
