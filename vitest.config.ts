import { defineConfig } from "vitest/config";

// Packages import each other through the "@chiso/source" condition: tests run on sources, without a build.
const conditions = ["@chiso/source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ["@chiso/source", "node"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/*.process.test.ts"],
    // A machine that does much else at once must not fail a test that is right.
    testTimeout: 20_000,
  },
});
