import { openStages } from "../stages.ts";
import type { ActRow } from "./row.ts";

const byTheSystem = { who: ["system"], to: ["same"], parallel: true, work: "none" } as const;

/** What the workflow records by itself; nobody can make these acts by hand. */
export const machineActs = {
  "record-idea-check": {
    ...byTheSystem,
    title: "Anteckna kontroll av idén",
    done: "Idén kontrollerad",
    // the council may be quicker than the machine; its warnings matter to the application too
    from: ["idea-review", "idea-completion", "application-writing"],
  },
  "record-validation": {
    ...byTheSystem,
    title: "Anteckna kontroll av ansökan",
    done: "Ansökan kontrollerad",
    from: ["application-examination"],
  },
  "record-decision-check": {
    ...byTheSystem,
    title: "Anteckna beslutets följder",
    done: "Beslutets följder kontrollerade",
    from: [...openStages, "closed"],
  },
  "record-settlement": {
    ...byTheSystem,
    title: "Anteckna avräkning av bidraget",
    done: "Bidraget avräknat mot huvudboken",
    from: openStages,
  },
  "propose-plan": {
    ...byTheSystem,
    title: "Beräkna återföringsplan",
    done: "Återföringsplan beräknad",
    from: ["repayment-decision"],
  },
  "propose-adjustment": {
    ...byTheSystem,
    title: "Beräkna ändrad återföringsplan",
    done: "Ändrad återföringsplan beräknad",
    from: ["repaying", "reconciling"],
  },
  "verify-reconciliation": {
    ...byTheSystem,
    title: "Kontrollera slutavstämning",
    done: "Slutavstämning kontrollerad mot huvudboken",
    from: ["budget-basis"],
  },
  "register-document": {
    ...byTheSystem,
    title: "Registrera handling",
    done: "Handling upprättad",
    from: [...openStages, "closed"],
  },
  "send-reminder": {
    ...byTheSystem,
    title: "Skicka påminnelse",
    done: "Påminnelse skickad",
    from: openStages,
  },
  "call-coordinator": {
    ...byTheSystem,
    title: "Lägg i samordnarens arbetslista",
    done: "Ärendet behöver samordnaren",
    from: [...openStages, "closed"],
  },
} as const satisfies Record<string, ActRow>;
