import { CreateTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { indexes, tableKeys } from "#functions/store/table.ts";

/** Creates the fund's table as the stack defines it, unless it is there. */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  const sparse = Object.values(indexes);
  const attributes = [
    tableKeys.partition,
    tableKeys.sort,
    ...sparse.flatMap((index) => [index.partition, index.sort]),
  ];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: attributes.map((AttributeName) => ({
          AttributeName,
          AttributeType: "S",
        })),
        KeySchema: [
          { AttributeName: tableKeys.partition, KeyType: "HASH" },
          { AttributeName: tableKeys.sort, KeyType: "RANGE" },
        ],
        GlobalSecondaryIndexes: sparse.map((index) => ({
          IndexName: index.name,
          KeySchema: [
            { AttributeName: index.partition, KeyType: "HASH" },
            { AttributeName: index.sort, KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        })),
      }),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ResourceInUseException") throw error;
  }
}
