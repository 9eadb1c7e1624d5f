import { describe, expect, it } from "vitest";
import { namesOfTheFunctions } from "#infra/workflow/functions-of-the-workflow.ts";
import { deployedNames, grantsOfRole, only, resources, roleOf, whoMay } from "./deployed.ts";

const inTheWorkflow: ReadonlySet<string> = new Set(namesOfTheFunctions);

describe("who may do what", () => {
  it("gives each function a role of its own, without managed policies", () => {
    const roles = deployedNames.map(roleOf);
    expect(new Set(roles).size).toBe(deployedNames.length);
    for (const { Properties } of resources("AWS::IAM::Role").values()) {
      expect(Properties["ManagedPolicyArns"]).toBeUndefined();
    }
  });

  it("lets only the documents function write the bucket", () => {
    expect(whoMay("s3:PutObject")).toEqual(["IssueTheDocument"]);
    expect(whoMay("s3:GetObject")).toEqual(["IssueTheDocument", "Web"]);
  });

  it("lets nobody delete a document or its lock", () => {
    expect(whoMay("s3:DeleteObject")).toEqual([]);
    expect(whoMay("s3:BypassGovernanceRetention")).toEqual([]);
    expect(whoMay("s3:PutObjectRetention")).toEqual([]);
  });

  it("lets only notices and reminders be mailed, from the fund's own address", () => {
    expect(whoMay("ses:SendEmail")).toEqual(["Notify", "Remind"]);
    const [grant] = grantsOfRole(roleOf("Notify")).filter(
      ({ action }) => action === "ses:SendEmail",
    );
    expect(grant?.resource).toContain(":identity/kommunen.se");
    expect(grant?.condition).toContain('"ses:FromAddress":"fonden@kommunen.se"');
  });

  it("lets no function that the state machine invokes answer one of its waits", () => {
    const answering = whoMay("states:SendTaskSuccess");
    expect(answering).toEqual(["Sweep", "Web"]);
    expect(answering.filter((name) => inTheWorkflow.has(name))).toEqual([]);
    expect(whoMay("states:SendTaskFailure")).toEqual([]);
  });

  it("lets the hand-over, the pages and the sweeper start executions, of this machine only", () => {
    expect(whoMay("states:StartExecution")).toEqual(["HandOver", "Sweep", "Web"]);
    for (const { action, resource } of grantsOfRole(roleOf("HandOver"))) {
      if (action.startsWith("states:")) expect(resource).toContain(":stateMachine:case-process");
    }
  });

  it("lets the pages and the sweeper see whether an execution runs, and nobody stop one", () => {
    expect(whoMay("states:DescribeExecution")).toEqual(["Sweep", "Web"]);
    expect(whoMay("states:StopExecution")).toEqual([]);
  });

  it("lets those that only read the record not write it", () => {
    const writing = new Set(whoMay("dynamodb:PutItem"));
    expect(deployedNames.filter((name) => !writing.has(name)).sort()).toEqual([
      "OpenTheStep",
      "WhatWasDone",
    ]);
  });

  it("never scans a table", () => {
    expect(whoMay("dynamodb:Scan")).toEqual([]);
  });

  it("lets the state machine invoke the functions of the workflow, and the pages never", () => {
    const [role] = only("AWS::IAM::Role", "CaseProcessRole");
    const invoked = grantsOfRole(role)
      .filter(({ action }) => action === "lambda:InvokeFunction")
      .map(({ resource }) => /"(\w+?)Function[0-9A-F]{8}","Arn"/.exec(resource)?.[1]);
    expect(invoked.toSorted()).toEqual([...namesOfTheFunctions].sort());
  });
});

/** Stars that AWS demands: names of log streams, of documents, and of executions. */
const demanded = [
  /^\{"Fn::GetAtt":\["\w+Log[0-9A-F]{8}","Arn"\]\}$/,
  /\["Documents[0-9A-F]{8}","Arn"\]\},"\/\*"\]/,
  /:execution:case-process:\*"/,
];

describe("least privilege", () => {
  it.each(deployedNames.map((name) => [name]))("%s has no wildcard of its own making", (name) => {
    for (const { action, resource } of grantsOfRole(roleOf(name))) {
      expect(action).not.toContain("*");
      const known = demanded.some((pattern) => pattern.test(resource));
      if (!known) expect(resource).not.toContain("*");
    }
  });

  it("lets the state machine use a star for the delivery of logs and traces alone", () => {
    const [role] = only("AWS::IAM::Role", "CaseProcessRole");
    const starred = grantsOfRole(role).filter(({ resource }) => resource.includes("*"));
    expect(starred.length).toBeGreaterThan(0);
    for (const { action } of starred) expect(action).toMatch(/^(?:logs|xray):\w+$/);
  });
});
