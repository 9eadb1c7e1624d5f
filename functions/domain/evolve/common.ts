import type { Case, DocumentRef } from "../case.ts";
import type { EventOf } from "../events.ts";

export function corrected(c: Case, { data }: EventOf<"correct-clerically">): Case {
  if (data.field === "other") return c;
  return { ...c, [data.field]: data.right, idea: { ...c.idea, [data.field]: data.right } };
}

export function documentRegistered(c: Case, { data }: EventOf<"register-document">): Case {
  const { sha256, bytes, key, templateVersion, rendererVersion, descriptionSha256 } = data;
  const issued = {
    ...{ sha256, bytes, key, templateVersion },
    ...(rendererVersion === undefined ? {} : { rendererVersion }),
    ...(descriptionSha256 === undefined ? {} : { descriptionSha256 }),
  };
  const documents: DocumentRef[] = c.documents.map((d) =>
    d.document === data.document ? { ...d, issued } : d,
  );
  return { ...c, documents };
}

export function conflictDeclared(c: Case, { data, by }: EventOf<"declare-conflict">): Case {
  return { ...c, conflicts: [...c.conflicts, { person: by.person, kind: data.kind }] };
}

export function substituteCalled(c: Case, { data }: EventOf<"call-substitute">): Case {
  return {
    ...c,
    substitutes: [...c.substitutes, { substitute: data.substitute, role: data.role }],
  };
}
