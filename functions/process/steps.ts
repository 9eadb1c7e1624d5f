/** The seven process steps, in order; the folders under `functions/steps` bear the same names. */
export const steps = [
  "idea",
  "application",
  "decision",
  "implementation",
  "evaluation",
  "repayment",
  "closing",
] as const;

export type Step = (typeof steps)[number];

export const stepNames: Record<Step, string> = {
  idea: "Idé",
  application: "Ansökan",
  decision: "Beslut",
  implementation: "Genomförande",
  evaluation: "Utvärdering",
  repayment: "Återföring",
  closing: "Slutavstämning",
};
