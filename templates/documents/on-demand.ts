import type { z } from "zod";
import { caseExtract } from "./case-extract.ts";

/** What is made when someone asks for it, and never registered as a document of the case. */
export const onDemandTemplates = {
  "case-extract": caseExtract,
} as const;

export type OnDemandName = keyof typeof onDemandTemplates;
export type OnDemandData<K extends OnDemandName> = z.input<(typeof onDemandTemplates)[K]["schema"]>;
