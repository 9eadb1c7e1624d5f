import { accepted } from "#functions/domain/result.ts";
import { findBucket } from "./bucket.ts";
import { removeDurably } from "./durable-file.ts";
import { readHead } from "./object-file.ts";
import { objectPath } from "./object-name.ts";
import type { Operation } from "./operation.ts";
import { refuse } from "./refusal.ts";
import { isRetained } from "./retention.ts";

/** Removes for good: there are no versions and no delete markers here. */
export const deleteObject: Operation = {
  name: "DeleteObject",
  method: "DELETE",
  on: "object",
  query: [],
  headers: ["x-amz-bypass-governance-retention"],
  async answer({ bucket: name, key, headers }, { folder, turns, machineNow }) {
    const bucket = await findBucket(folder, name);
    if (!bucket.ok) return bucket;
    const file = objectPath(bucket.value.folder, key);
    const bypassGovernance = headers["x-amz-bypass-governance-retention"] === "true";
    return turns.take(file, async () => {
      if (isRetained(await readHead(file), machineNow(), { bypassGovernance })) {
        return refuse("AccessDenied", "Access Denied because object protected by object lock.");
      }
      await removeDurably(file);
      return accepted({ status: 204 });
    });
  },
};
