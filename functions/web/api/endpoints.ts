import { actEndpoints } from "./acts.ts";
import { bookEndpoints } from "./books.ts";
import { changeOfCapital } from "./capital.ts";
import { caseEndpoints } from "./case.ts";
import { closingEndpoints } from "./closing.ts";
import { documentVerification } from "./documents.ts";
import type { Endpoint } from "./endpoint.ts";
import { fundEndpoints } from "./fund.ts";
import { planEndpoints } from "./plans.ts";
import { policyEndpoints } from "./policies.ts";
import { simulation } from "./simulation.ts";

/** The whole API below `/api/funds/{fund}`. */
export const endpoints: readonly Endpoint[] = [
  ...fundEndpoints,
  ...policyEndpoints,
  ...bookEndpoints,
  changeOfCapital,
  simulation,
  documentVerification,
  ...caseEndpoints,
  ...planEndpoints,
  ...closingEndpoints,
  ...actEndpoints,
];
