import { execFile, execFileSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { veraPdfJar } from "./verapdf-jar.ts";

const execute = promisify(execFile);

/** The Java to use: that of `JAVA_HOME` where it is set, else the one on the path. */
export function javaProgram(): string {
  const home = process.env["JAVA_HOME"];
  return home ? join(home, "bin", "java") : "java";
}

const programs = [
  { program: javaProgram(), asked: "-version", package: "default-jre-headless", or: "JAVA_HOME" },
  { program: "qpdf", asked: "--version", package: "qpdf" },
  { program: "pdftotext", asked: "-v", package: "poppler-utils" },
  { program: "pdfinfo", asked: "-v", package: "poppler-utils" },
] as const;

/** What keeps the documents from being checked on this machine, and what to do; nothing when all is there. */
export async function missingPrograms(): Promise<readonly string[]> {
  const absent = programs.filter(({ program, asked }) => !answers(program, asked));
  if (absent.length > 0) return absent.map(toInstall);
  return veraPdfJar().then(
    () => [],
    (error: Error) => [error.message],
  );
}

function toInstall(absent: (typeof programs)[number]): string {
  const instead = "or" in absent ? ` or set ${absent.or}` : "";
  return `no ${absent.program} found; install the package ${absent.package}${instead}`;
}

function answers(program: string, asked: string): boolean {
  try {
    execFileSync(program, [asked], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What the program wrote and how it ended; throws only when it could not be run. */
export async function ran(
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly complaints: string }> {
  try {
    const { stdout, stderr } = await execute(program, [...args], { maxBuffer: 2 ** 28 });
    return { code: 0, out: stdout, complaints: stderr };
  } catch (error) {
    if (!isExit(error)) throw error;
    return { code: error.code, out: error.stdout, complaints: error.stderr };
  }
}

type Exit = { readonly code: number; readonly stdout: string; readonly stderr: string };

function isExit(error: unknown): error is Exit {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "number" &&
    "stdout" in error &&
    "stderr" in error
  );
}
