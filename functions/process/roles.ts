/** Everyone who may act or read, and `system` for what the workflow does by itself. */
export const roles = [
  "applicant",
  "board-controller",
  "board-head",
  "coordinator",
  "registrar",
  "council-member",
  "council-secretary",
  "city-director",
  "executive-board-secretary",
  "steering-group",
  "evaluator",
  "city-controller",
  "auditor",
  "archivist",
  "system",
] as const;

export type Role = (typeof roles)[number];

/** Roles that speak for one board; all others serve the whole fund. */
export const boardRoles: ReadonlySet<Role> = new Set([
  "applicant",
  "board-controller",
  "board-head",
]);

export const roleNames: Record<Role, string> = {
  applicant: "sökande",
  "board-controller": "nämndens controller",
  "board-head": "förvaltningschef",
  coordinator: "samordnare",
  registrar: "registrator",
  "council-member": "ledamot i rådet",
  "council-secretary": "rådets sekreterare",
  "city-director": "stadsdirektör",
  "executive-board-secretary": "kommunstyrelsens sekreterare",
  "steering-group": "styrgrupp",
  evaluator: "utvärderare",
  "city-controller": "stadens controller",
  auditor: "revisor",
  archivist: "arkivarie",
  system: "systemet",
};
