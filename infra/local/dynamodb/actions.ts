import batchGetItem from "dynalite/actions/batchGetItem.js";
import batchWriteItem from "dynalite/actions/batchWriteItem.js";
import createTable from "dynalite/actions/createTable.js";
import deleteItem from "dynalite/actions/deleteItem.js";
import deleteTable from "dynalite/actions/deleteTable.js";
import describeTable from "dynalite/actions/describeTable.js";
import getItem from "dynalite/actions/getItem.js";
import listTables from "dynalite/actions/listTables.js";
import putItem from "dynalite/actions/putItem.js";
import query from "dynalite/actions/query.js";
import scan from "dynalite/actions/scan.js";
import updateItem from "dynalite/actions/updateItem.js";
import db, { type CheckedRequest } from "dynalite/db/index.js";
import batchGetItemRules from "dynalite/validations/batchGetItem.js";
import batchWriteItemRules from "dynalite/validations/batchWriteItem.js";
import createTableRules from "dynalite/validations/createTable.js";
import deleteItemRules from "dynalite/validations/deleteItem.js";
import deleteTableRules from "dynalite/validations/deleteTable.js";
import describeTableRules from "dynalite/validations/describeTable.js";
import getItemRules from "dynalite/validations/getItem.js";
import validations from "dynalite/validations/index.js";
import listTablesRules from "dynalite/validations/listTables.js";
import putItemRules from "dynalite/validations/putItem.js";
import queryRules from "dynalite/validations/query.js";
import scanRules from "dynalite/validations/scan.js";
import updateItemRules from "dynalite/validations/updateItem.js";
import type { Add } from "./atomic-writes.ts";
import { comparesDocument } from "./compared-documents.ts";
import type { Database } from "./database.ts";
import { createIndexKey, updateIndexes } from "./index-entries.ts";
import { itemSize } from "./item-size.ts";
import { validationError } from "./refusals.ts";
import { storeFor, storeOptions } from "./store.ts";
import { unknownParameter } from "./unknown-parameters.ts";

Object.assign(db, { createIndexKey, updateIndexes, itemSize });

/** What dynalite does for us, under the names of the protocol. */
const actions = {
  BatchGetItem: { act: batchGetItem, rules: batchGetItemRules },
  BatchWriteItem: { act: batchWriteItem, rules: batchWriteItemRules },
  CreateTable: { act: createTable, rules: createTableRules },
  DeleteItem: { act: deleteItem, rules: deleteItemRules },
  DeleteTable: { act: deleteTable, rules: deleteTableRules },
  DescribeTable: { act: describeTable, rules: describeTableRules },
  GetItem: { act: getItem, rules: getItemRules },
  ListTables: { act: listTables, rules: listTablesRules },
  PutItem: { act: putItem, rules: putItemRules },
  Query: { act: query, rules: queryRules },
  Scan: { act: scan, rules: scanRules },
  UpdateItem: { act: updateItem, rules: updateItemRules },
};

export type ActionName = keyof typeof actions;

/**
 * The request with its types, limits and expressions checked; the refusals are AWS's own. A
 * parameter that dynalite would drop without a word is refused.
 */
export function checkedRequest(name: ActionName, request: object): CheckedRequest {
  const { types, custom } = actions[name].rules;
  const checked = validations.checkTypes(structuredClone(request), types);
  const unknown = unknownParameter(request, checked);
  if (unknown)
    throw validationError(`The embedded DynamoDB does not support ${unknown} in ${name}`);
  validations.checkValidations(checked, types, custom, { options: storeOptions });
  if (comparesDocument(checked))
    throw validationError(
      `The embedded DynamoDB does not compare lists or maps in conditions and filters of ${name}`,
    );
  return checked;
}

/** Answers a checked request. What it writes goes to `add`. */
export function perform(
  name: ActionName,
  request: CheckedRequest,
  database: Database,
  add: Add,
): Promise<object> {
  return new Promise((resolve, reject) => {
    const store = storeFor(database, add, reject);
    actions[name].act(store, request, (error, result) =>
      error ? reject(error) : resolve(result ?? {}),
    );
  });
}
