import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

const unfinishedPrefix = ".unfinished-";

/**
 * Writes a file so that it is whole or absent after a crash at any moment: temporary file, fsync,
 * one link or rename, fsync of the folder. With `once`, a file that is there already stays as it is.
 */
export async function writeDurably(
  file: string,
  bytes: Uint8Array,
  { once }: { once: boolean },
): Promise<"written" | "already there"> {
  const folder = dirname(file);
  const unfinished = join(folder, `${unfinishedPrefix}${randomUUID()}`);
  try {
    await writeAndSync(unfinished, bytes);
    const written = once ? await linkOnce(unfinished, file) : await renamed(unfinished, file);
    // Also when another writer was first: what is answered for must not vanish in a power cut.
    await syncFolder(folder);
    return written ? "written" : "already there";
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Removes a file if it is there, and makes the removal last. */
export async function removeDurably(file: string): Promise<void> {
  await rm(file, { force: true });
  await syncFolder(dirname(file));
}

/** Makes the folder and removes what an earlier process left half written there. */
export async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await syncFolder(dirname(folder));
  for (const name of await readdir(folder)) {
    if (name.startsWith(unfinishedPrefix)) await rm(join(folder, name), { force: true });
  }
}

async function writeAndSync(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function linkOnce(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isFileError(error, "EEXIST")) return false;
    throw error;
  }
}

async function renamed(from: string, to: string): Promise<boolean> {
  await rename(from, to);
  return true;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
