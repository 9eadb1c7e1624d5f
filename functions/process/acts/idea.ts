import type { ActRow } from "./row.ts";

/** Step 1: the council for social investments reviews the idea at a meeting. */
export const ideaActs = {
  "submit-idea": {
    title: "Lämna in idé",
    done: "Idé inlämnad",
    from: [],
    to: ["idea-review"],
    who: ["applicant"],
    boardScope: "any",
    work: "check-the-idea",
  },
  "complete-idea": {
    title: "Lämna in kompletterad idé",
    done: "Idé kompletterad",
    from: ["idea-completion"],
    to: ["idea-review"],
    who: ["applicant"],
    boardScope: "lead",
    work: "check-the-idea",
  },
  "approve-idea": {
    title: "Godkänn idén",
    done: "Idé godkänd av rådet",
    from: ["idea-review"],
    to: ["application-writing"],
    who: ["council-secretary"],
    work: "none",
    documents: ["council-statement"],
    reversible: true,
  },
  "return-idea": {
    title: "Återsänd idén för komplettering",
    done: "Idé återsänd för komplettering",
    from: ["idea-review"],
    to: ["idea-completion"],
    who: ["council-secretary"],
    work: "none",
    documents: ["council-statement"],
    reversible: true,
  },
  "decline-idea": {
    title: "Avböj idén",
    done: "Idé avböjd av rådet",
    from: ["idea-review"],
    to: ["closed"],
    who: ["council-secretary"],
    work: "none",
    documents: ["council-statement"],
  },
} as const satisfies Record<string, ActRow>;
