import { defineConfig } from "vitest/config";

// Tests that start processes or use what the build made: one file at a time, with time to spare.
export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.process.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
