import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ulid } from "ulid";
import * as z from "zod";
import { commitAct } from "#functions/acts/commit-act.ts";
import { mnkr } from "#functions/domain/money.ts";
import { stepOf } from "#functions/process/stages.ts";
import { loadRun } from "#functions/store/runs.ts";
import type { ActInput } from "#functions/visit/input.ts";
import { bundleSize } from "#infra/bundle-sizes.ts";
import { names } from "#infra/local/names.ts";
import { inTheWorkflow } from "#infra/stacks/functions-of-the-fund.ts";
import { type AFund, aFund } from "#test/support/a-fund.ts";
import { bundledAsDeployed } from "#test/support/bundled-as-deployed.ts";
import { sampleCommand } from "#test/support/samples.ts";
import { performerOf } from "#test/support/samples-performers.ts";
import { quantile } from "../timing.ts";
import { against } from "./aims.ts";

const run = promisify(execFile);
const program = fileURLToPath(new URL("./call-handler.ts", import.meta.url));

const said = z.object({
  init: z.number(),
  first: z.number(),
  alive: z.number(),
  answer: z.object({ issued: z.literal(1) }),
});
type Said = z.output<typeof said>;

/**
 * The document function bundled as it is deployed: its size, and how soon a process that has only
 * the bundle issues a document from the record over the fund's table and store on this machine.
 */
export async function lambdaBench(runs: number): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "bundle-"));
  const fund = await aFund();
  try {
    const { entry, beside = {} } = inTheWorkflow("IssueTheDocument");
    const bundle = await bundledAsDeployed(entry, beside, folder);
    const { code, all, zipped } = bundleSize(bundle);
    const answers: Said[] = [];
    for (let i = 0; i < runs; i++) answers.push(await issued(fund, bundle));
    const ms = (of: (answer: Said) => number) => Math.round(quantile(answers.map(of), 0.5));
    const size = [code, all, zipped].map((bytes) => Math.round(bytes / 1000));
    const alive = ms((answer) => answer.alive);
    return [
      `the document function as deployed: ${size[0]} kB of code, ${size[1]} kB with maps, fonts and colour profile, ${size[2]} kB zipped`,
      `the document function alone in a folder: ready in ${ms(({ init }) => init)} ms, its first document (read, drawn, stored, registered) in ${ms(({ first }) => first)} ms more`,
      against(
        `the document function, new process to first document: ${alive} ms`,
        "under 500 ms",
        alive < 500,
      ),
    ];
  } finally {
    await fund.close();
    await rm(folder, { recursive: true });
  }
}

/** A process with nothing but the bundle issues the document of an act that the workflow knows not of. */
async function issued(fund: AFund, bundle: string): Promise<Said> {
  const event = await unissued(fund);
  const { dynamodb, s3 } = fund.cloud.endpoints;
  const { accessKeyId, secretAccessKey } = names.credentials;
  const { stdout } = await run(
    process.execPath,
    [program, pathToFileURL(join(bundle, "index.mjs")).href, JSON.stringify(event)],
    {
      cwd: bundle,
      env: {
        NODE_OPTIONS: "--enable-source-maps",
        AWS_REGION: names.region,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
        AWS_ENDPOINT_URL_S3: s3,
        TABLE_NAME: names.table,
        BUCKET_NAME: names.bucket,
        STATE_MACHINE_ARN: "arn:aws:states:eu-north-1:000000000000:stateMachine:none",
        MAIL_FROM: "fonden@stad.example",
        SITE_URL: "https://fonden.stad.example",
      },
    },
  );
  return said.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}

async function unissued({ cloud: { runtime }, table, done }: AFund): Promise<ActInput> {
  const before = await done(undefined, "submit-idea");
  const at = { today: runtime.clock.today(), amount: mnkr(4.5), case: before };
  const command = sampleCommand("approve-idea", at);
  const answer = await commitAct(runtime, table, {
    commandId: ulid(),
    caseId: before.id,
    actor: performerOf(command, before),
    command,
    seen: before.revision,
  });
  if (answer.ok !== true) throw new Error("The bench's idea could not be approved");
  const c = answer.value.case;
  const generation = (await loadRun(table, c.id))?.generation;
  if (generation === undefined) throw new Error(`Case ${c.number} has no run`);
  return {
    fundId: table.fund,
    caseId: c.id,
    step: stepOf(c.stage),
    visit: c.visit,
    generation,
    eventSeq: c.lastAct.seq,
  };
}
