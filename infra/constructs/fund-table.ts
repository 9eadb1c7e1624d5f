import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { indexes, tableKeys } from "#functions/store/table.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * The one table: on demand, restorable to any second of the last 35 days, refused deletion. AWS
 * manages the key, with its use in the trail: a key of our own could be deleted, and ten years of
 * cases with it.
 */
export function fundTable(scope: Construct): TableV2 {
  return new TableV2(scope, "Table", {
    partitionKey: text(tableKeys.partition),
    sortKey: text(tableKeys.sort),
    globalSecondaryIndexes: Object.values(indexes).map((index) => ({
      indexName: index.name,
      partitionKey: text(index.partition),
      sortKey: text(index.sort),
      projectionType: ProjectionType.ALL,
    })),
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: 35,
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
