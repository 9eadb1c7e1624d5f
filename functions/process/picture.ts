import { type ActName, actNames, actRow } from "./acts.ts";
import { openStages, type Stage, stageName, stepOf } from "./stages.ts";
import { stepNames, steps } from "./steps.ts";

/** Acts that take a case to a fixed stage, and so can be drawn as one arrow. */
function arrowsOf(act: ActName): readonly (readonly [Stage | "*", Stage])[] {
  const { from, to } = actRow(act);
  const goals = to.filter((stage): stage is Stage => stage !== "same");
  if (from.length === 0) return goals.map((stage) => ["*", stage] as const);
  if (goals.length > 4) return [];
  return from.flatMap((stage) =>
    goals.filter((goal) => goal !== stage).map((goal) => [stage, goal] as const),
  );
}

const id = (stage: Stage | "*"): string => (stage === "*" ? "[*]" : stage.replaceAll("-", "_"));

/** An act that can be made almost anywhere would only blacken the picture: it is told in words. */
const mostOrigins = 5;

/** The process as a Mermaid state diagram, drawn from the table: what the README shows. */
export function processPicture(): string {
  const groups = steps.map((step) => {
    const own = openStages.filter((stage) => stepOf(stage) === step);
    const names = own.map((stage) => `    ${id(stage)}: ${stageName(stage)}`);
    return [`  state "${stepNames[step]}" as ${step}_step {`, ...names, "  }"].join("\n");
  });
  const labels = new Map<string, string[]>();
  for (const act of actNames) {
    if (actRow(act).from.length > mostOrigins) continue;
    for (const [from, to] of arrowsOf(act)) {
      const arrow = `  ${id(from)} --> ${id(to)}`;
      labels.set(arrow, [...(labels.get(arrow) ?? []), actRow(act).title]);
    }
  }
  const arrows = [...labels].map(([arrow, titles]) => `${arrow}: ${titles.join(" / ")}`);
  return ["stateDiagram-v2", `  closed: ${stageName("closed")}`, ...groups, ...arrows].join("\n");
}
