import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openFolder, removeDurably, writeDurably } from "#infra/local/s3/durable-file.ts";
import { temporaryFolder } from "./running-s3.ts";

const megabyte = 1024 * 1024;

it("shows a reader the old file or the new one, whole, and never a mixture", async () => {
  const file = join(await temporaryFolder(), "file");
  const contents = ["a", "b", "c", "d"].map((letter) => Buffer.alloc(4 * megabyte, letter));
  await writeDurably(file, Buffer.alloc(4 * megabyte, "0"), { once: false });
  let writing = true;
  const seen = (async () => {
    const letters = new Set<string>();
    while (writing) {
      const content = await readFile(file);
      expect(content.length).toBe(4 * megabyte);
      expect(content.at(0)).toBe(content.at(-1));
      letters.add(String.fromCharCode(content[0] ?? 0));
    }
    return letters;
  })();
  for (const content of contents) await writeDurably(file, content, { once: false });
  writing = false;
  expect((await seen).size).toBeGreaterThan(1);
});

it("writes once when asked to, and leaves no temporary file behind", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "file");
  expect(await writeDurably(file, Buffer.from("1"), { once: true })).toBe("written");
  expect(await writeDurably(file, Buffer.from("2"), { once: true })).toBe("already there");
  expect(await readFile(file, "utf8")).toBe("1");
  expect(await readdir(folder)).toEqual(["file"]);
  await removeDurably(file);
  await removeDurably(file);
  expect(await readdir(folder)).toEqual([]);
});

it("clears away what a crash left half written, and nothing else", async () => {
  const folder = join(await temporaryFolder(), "data");
  await openFolder(folder);
  await writeDurably(join(folder, "kept"), Buffer.from("1"), { once: true });
  await writeFile(join(folder, ".unfinished-1"), "half of");
  await openFolder(folder);
  expect(await readdir(folder)).toEqual(["kept"]);
});
