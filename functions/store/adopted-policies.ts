import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { calendarDate } from "#functions/domain/dates.ts";
import type { Policy } from "#functions/domain/policy.ts";
import { canonicalJson, sha256 } from "./canonical.ts";
import { itemsUnder } from "./items.ts";
import * as keys from "./keys.ts";
import { policies } from "./policies.ts";
import type { FundTable } from "./table.ts";

const adopted = z.object({
  version: z.string(),
  validFrom: z.string().transform(calendarDate),
  /** SHA-256 of the content. */
  sha256: z.string(),
  /** The policy as canonical JSON. */
  content: z.string(),
});
export type AdoptedPolicy = z.output<typeof adopted>;

/**
 * Writes each version of the fund's policies once. Throws when a version says something else than
 * when it was adopted, or is no longer known: a version never changes, for cases stand under it.
 */
export async function adoptPolicies(table: FundTable, known = policies): Promise<void> {
  const before = await loadAdopted(table);
  for (const policy of known.ofFund(table.fund)) {
    const earlier = before.find(({ version }) => version === policy.version);
    if (!earlier) await adopt(table, policy);
    else if (earlier.sha256 !== sha256(canonicalJson(policy))) throw new Error(changed(policy));
  }
  const gone = before.find(({ version }) => known.ofVersion(version)?.fund !== table.fund);
  if (gone) {
    throw new Error(
      `The fund ${table.fund} has adopted the policy ${gone.version}, which is no longer among the policies: put it back, for cases may stand under it`,
    );
  }
}

function changed({ version, fund }: Policy): string {
  return `The policy ${version} of ${fund} is not what the fund adopted under that name: a version never changes, so put it back and make a new version`;
}

/** Two processes that start at once write the same; neither overwrites what another content wrote. */
async function adopt(table: FundTable, policy: Policy): Promise<void> {
  const content = canonicalJson(policy);
  const { version, validFrom } = policy;
  const put = new PutCommand({
    TableName: table.name,
    Item: {
      pk: keys.fundKey(table.fund),
      sk: keys.policySort(version),
      ...{ version, validFrom, content, sha256: sha256(content) },
    },
    ConditionExpression: "attribute_not_exists(pk) OR sha256 = :same",
    ExpressionAttributeValues: { ":same": sha256(content) },
  });
  try {
    await table.db.send(put);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ConditionalCheckFailedException") throw error;
    throw new Error(changed(policy));
  }
}

/** The versions that the fund has adopted, the one that was valid first before the others. */
export async function loadAdopted(table: FundTable): Promise<readonly AdoptedPolicy[]> {
  const items = itemsUnder(table, keys.fundKey(table.fund), "POLICY#");
  const versions = await Array.fromAsync(items, (item) => adopted.parse(item));
  return versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

export async function findAdopted(
  table: FundTable,
  version: string,
): Promise<AdoptedPolicy | undefined> {
  const { Item } = await table.db.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: keys.fundKey(table.fund), sk: keys.policySort(version) },
      ConsistentRead: true,
    }),
  );
  return Item === undefined ? undefined : adopted.parse(Item);
}
