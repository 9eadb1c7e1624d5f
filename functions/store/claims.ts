import { deflateRawSync, inflateRawSync } from "node:zlib";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { Case } from "#functions/domain/case.ts";
import { type Claim, claimsOf, replaced, sameClaims } from "#functions/domain/claims.ts";
import { shareSchema } from "#functions/domain/fraction.ts";
import type { Part } from "./commit.ts";
import * as keys from "./keys.ts";
import type { FundTable } from "./table.ts";

const claim = z.strictObject({
  caseId: z.string(),
  number: z.string(),
  board: z.string(),
  successors: z.array(z.string()).default([]),
  account: z.string(),
  attribution: shareSchema,
  firstYear: z.int(),
  lastYear: z.int(),
  planned: z.boolean(),
});

/** The fund's claims, and the version under which they may be changed; 0 before the first. */
export type Claims = { readonly version: number; readonly all: readonly Claim[] };

const item = z.object({ version: z.int().min(1), bytes: z.instanceof(Uint8Array) });

/** Read consistently: a plan is refused by what stands there. */
export async function loadClaims(table: FundTable): Promise<Claims> {
  const { Item } = await table.db.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: keys.fundKey(table.fund), sk: keys.claimsSort },
      ConsistentRead: true,
    }),
  );
  if (!Item) return { version: 0, all: [] };
  const { version, bytes } = item.parse(Item);
  return { version, all: z.array(claim).parse(JSON.parse(inflateRawSync(bytes).toString("utf8"))) };
}

/** Whether the act changes what the case counts as its own, or is an evaluation of it. */
export function concernsClaims(before: Case | undefined, after: Case): boolean {
  return after.evaluation !== before?.evaluation || !sameClaims(claimsOf(before), claimsOf(after));
}

/** The fund's claims with those of the case as it now is; refused when others have changed theirs. */
export function claimsPart(
  { name, fund }: Pick<FundTable, "name" | "fund">,
  after: Case,
  { version, all }: Claims,
): Part {
  const now = replaced(all, after.id, claimsOf(after));
  const put = {
    TableName: name,
    Item: {
      pk: keys.fundKey(fund),
      sk: keys.claimsSort,
      version: version + 1,
      bytes: deflateRawSync(JSON.stringify(now)),
    },
    ConditionExpression: version === 0 ? "attribute_not_exists(pk)" : "#version = :version",
    ...(version === 0
      ? {}
      : {
          ExpressionAttributeNames: { "#version": "version" },
          ExpressionAttributeValues: { ":version": version },
        }),
  };
  return { guard: "claims", item: { Put: put } };
}
