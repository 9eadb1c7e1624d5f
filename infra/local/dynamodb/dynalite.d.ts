// biome-ignore-all lint/style/noDefaultExport: Node imports a CommonJS module as a default

// The insides of dynalite 4.0.0 that the embedded DynamoDB leans on. dynalite ships no types.

declare module "dynalite/db/index.js" {
  /** A value as the wire carries it: exactly one member is set; numbers are text, bytes base64. */
  export interface AttributeValue {
    readonly S?: string;
    readonly N?: string;
    readonly B?: string;
    readonly BOOL?: boolean;
    readonly NULL?: boolean;
    readonly SS?: readonly string[];
    readonly NS?: readonly string[];
    readonly BS?: readonly string[];
    readonly L?: readonly AttributeValue[];
    readonly M?: Item;
  }

  export interface Item {
    readonly [attribute: string]: AttributeValue;
  }

  export type KeySchema = readonly { readonly AttributeName: string }[];

  export interface Index {
    readonly IndexName: string;
    readonly KeySchema: KeySchema;
    IndexStatus?: string;
  }

  export interface Table {
    readonly TableName: string;
    readonly TableArn: string;
    readonly KeySchema: KeySchema;
    readonly GlobalSecondaryIndexes?: readonly Index[];
    readonly LocalSecondaryIndexes?: readonly Index[];
    TableStatus: "CREATING" | "UPDATING" | "DELETING" | "ACTIVE";
  }

  /** An error that is an answer: `body` goes to the caller with `statusCode`. */
  export interface Refusal extends Error {
    readonly statusCode: number;
    readonly body: { readonly __type: string; readonly message: string };
  }

  /** dynalite leaves the value out for an entry that does not exist. */
  export type Done<T> = (error: Error | null, value?: T) => void;

  export interface Range {
    readonly gt?: string;
    readonly gte?: string;
    readonly lt?: string;
    readonly lte?: string;
    readonly reverse?: boolean;
    readonly limit?: number;
  }

  export interface Entries<V> {
    lock(key: string, held: (release: <F>(done: F) => F) => void): void;
    get(key: string, done: Done<V>): void;
    put(key: string, value: V, done: Done<void>): void;
    del(key: string, done: Done<void>): void;
    /** Emits `data` for each one, then `end`; `destroy` stops it. */
    createValueStream(range: Range): NodeJS.EventEmitter;
    createKeyStream(): NodeJS.EventEmitter;
  }

  export interface Store {
    readonly options: Options;
    readonly tableDb: Entries<Table> & {
      readonly awsAccountId: string;
      readonly awsRegion: string;
    };
    getItemDb(table: string): Entries<Item>;
    getIndexDb(
      type: "Local" | "Global" | "local" | "global",
      table: string,
      index: string,
    ): Entries<Item>;
    deleteItemDb(table: string, done: Done<void>): void;
    deleteIndexDb(type: "Local" | "Global", table: string, index: string, done: Done<void>): void;
    deleteTagDb(table: string, done: Done<void>): void;
    /** A table that is being created or deleted is found only with `false`. */
    getTable(name: string, ...rest: [Done<Table>] | [boolean, Done<Table>]): void;
  }

  export interface Options {
    readonly createTableMs: number;
    readonly deleteTableMs: number;
    readonly maxItemSize: number;
  }

  /** A request after `checkTypes` and `checkValidations`, which parse its expressions into it. */
  export interface CheckedRequest {
    readonly TableName: string;
    readonly Item?: Item;
    readonly Key?: Item;
    readonly _condition?: { readonly expression: Expression };
    readonly _filter?: { readonly expression: Expression };
  }

  /** A comparison, a function or a connective of a condition, parsed. */
  export interface Expression {
    readonly type: string;
    readonly args: readonly Operand[];
  }

  export type Path = readonly (string | number)[];

  export type Operand = Expression | AttributeValue | Path;

  interface IndexEntries {
    readonly puts: readonly { readonly index: string; readonly item: Item }[];
    readonly deletes: readonly { readonly index: string }[];
  }

  const db: {
    validationError(message: string): Refusal;
    validateKey(key: Item, table: Table): Refusal | null | undefined;
    validateItem(item: Item, table: Table): Refusal | null | undefined;
    createKey(item: Item, table: Table, keySchema?: KeySchema): string;
    checkConditional(
      request: CheckedRequest,
      existing: Item | undefined,
    ): Refusal | null | undefined;
    getIndexActions(
      indexes: readonly Index[],
      before: Item | null | undefined,
      after: Item | null | undefined,
      table: Table,
    ): IndexEntries;
    // The three below are called through this object by dynalite's own code, so they can be replaced.
    createIndexKey: (item: Item, table: Table, keySchema: KeySchema) => string;
    updateIndexes: (
      store: Store,
      table: Table,
      before: Item | null | undefined,
      after: Item | null | undefined,
      done: Done<void>,
    ) => void;
    itemSize: (item: Item) => number;
  };
  export default db;
}

declare module "dynalite/validations/index.js" {
  import type { CheckedRequest, Options } from "dynalite/db/index.js";
  export type Types = Readonly<Record<string, unknown>>;
  export type Custom = (
    request: CheckedRequest,
    store: { readonly options: Options },
  ) => string | undefined;
  const validations: {
    /** Drops what the types do not know, from the request too. */
    checkTypes(request: object, types: Types): CheckedRequest;
    checkValidations(
      request: CheckedRequest,
      types: Types,
      custom: Custom | undefined,
      store: { readonly options: Options },
    ): void;
  };
  export default validations;
}

declare module "dynalite/validations/*.js" {
  import type { Custom, Types } from "dynalite/validations/index.js";

  const validation: { readonly types: Types; readonly custom?: Custom };
  export default validation;
}

declare module "dynalite/actions/*.js" {
  import type { CheckedRequest, Done, Store } from "dynalite/db/index.js";

  const action: (store: Store, request: CheckedRequest, done: Done<object>) => void;
  export default action;
}
