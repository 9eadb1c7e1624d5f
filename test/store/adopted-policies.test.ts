import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policiesFrom } from "#functions/domain/policies.ts";
import { policySchema } from "#functions/domain/policy.ts";
import { adoptPolicies, findAdopted, loadAdopted } from "#functions/store/adopted-policies.ts";
import { canonicalJson, sha256 } from "#functions/store/canonical.ts";
import type { FundTable } from "#functions/store/table.ts";
import exempelkommun from "#templates/policies/exempelkommun-2026-1.json" with { type: "json" };
import exempelstad from "#templates/policies/exempelstad-2026-1.json" with { type: "json" };
import { type ATable, aTable } from "./a-table.ts";

const known = (...contents: readonly unknown[]) =>
  policiesFrom(contents.map((content, i) => ({ file: `${i}.json`, content })));
const later = { ...exempelstad, version: "Exempelstad 2028:1", validFrom: "2028-01-01" };

describe("a fund's policies as it adopted them", () => {
  let table: ATable;
  let fund: FundTable;
  beforeAll(async () => {
    table = await aTable();
    fund = table.of("exempelstad");
    await adoptPolicies(fund, known(exempelstad, exempelkommun));
  });
  afterAll(() => table.close());

  it("are the fund's own, each with its content and the content's SHA-256", async () => {
    const content = canonicalJson(policySchema.parse(exempelstad));
    expect(await loadAdopted(fund)).toEqual([
      {
        version: "Exempelstad 2026:1",
        validFrom: "2026-01-01",
        content,
        sha256: sha256(content),
      },
    ]);
    expect(await findAdopted(fund, "Exempelkommunen 2026:1")).toBeUndefined();
    expect(await loadAdopted(table.of("exempelkommun"))).toEqual([]);
  });

  it("are the same when they are adopted again, by several at once", async () => {
    const before = await loadAdopted(fund);
    const again = Array.from({ length: 4 }, () => adoptPolicies(fund, known(exempelstad)));
    await Promise.all(again);
    expect(await loadAdopted(fund)).toEqual(before);
  });

  it("are joined by a new version, and keep the old one", async () => {
    await adoptPolicies(fund, known(later, exempelstad));
    const versions = (await loadAdopted(fund)).map(({ version }) => version);
    expect(versions).toEqual(["Exempelstad 2026:1", "Exempelstad 2028:1"]);
  });

  it("never change: the same version with other content is refused", async () => {
    const changed = { ...exempelstad, appealDays: 22 };
    await expect(adoptPolicies(fund, known(changed, later))).rejects.toThrow(
      "Exempelstad 2026:1 of exempelstad is not what the fund adopted",
    );
    expect((await findAdopted(fund, "Exempelstad 2026:1"))?.content).not.toContain(
      '"appealDays":22',
    );
  });

  it("never change, also when two with other content begin at once", async () => {
    const fresh = table.of("exempelkommun");
    const other = { ...exempelkommun, appealDays: 22 };
    const both = await Promise.allSettled([
      adoptPolicies(fresh, known(exempelkommun)),
      adoptPolicies(fresh, known(other)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("never go away: a version that is no longer known is asked for", async () => {
    await expect(adoptPolicies(fund, known(exempelstad))).rejects.toThrow(
      "Exempelstad 2028:1, which is no longer among the policies",
    );
  });
});
