import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { turns } from "#infra/local/s3/turns.ts";
import { bucket as Bucket, refusal, runningS3 } from "./running-s3.ts";

describe("a put with If-None-Match: *", () => {
  it("stores once, and leaves what is there as it is", async () => {
    const { client } = await runningS3();
    const put = (Body: string) =>
      client.send(new PutObjectCommand({ Bucket, Key: "k", Body, IfNoneMatch: "*" }));
    await put("first");
    expect(await refusal(put("second"))).toBe("412 PreconditionFailed");
    const got = await client.send(new GetObjectCommand({ Bucket, Key: "k" }));
    expect(await got.Body?.transformToString()).toBe("first");
  });

  it("lets exactly one of many at once win; the others are told of the conflict", async () => {
    const { client } = await runningS3();
    const bodies = Array.from({ length: 12 }, (_, number) => `writer ${number}`);
    const outcomes = await Promise.all(
      bodies.map((Body) =>
        client.send(new PutObjectCommand({ Bucket, Key: "k", Body, IfNoneMatch: "*" })).then(
          () => Body,
          (error: unknown) => refusal(Promise.reject(error)),
        ),
      ),
    );
    const winners = outcomes.filter((outcome) => outcome.startsWith("writer"));
    const losers = new Set(outcomes.filter((outcome) => !outcome.startsWith("writer")));
    expect(winners).toHaveLength(1);
    losers.delete("412 PreconditionFailed");
    expect([...losers]).toEqual(["409 ConditionalRequestConflict"]);
    const got = await client.send(new GetObjectCommand({ Bucket, Key: "k" }));
    expect(await got.Body?.transformToString()).toBe(winners[0]);
  });
});

describe("turns at a name", () => {
  it("are taken one at a time in the order they came, also after one that failed", async () => {
    const { take, isTaken } = turns();
    const done: string[] = [];
    const gate = Promise.withResolvers<void>();
    const failing = take("k", async () => {
      await gate.promise;
      done.push("first");
      throw new Error("disk full");
    });
    const second = take("k", async () => done.push("second"));
    await take("another", async () => done.push("another"));
    expect(isTaken("k")).toBe(true);
    gate.resolve();
    await expect(failing).rejects.toThrow("disk full");
    await second;
    expect(done).toEqual(["another", "first", "second"]);
    expect(isTaken("k")).toBe(false);
  });
});
