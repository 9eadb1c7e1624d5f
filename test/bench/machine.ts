import { cpus } from "node:os";

/** What the figures were measured on: they mean nothing on another machine. */
export function machine(): string {
  const [cpu, ...more] = cpus();
  return `${cpu?.model ?? "unknown processor"} × ${more.length + 1}, Node ${process.version}`;
}
