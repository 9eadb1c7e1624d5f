import * as z from "zod";
import type { Policy } from "#functions/domain/policy.ts";
import { refusal } from "#functions/domain/refusals.ts";
import { accepted, refused } from "#functions/domain/result.ts";
import { findAdopted, loadAdopted } from "#functions/store/adopted-policies.ts";
import { policyByVersion } from "#functions/store/policies.ts";
import { type Endpoint, reads } from "./endpoint.ts";

const nothing = z.strictObject({});

const version = z.object({
  version: z.string(),
  validFrom: z.string().meta({ format: "date" }),
  sha256: z.string().meta({ description: "SHA-256 av riktlinjerna som kanonisk JSON." }),
});

export const noSuchPolicy = refusal(
  "unknown-object",
  "Fonden har inga riktlinjer med den beteckningen.",
  "version",
);

/** The fund's policies, each version as the fund adopted it. */
export const policyEndpoints: readonly Endpoint[] = [
  reads(
    {
      path: "/policies",
      operationId: "listPolicies",
      summary: "Fondens riktlinjer: varje version och från vilken dag den gäller",
      query: nothing,
      answer: z.object({ items: z.array(version).readonly() }),
      codes: [],
    },
    async ({ table }) => {
      const adopted = await loadAdopted(table);
      return accepted({ items: adopted.map(({ content: _, ...about }) => about) });
    },
  ),
  reads(
    {
      path: "/policies/{version}",
      operationId: "readPolicy",
      summary: "En version av fondens riktlinjer, med alla val",
      query: nothing,
      answer: version.extend({
        policy: z.custom<Policy>().meta({ type: "object", description: "Riktlinjernas val." }),
      }),
      codes: ["unknown-object"],
    },
    async ({ table, params }) => {
      const found = await findAdopted(table, params["version"] ?? "");
      if (!found) return refused(noSuchPolicy);
      const { content: _, ...about } = found;
      return accepted({ ...about, policy: policyByVersion(found.version) });
    },
  ),
];
