/** The documents that milestones leave behind; each has a template of the same name. */
export const documentKinds = [
  "council-statement",
  "receipt",
  "examination-report",
  "delegated-decision",
  "proposal",
  "steering-group-appointment",
  "progress-report",
  "change-or-stop-decision",
  "evaluation-report",
  "plan-decision",
  "exemption-decision",
  "yearly-follow-up",
  "adjustment-decision",
  "closing-reconciliation",
] as const;

export type DocumentKind = (typeof documentKinds)[number];

export const documentNames: Record<DocumentKind, string> = {
  "council-statement": "Rådets yttrande",
  receipt: "Mottagningsbevis",
  "examination-report": "Granskningsprotokoll",
  "delegated-decision": "Delegationsbeslut",
  proposal: "Tjänsteutlåtande",
  "steering-group-appointment": "Beslut om styrgrupp",
  "progress-report": "Lägesrapport",
  "change-or-stop-decision": "Beslut om ändring eller avbrott",
  "evaluation-report": "Utvärderingsrapport",
  "plan-decision": "Beslut om återföringsplan",
  "exemption-decision": "Beslut om undantag från återföring",
  "yearly-follow-up": "Årlig uppföljning",
  "adjustment-decision": "Beslut om ändrad återföringsplan",
  "closing-reconciliation": "Slutavstämning med budgetunderlag",
};
