import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const keptTime = z.strictObject({
  /** Business time when this was written, ms since 1970. */
  instant: z.int(),
  /** Business time minus machine time, ms, while the clock runs; null while it stands still. */
  offset: z.int().nullable(),
});

/** What must survive the process for business time never to go backwards. */
export type KeptTime = z.infer<typeof keptTime>;

export type ClockFile = {
  /** Undefined when nothing has been kept yet. */
  read(): KeptTime | undefined;
  /** Returns when the time is on disk: written beside, synced, then renamed into place. */
  write(time: KeptTime): void;
};

/** The one file of the clock, `clock.json` in the data folder. */
export function clockFile(folder: string): ClockFile {
  const file = join(folder, "clock.json");
  return {
    read: () => {
      const text = textOf(file);
      return text === undefined ? undefined : parsed(file, text);
    },
    write: (time) => {
      writeSynced(`${file}.new`, JSON.stringify(time));
      renameSync(`${file}.new`, file);
      sync(folder);
    },
  };
}

/** For a clock that lives no longer than the process. */
export const forgetful: ClockFile = { read: () => undefined, write: () => {} };

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function parsed(file: string, text: string): KeptTime {
  try {
    return keptTime.parse(JSON.parse(text));
  } catch (cause) {
    const advice = 'restore it, or write {"instant":<ms since 1970>,"offset":null}';
    throw new Error(`${file} does not hold the business time: ${advice}`, { cause });
  }
}

function writeSynced(file: string, text: string): void {
  const descriptor = openSync(file, "w");
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The rename is durable when the folder is. */
function sync(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
