import { basename } from "node:path";
import * as z from "zod";
import { javaProgram, ran } from "./programs.ts";
import { veraPdfJar } from "./verapdf-jar.ts";

const rule = z.object({
  specification: z.string(),
  clause: z.string(),
  testNumber: z.int(),
  description: z.string(),
  failedChecks: z.int(),
  checks: z.array(z.object({ status: z.string(), context: z.string() })),
});

const judgement = z.object({
  profileName: z.string(),
  compliant: z.boolean(),
  details: z.object({ ruleSummaries: z.array(rule) }),
});

const report = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        validationResult: z.array(judgement).default([]),
        taskException: z.object({ exceptionMessage: z.string() }).optional(),
      }),
    ),
  }),
});

type Job = z.output<typeof report>["report"]["jobs"][number];

const profiles = ["PDF/A-2a validation profile", "PDF/UA-1 validation profile"];

/**
 * What keeps each file from being a PDF/A-2a that is PDF/UA-1 too: by file, a line for each rule
 * that it breaks. Both profiles are those that the file itself claims, in one JVM for all files.
 */
export async function faultsByVeraPdf(
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { out, complaints } = await ran(javaProgram(), [
    "-jar",
    await veraPdfJar(),
    ...["--format", "json", "--maxfailuresdisplayed", "1"],
    ...files,
  ]);
  if (!out.startsWith("{")) throw new Error(`veraPDF gave no report: ${complaints || out}`);
  const { jobs } = report.parse(JSON.parse(out)).report;
  return new Map(files.map((file) => [file, faultsOf(jobs.find((job) => isOf(job, file)))]));
}

function isOf({ itemDetails }: Job, file: string): boolean {
  return itemDetails.name === file;
}

function faultsOf(job: Job | undefined): readonly string[] {
  if (!job) return ["veraPDF did not look at it"];
  const { itemDetails, validationResult, taskException } = job;
  if (taskException) return [taskException.exceptionMessage];
  const judged = validationResult.map(({ profileName }) => profileName);
  const claims = profiles.filter((profile) => !judged.includes(profile));
  return [
    ...claims.map((profile) => `does not claim the ${profile}`),
    ...validationResult
      .filter(({ compliant }) => !compliant)
      .flatMap(({ details }) => details.ruleSummaries.map(ruleText)),
  ].map((fault) => `${basename(itemDetails.name)}: ${fault}`);
}

function ruleText(broken: z.output<typeof rule>): string {
  const { specification, clause, testNumber, description, failedChecks, checks } = broken;
  return `${specification} ${clause}-${testNumber}, ${failedChecks} times: ${description} First at ${checks[0]?.context}`;
}
