import type { CalendarDate } from "../dates.ts";

/** Who did something, and when. */
type By = { readonly by: string; readonly on: CalendarDate };

/** Where a number was said first: what a reader can look up outside the computation. */
export type Source =
  | { readonly kind: "application"; readonly reference: string; readonly date: CalendarDate }
  | {
      readonly kind: "agreement";
      readonly boards: readonly {
        readonly board: string;
        readonly reference: string;
        readonly date: CalendarDate;
      }[];
    }
  | { readonly kind: "evaluation"; readonly evaluator: string; readonly submitted: By }
  | {
      readonly kind: "grant-decision";
      readonly reference: string;
      readonly date: CalendarDate;
      readonly by: string;
    }
  | {
      readonly kind: "index";
      readonly edition: string;
      readonly published: CalendarDate;
      /** The years whose level is not final. */
      readonly preliminary: readonly number[];
    }
  | { readonly kind: "policy"; readonly version: string }
  | { readonly kind: "plan-decision"; readonly version: number; readonly decided: CalendarDate }
  | {
      readonly kind: "actuals";
      readonly board: string;
      readonly year: number;
      /** Which correction of the year, from 1; absent for the closing itself. */
      readonly correction?: number;
      readonly voucher: string;
      readonly estimated: boolean;
      readonly reported: By;
      readonly certified?: By;
      readonly adopted?: By & { readonly reference?: string };
    }
  | {
      readonly kind: "exemption";
      readonly number: number;
      readonly decided: CalendarDate;
      readonly test: string;
    }
  | { readonly kind: "year-end"; readonly year: number; readonly boards: readonly string[] };

/** By the name that inputs give it: `actuals/2029/social`. */
export type Sources = Readonly<Record<string, Source>>;
