import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectLockRetention,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

const secure = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

/**
 * The issued documents: versioned, and locked for ten years as they are put, in governance mode, so
 * that a decision to cull can still be carried out. Who fetched what is logged for a year.
 */
export function documentsBucket(scope: Construct): Bucket {
  const accessLog = new Bucket(scope, "AccessLog", {
    ...secure,
    lifecycleRules: [{ expiration: Duration.days(365) }],
  });
  const documents = new Bucket(scope, "Documents", {
    ...secure,
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(3653)),
    serverAccessLogsBucket: Bucket.fromBucketName(scope, "AccessLogByName", accessLog.bucketName),
    serverAccessLogsPrefix: "documents/",
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
  });
  accessLog.addToResourcePolicy(
    new PolicyStatement({
      actions: ["s3:PutObject"],
      principals: [new ServicePrincipal("logging.s3.amazonaws.com")],
      resources: [accessLog.arnForObjects("documents/*")],
      conditions: {
        ArnLike: { "aws:SourceArn": documents.bucketArn },
        StringEquals: { "aws:SourceAccount": documents.stack.account },
      },
    }),
  );
  Validations.of(documents).acknowledge({
    id: "Annotation::@aws-cdk/aws-s3:accessLogsPolicyNotAdded",
    reason: "The policy is added above, since the log's bucket is named, not passed.",
  });
  return documents;
}
