import { defineConfig } from "vitest/config";
import unit from "./vitest.config.ts";

// Tests that start processes or use what the build made: one file at a time, with time to spare.
export default defineConfig({
  ...unit,
  test: {
    include: ["packages/*/test/**/*.process.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
