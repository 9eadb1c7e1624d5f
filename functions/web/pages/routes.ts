import type { Hono } from "hono";
import type { WebEnv } from "../env.ts";
import { askAct, makeActFromForm } from "./act.ts";
import { forecastOfFund, proofOfBooks, yearEndOfFund } from "./books.ts";
import { askCapital, changeCapitalFromForm } from "./capital.ts";
import { caseFront, caseTimeline, documentPdf } from "./case.ts";
import { front } from "./front.ts";
import { caseRegister, fundFront, ledgerPages } from "./fund.ts";
import { planVersion } from "./plan.ts";
import { policyFront } from "./policy.ts";
import { simulator } from "./simulation.ts";
import { askForDocument, verifyLeftDocument } from "./verify-document.ts";
import { whyThisAmount } from "./why.ts";
import { worklistFront } from "./worklist.ts";

/** The pages, each a plain address that can be bookmarked. */
export function mountPages(app: Hono<WebEnv>): void {
  app.get("/", front);
  app.get("/funds/:fund", fundFront);
  app.get("/funds/:fund/policy", policyFront);
  app.get("/funds/:fund/ledger", ledgerPages);
  app.get("/funds/:fund/proof", proofOfBooks);
  app.get("/funds/:fund/forecast", forecastOfFund);
  app.get("/funds/:fund/year-ends/:year", yearEndOfFund);
  app.get("/funds/:fund/capital", askCapital);
  app.post("/funds/:fund/capital", changeCapitalFromForm);
  app.get("/funds/:fund/cases", caseRegister);
  app.get("/funds/:fund/worklist", worklistFront);
  app.get("/funds/:fund/simulator", simulator);
  app.get("/funds/:fund/verify-document", askForDocument);
  app.post("/funds/:fund/verify-document", verifyLeftDocument);
  app.get("/funds/:fund/acts/:act", askAct);
  app.post("/funds/:fund/acts/:act", makeActFromForm);
  app.get("/funds/:fund/cases/:case", caseFront);
  app.get("/funds/:fund/cases/:case/timeline", caseTimeline);
  app.get("/funds/:fund/cases/:case/documents/:document", documentPdf);
  app.get("/funds/:fund/cases/:case/plans/:version", planVersion);
  app.get("/funds/:fund/cases/:case/plans/:version/why", whyThisAmount);
  app.get("/funds/:fund/cases/:case/acts/:act", askAct);
  app.post("/funds/:fund/cases/:case/acts/:act", makeActFromForm);
}
