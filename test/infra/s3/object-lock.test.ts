import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { bucket as Bucket, refusal, runningS3 } from "./running-s3.ts";

const at = { Bucket, Key: "k" };
const day = 86_400_000;

function retained(until: Date, mode: "GOVERNANCE" | "COMPLIANCE" = "GOVERNANCE") {
  return new PutObjectCommand({
    ...at,
    Body: "x",
    ObjectLockMode: mode,
    ObjectLockRetainUntilDate: until,
  });
}

describe("a retained object", () => {
  it("is neither deleted nor replaced before its time, and then it is", async () => {
    let machineNow = new Date();
    const { client } = await runningS3({ objectLock: true, machineNow: () => machineNow });
    const until = new Date(Math.floor(Date.now() / 1000) * 1000 + 600_000);
    await client.send(retained(until));
    const head = await client.send(new HeadObjectCommand(at));
    expect(head).toMatchObject({ ObjectLockMode: "GOVERNANCE", ObjectLockRetainUntilDate: until });
    expect(await refusal(client.send(new DeleteObjectCommand(at)))).toBe("403 AccessDenied");
    const replacing = client.send(new PutObjectCommand({ ...at, Body: "y" }));
    expect(await refusal(replacing)).toBe("403 AccessDenied");
    machineNow = new Date(until.getTime() + 1000);
    await client.send(new DeleteObjectCommand(at));
    expect(await refusal(client.send(new HeadObjectCommand(at)))).toBe("404 NotFound");
  });

  it("yields to an express bypass in governance mode only", async () => {
    const { client } = await runningS3({ objectLock: true });
    const until = new Date(Date.now() + day);
    const bypassing = new DeleteObjectCommand({ ...at, BypassGovernanceRetention: true });
    await client.send(retained(until));
    await client.send(bypassing);
    await client.send(retained(until, "COMPLIANCE"));
    expect(await refusal(client.send(bypassing))).toBe("403 AccessDenied");
  });
});

describe("retention", () => {
  it("is refused where it could not hold", async () => {
    const { client } = await runningS3({ objectLock: true });
    expect(await refusal(client.send(retained(new Date(Date.now() - day))))).toBe(
      "400 InvalidArgument",
    );
    const without = await runningS3();
    expect(await refusal(without.client.send(retained(new Date(Date.now() + day))))).toBe(
      "400 InvalidRequest",
    );
  });
});
