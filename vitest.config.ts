import { defineConfig } from "vitest/config";

/*
 * Four kinds of test, from the quick to the slow; a group begins when the one before it has ended.
 * Files of the quick kinds share one process per core, since loading the modules anew takes longest: none leaves
 * anything behind in it.
 * The browser's files run one by one, since they look at what happens in time.
 * Limits of time are there to end what hangs; a busy machine takes several times as long as a quiet one.
 */
export default defineConfig({
  test: {
    // Reads the copies that tests make as if they were theirs.
    exclude: ["**/node_modules/**", "**/.dist-*/**"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          testTimeout: 60_000,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "cases",
          include: ["tests/cases/**/*.test.ts"],
          testTimeout: 60_000,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "build",
          include: ["tests/build/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/global-setup.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
