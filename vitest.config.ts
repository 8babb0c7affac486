import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Each of these takes more than a minute. */
const longest = ["build/survey.test.ts", "browser/pages.test.ts", "browser/live.test.ts", "browser/full.test.ts"];

/** Begins with the longest, or the last of them runs alone: on a fresh machine Vitest knows of no durations. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/*
 * Four kinds of test, from the quick to the slow; a group begins when the one before it has ended.
 * Every core has its process, since a build or a browser alone leaves a third of two cores idle.
 * Files share their core's process, since loading the modules anew takes long: none leaves anything behind in it.
 * Limits of time are there to end what hangs; a busy machine takes several times as long as a quiet one.
 */
export default defineConfig({
  test: {
    // Reads the copies that tests make as if they were theirs.
    exclude: ["**/node_modules/**", "**/.dist-*/**"],
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          isolate: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "cases",
          include: ["tests/cases/**/*.test.ts"],
          isolate: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "build",
          include: ["tests/build/**/*.test.ts"],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          isolate: false,
          globalSetup: ["tests/browser/global-setup.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
