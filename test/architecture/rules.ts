import type { Import } from "./source.ts";

/** One rule of imports: where it holds, what it refuses there, and why. */
type Rule = {
  readonly holdsFor: (file: string) => boolean;
  readonly refuses: (imported: string, file: string) => boolean;
  /** Types alone may be imported: nothing of them is there at run time. */
  readonly letsTypesThrough?: true;
  readonly why: string;
};

const isUnder = (...folders: readonly string[]) => {
  return (path: string) => folders.some((folder) => path.startsWith(folder));
};
const isOneOf = (...names: readonly string[]) => {
  return (name: string) => names.includes(name);
};
const isOurs = isUnder("functions/", "templates/", "infra/", "test/");
const isAwsSdk = isUnder("@aws-sdk/", "@smithy/");
const isNot = (test: (path: string) => boolean) => (path: string) => !test(path);

/** The keys and indexes of the table, written once for those who create it and those who use it. */
const theTablesShape = "functions/store/table.ts";

/** The process step whose folder a file is in. */
const stepOf = (path: string) => /^functions\/steps\/([^/]+)\//.exec(path)?.[1];

/** What must be built from the outside in, so that the rules can be read and tested alone. */
export const importRules: readonly Rule[] = [
  {
    holdsFor: isUnder("functions/process/"),
    refuses: isNot(isUnder("functions/process/")),
    why: "the process is data that rules, pages, workflow and tests walk: it knows none of them",
  },
  {
    holdsFor: isUnder("functions/domain/"),
    refuses: (imported) =>
      !isUnder("functions/domain/", "functions/process/")(imported) && imported !== "zod",
    why: "the domain is pure: what it needs to know is passed in, so that a rule has one answer",
  },
  {
    holdsFor: isUnder("functions/steps/"),
    refuses: (imported, file) => {
      const step = stepOf(imported);
      return step !== undefined && step !== stepOf(file);
    },
    why: "a step never imports another: what they share is the process, the domain or the store",
  },
  {
    holdsFor: (file) =>
      isOurs(file) &&
      !isUnder("functions/store/", "functions/edge/")(file) &&
      !isUnder("infra/", "test/")(file),
    refuses: isAwsSdk,
    why: "only the store and the edge know AWS: everything else asks them",
  },
  {
    holdsFor: isNot(isUnder("templates/render/", "test/")),
    refuses: isOneOf("pdfkit", "fontkit"),
    why: "a template says what a document holds; only templates/render draws it, in one Lambda",
  },
  {
    holdsFor: isUnder("functions/", "templates/"),
    refuses: isUnder("infra/", "test/"),
    why: "what runs in the cloud never knows where it runs, nor that it is tested",
  },
  {
    holdsFor: isUnder("templates/"),
    refuses: (imported) =>
      isUnder("functions/")(imported) &&
      !isUnder("functions/domain/", "functions/process/")(imported),
    letsTypesThrough: true,
    why: "templates are data in, description out: they fetch nothing",
  },
  {
    holdsFor: isUnder("infra/app.ts", "infra/stacks/", "infra/constructs/"),
    refuses: (imported) =>
      isUnder("functions/", "templates/")(imported) && imported !== theTablesShape,
    why: "CDK names handlers by path: to synthesise must not run them",
  },
  {
    holdsFor: isNot(isUnder("infra/", "test/")),
    refuses: isOneOf("aws-cdk-lib", "constructs"),
    why: "the deployed code does not carry the tool that deploys it",
  },
  {
    holdsFor: isNot(isUnder("infra/local/", "test/")),
    refuses: (imported) =>
      isOneOf(
        "dynalite",
        "level",
        "aws-local-stepfunctions",
        "oidc-provider",
        "@hono/node-server",
      )(imported) || isUnder("infra/local/")(imported),
    why: "the embedded cloud is a place to run, and is in no deployed bundle",
  },
  {
    holdsFor: isUnder("infra/"),
    refuses: isUnder("test/"),
    why: "a machine without the tests runs the same",
  },
];

/** Why the import is refused, in one sentence for each rule that refuses it. */
export function refusedImports(file: string, { of, typeOnly }: Import): readonly string[] {
  return importRules
    .filter((rule) => rule.holdsFor(file) && rule.refuses(of, file))
    .filter((rule) => !(typeOnly && rule.letsTypesThrough))
    .map(({ why }) => `${file} imports ${of}: ${why}`);
}
