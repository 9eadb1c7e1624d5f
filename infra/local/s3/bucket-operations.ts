import { accepted } from "#functions/domain/result.ts";
import { findBucket, makeBucket } from "./bucket.ts";
import type { Operation } from "./operation.ts";
import { refuse } from "./refusal.ts";

/** A configuration that says where the bucket is and nothing else; here all regions are one. */
const onlyLocation =
  /^(<\?xml[^>]*\?>)?\s*<CreateBucketConfiguration[^>]*>\s*(<LocationConstraint>[a-z0-9-]+<\/LocationConstraint>)?\s*<\/CreateBucketConfiguration>\s*$/;

export const createBucket: Operation = {
  name: "CreateBucket",
  method: "PUT",
  on: "bucket",
  query: [],
  headers: ["x-amz-bucket-object-lock-enabled"],
  async answer({ bucket, headers, bytes }, { folder }) {
    if (bytes.length > 0 && !onlyLocation.test(bytes.toString())) {
      return refuse("NotImplemented", "CreateBucket takes no configuration but a location here");
    }
    const objectLock = headers["x-amz-bucket-object-lock-enabled"] === "true";
    const made = await makeBucket(folder, bucket, { objectLock });
    return made.ok ? accepted({ status: 200, headers: { location: `/${bucket}` } }) : made;
  },
};

export const headBucket: Operation = {
  name: "HeadBucket",
  method: "HEAD",
  on: "bucket",
  query: [],
  headers: [],
  async answer({ bucket }, { folder }) {
    const found = await findBucket(folder, bucket);
    return found.ok ? accepted({ status: 200 }) : found;
  },
};
