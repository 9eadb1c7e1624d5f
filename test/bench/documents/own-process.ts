import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as z from "zod";
import type { EngineName } from "./engine.ts";

const run = promisify(execFile);
const program = fileURLToPath(new URL("./many-documents.ts", import.meta.url));

const said = z.object({
  /** When the first document was there, ms: since the process began, and of processor time. */
  first: z.object({ alive: z.number(), worked: z.number() }),
  /** MB by how many documents had been made. */
  memory: z.record(z.string(), z.number()),
  peak: z.number(),
});

/** What a process of its own says that makes so many documents, and is asked at these counts. */
export async function ownProcess(
  engine: EngineName,
  pages: number,
  counts: readonly number[],
  file: string = program,
): Promise<z.output<typeof said>> {
  const args = [file, engine, String(pages), ...counts.map(String)];
  const { stdout } = await run(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return said.parse(JSON.parse(stdout));
}
