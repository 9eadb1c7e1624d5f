import { actEndpoints } from "./acts.ts";
import { changeOfCapital } from "./capital.ts";
import { caseEndpoints } from "./case.ts";
import type { Endpoint } from "./endpoint.ts";
import { fundEndpoints } from "./fund.ts";

/** The whole API below `/api/funds/{fund}`. */
export const endpoints: readonly Endpoint[] = [
  ...fundEndpoints,
  changeOfCapital,
  ...caseEndpoints,
  ...actEndpoints,
];
