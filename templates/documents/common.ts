import * as z from "zod";
import { armsSchema } from "#functions/domain/arms.ts";
import { board, date, line, person, prose } from "./fields.ts";

/**
 * What every document says of its case and of who stands behind it: the content standard of
 * förvaltningslagen (2017:900) 31–33 §§, followed as good practice.
 */
export const commonFields = {
  municipality: z.strictObject({
    name: line(100),
    office: line(150),
    /** `#rrggbb`, for ornament. */
    colour: z.string().regex(/^#[0-9a-f]{6}$/),
    arms: armsSchema.optional(),
  }),
  fund: line(150),
  caseNumber: line(60),
  /** The document's number within its case. */
  documentNumber: z.int().min(1),
  /** The day of the act that gave rise to the document. */
  date,
  title: line(),
  /** The boards that applied, the leading one first. */
  boards: z.array(board).min(1).max(60),
  policyVersion: line(40),
  /** The day on which the application's round closes, where applications are taken in rounds. */
  applicationRound: date.optional(),
  /** Who decided, examined, reported or received. */
  decidedBy: person,
  /** The föredragande. */
  presentedBy: line(120).optional(),
  tookPart: z.array(line(120)).max(60),
  /** Who took no part because of a conflict of interest (jäv). */
  steppedAside: z.array(line(120)).max(60),
  reasons: prose().optional(),
  conditions: z.array(prose(2000)).max(20),
};

/** A decision by delegation: it has reasons, and a number to be reported under. */
export const decisionFields = {
  ...commonFields,
  reasons: prose(),
  /** `DEL 2026/117`, or the point of the delegation order. */
  delegation: line(120),
  /** The administrative court that an appeal is addressed to. */
  court: line(120),
};

const commonSchema = z.strictObject(commonFields);
const decisionSchema = z.strictObject(decisionFields);

/** What the shared parts read; each document's own data has more. */
export type Common = z.output<typeof commonSchema>;
export type DecisionCommon = z.output<typeof decisionSchema>;
