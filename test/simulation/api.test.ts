import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCases } from "#functions/store/lists.ts";
import { endpoints } from "#functions/web/api/endpoints.ts";
import { type ASite, aSite, problemOf } from "#test/web/a-site.ts";
import { aRequest, plainLine, plainRequest, simulatedAs } from "./simulating.ts";

describe("a simulation through the API", () => {
  let web: ASite;
  beforeAll(async () => {
    web = await aSite();
  });
  afterAll(() => web.close());

  it("is what the domain computes, in the described shape, for anyone in the fund", async () => {
    const described = endpoints.find(({ operationId }) => operationId === "simulate")?.answer;
    for (const who of ["sokande-idrott", "revisor"]) {
      const answer = await web.post(who, "simulations", plainRequest);
      const json = await answer.json();
      expect(answer.status).toBe(200);
      expect(json).toEqual(JSON.parse(JSON.stringify(simulatedAs(aRequest()))));
      if (typeof described === "string" || !described) throw new Error("No schema is described");
      expect(described.safeParse(json).error?.issues).toBeUndefined();
    }
  });

  it("leaves nothing behind", async () => {
    await web.post("sokande-idrott", "simulations", plainRequest);
    expect((await listCases(web.fund.table, { limit: 10 })).items).toEqual([]);
  });

  it("is refused with the field that is at fault", async () => {
    const unknown = { ...plainRequest, lines: [{ ...plainLine, kommentar: "x" }] };
    expect(await problemOf(await web.post("revisor", "simulations", unknown))).toMatchObject({
      status: 400,
      code: "invalid-input",
      faults: [{ field: "lines.0.kommentar", code: "unknown-field" }],
    });
    const tooLong = { ...plainRequest, years: 11 };
    expect(await problemOf(await web.post("revisor", "simulations", tooLong))).toMatchObject({
      status: 422,
      code: "not-computable",
      faults: [{ field: "years", code: "too-many-years" }],
    });
  });

  it("is under no other fund's policies", async () => {
    for (const policy of [
      { by: "fund", fund: "ingen" },
      { by: "version", version: "Ingen 2026:1" },
    ]) {
      const answer = await web.post("revisor", "simulations", { ...plainRequest, policy });
      expect(await problemOf(answer)).toMatchObject({ status: 404, code: "unknown-object" });
    }
  });

  it("is for those who are known", async () => {
    expect((await web.post("okänd", "simulations", plainRequest)).status).toBe(401);
  });
});
