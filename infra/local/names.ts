import { embedded } from "./stepfunctions/service.ts";

/** What the embedded cloud's parts are called, to all that reach them. */
export const names = {
  table: "fund",
  bucket: "documents",
  region: embedded.region,
  credentials: { accessKeyId: "embedded", secretAccessKey: "embedded" },
} as const;
