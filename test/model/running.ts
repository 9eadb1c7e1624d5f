import fc from "fast-check";
import type { AFund } from "#test/support/a-fund.ts";
import { commands } from "./commands.ts";
import type { FundModel } from "./fund-model.ts";
import { type Start, startedAgain } from "./starting.ts";

export type Runs = {
  readonly seed: number;
  readonly numRuns: number;
  /** The most commands of a run. */
  readonly most: number;
  readonly path?: string;
};

export type Answers = { readonly made: readonly string[]; readonly refused: readonly string[] };

/** Runs commands drawn by chance against fund and model from the same start; throws where they differ. */
export async function run(start: Start, { most, ...params }: Runs): Promise<Answers> {
  const answers: string[] = [];
  const property = fc.asyncProperty(commands(most), async (cmds) => {
    const { fund, model } = await startedAgain(start);
    try {
      await fc.asyncModelRun(
        (): { model: FundModel; real: AFund } => ({ model, real: fund }),
        cmds,
      );
    } finally {
      answers.push(...model.answers);
      await fund.close();
    }
  });
  await fc.assert(property, { ...params, endOnFailure: true });
  const isMade = (answer: string) => answer.endsWith(" made");
  return {
    made: answers.filter(isMade),
    refused: answers.filter((answer) => !isMade(answer)),
  };
}
