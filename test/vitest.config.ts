import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Three sets: what `npm test` runs in minutes, the long checks of `npm run verify`, and those of the
 * documents, which need programs that not every machine has.
 */
// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from a default export
export default defineConfig({
  root,
  test: {
    // By default one core is left for the editor: half of the machine where there are two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          root,
          name: "fast",
          // A worker keeps its modules from file to file: loading them anew took half of the time.
          isolate: false,
          include: ["test/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          root,
          name: "long",
          include: ["test/**/*.long.ts"],
          testTimeout: 1_200_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          root,
          name: "conformance",
          include: ["test/**/*.conformance.ts"],
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
