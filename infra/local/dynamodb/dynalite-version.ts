import { createRequire } from "node:module";
import * as z from "zod";

const trusted = "4.0.0";

/** Throws unless the installed dynalite is the one whose insides `dynalite.d.ts` declares. */
export function checkDynaliteVersion(version: string = installedVersion()): void {
  if (version === trusted) return;
  throw new Error(
    `The embedded DynamoDB leans on the insides of dynalite ${trusted}, but ${version} is installed. ` +
      `Install that version (npm ci), or check infra/local/dynamodb/dynalite.d.ts against the new one.`,
  );
}

function installedVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("dynalite/package.json");
  return z.object({ version: z.string() }).parse(manifest).version;
}
