import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { actNames, actRow } from "#functions/process/acts.ts";
import { documentKinds, documentNames } from "#functions/process/documents.ts";
import { openStages, stageRow } from "#functions/process/stages.ts";
import { steps } from "#functions/process/steps.ts";
import { works } from "#functions/process/works.ts";
import { readDefinition } from "#infra/local/stepfunctions/definition.ts";
import { caseProcess } from "#infra/workflow/case-process.ts";
import {
  functionsOfTheWorkflow,
  namesOfTheFunctions,
} from "#infra/workflow/functions-of-the-workflow.ts";
import { documentTemplates } from "#templates/documents/catalogue.ts";

const root = new URL("../../", import.meta.url);
const { States } = readDefinition(
  caseProcess((name) => name),
  new Set(namesOfTheFunctions),
);
/** What the machine chooses between that is no work of a step. */
const noWork = ["none", "nothing-pending"];
const stepWorks = works.filter((work) => !noWork.includes(work));

const filesIn = (folder: string) =>
  readdirSync(new URL(folder, root), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => basename(entry.name, ".ts"));

const asWork = (state: string) => state.toLowerCase().replaceAll(" ", "-");

describe("the same things bear the same names everywhere", () => {
  it("steps: the folders, the table's stages and the list", () => {
    const folders = readdirSync(new URL("functions/steps", root));
    expect(folders.toSorted()).toEqual([...steps].toSorted());
    expect([...new Set(openStages.map((stage) => stageRow(stage).step))]).toEqual([...steps]);
  });

  it("works: the list and the table's acts", () => {
    const named = new Set<string>(actNames.map((act) => actRow(act).work));
    expect([...named].toSorted()).toEqual([...works].toSorted());
  });

  it("works: the list and the choices of the state machine", () => {
    const choice = States["Which work follows?"];
    const chosen =
      choice?.Type === "Choice"
        ? choice.Choices.map((it) => ("StringEquals" in it ? it.StringEquals : ""))
        : [];
    expect(chosen.toSorted()).toEqual([...new Set([...works, ...noWork])].toSorted());
  });

  it("works: the list and the states that do them", () => {
    const states = Object.keys(States).filter((name) => stepWorks.some((w) => w === asWork(name)));
    expect(states.map(asWork).toSorted()).toEqual([...stepWorks].toSorted());
    expect(states.filter((name) => States[name]?.Type !== "Task")).toEqual([]);
  });

  it("works: the list and the handlers in the steps' folders", () => {
    const handlers = Object.values(functionsOfTheWorkflow)
      .filter((file) => file.startsWith("functions/steps/"))
      .map((file) => basename(file, ".ts"));
    expect(handlers.toSorted()).toEqual([...stepWorks].toSorted());
    expect(
      filesIn("functions/steps")
        .filter((file) => handlers.includes(file))
        .toSorted(),
    ).toEqual(handlers.toSorted());
  });

  it.each(Object.entries(functionsOfTheWorkflow))("%s has its handler, %s", (_name, file) => {
    expect(existsSync(new URL(file, root))).toBe(true);
  });

  it("documents: the list, the acts that give rise to them, and the templates", () => {
    const arising = new Set(actNames.flatMap((act) => actRow(act).documents ?? []));
    expect([...arising].toSorted()).toEqual([...documentKinds].toSorted());
    const templates = Object.keys(documentTemplates).filter((kind) => kind !== "reminder-letter");
    expect(templates.toSorted()).toEqual([...documentKinds].toSorted());
    expect(documentTemplates).toHaveProperty("reminder-letter");
    expect(new Set(Object.values(documentNames)).size).toBe(documentKinds.length);
  });

  it("documents: one template file each", () => {
    const files = filesIn("templates/documents");
    expect(documentKinds.filter((kind) => !files.includes(kind))).toEqual([]);
  });
});
