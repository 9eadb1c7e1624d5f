import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { type Engine, type EngineName, engineNamed } from "./engine.ts";

const program = fileURLToPath(new URL("./engine-process.ts", import.meta.url));
const drawn = z.object({ pdf: z.instanceof(Uint8Array), processorMs: z.number() });

/** The engine in a process of its own, as it is served from: another's garbage is not its to sweep. */
export async function inItsOwnProcess(engine: EngineName): Promise<Engine> {
  const child = fork(program, [engine], { serialization: "advanced" });
  await once(child, "message");
  let worked = 0;
  return {
    name: (await engineNamed(engine)).name,
    async pdfOf(description) {
      child.send(description);
      const [answer] = await once(child, "message");
      const { pdf, processorMs } = drawn.parse(answer);
      worked = processorMs;
      return pdf;
    },
    processorMs: async () => worked,
    async close() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}
