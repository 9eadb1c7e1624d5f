import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import * as z from "zod";
import { FundStack } from "#infra/stacks/fund-stack.ts";
import cdk from "../../../cdk.json" with { type: "json" };

const statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
});

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
export type Resource = z.output<typeof resource>;

const app = new App({
  context: { ...cdk.context, "aws:cdk:bundling-stacks": [] },
  // CloudFormation's own rules are for `npm run synth`; here they would cost most of the time.
  builtinCloudFormationValidation: false,
});
const stack = new FundStack(app, "Fund", {
  mailDomain: "kommunen.se",
  mailFrom: "fonden@kommunen.se",
});

/** The template as CloudFormation gets it, the functions' code left out. */
export const template = Template.fromStack(stack);

const everything = Object.entries(
  z.record(z.string(), resource).parse(template.toJSON()["Resources"]),
);

/** The resources of a type, by logical id. */
export function resources(type: string): ReadonlyMap<string, Resource> {
  return new Map(everything.filter(([, { Type }]) => Type === type));
}

/** The only resource of its type whose logical id begins so. */
export function only(type: string, prefix = ""): readonly [id: string, Resource] {
  const found = [...resources(type)].filter(([id]) => id.startsWith(prefix));
  const [first, second] = found;
  if (!first || second) throw new Error(`${found.length} of ${type} begin with ${prefix}`);
  return first;
}

export type Grant = {
  readonly action: string;
  readonly resource: string;
  readonly condition: string;
};

const policy = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({ Statement: z.array(statement) }),
});

/** Every action that a role is allowed, with each resource it is allowed on, as JSON. */
export function grantsOfRole(role: string): readonly Grant[] {
  return [...resources("AWS::IAM::Policy").values()]
    .map(({ Properties }) => policy.parse(Properties))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Condition }) =>
      [Action].flat().flatMap((action) =>
        [Resource].flat().map((on) => ({
          action,
          resource: JSON.stringify(on),
          condition: JSON.stringify(Condition ?? {}),
        })),
      ),
    );
}

const lambda = z.object({ Role: z.object({ "Fn::GetAtt": z.tuple([z.string(), z.string()]) }) });

/** The role of a function, by the name it has in the stack. */
export function roleOf(name: string): string {
  const [, { Properties }] = only("AWS::Lambda::Function", `${name}Function`);
  return lambda.parse(Properties).Role["Fn::GetAtt"][0];
}

/** The names of all functions that the stack deploys. */
export const deployedNames: readonly string[] = [...resources("AWS::Lambda::Function").keys()].map(
  (id) => id.replace(/Function[0-9A-F]{8}$/, ""),
);

/** The functions that may do it. */
export function whoMay(action: string): readonly string[] {
  return deployedNames
    .filter((name) => grantsOfRole(roleOf(name)).some((grant) => grant.action === action))
    .sort();
}
