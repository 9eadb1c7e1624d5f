import { ran } from "./programs.ts";

/** What qpdf finds wrong with the file's syntax, streams and cross-references; empty when nothing. */
export async function faultsByQpdf(file: string): Promise<string> {
  const { code, out, complaints } = await ran("qpdf", ["--check", file]);
  return code === 0 && complaints === "" ? "" : `${out}${complaints}`;
}
