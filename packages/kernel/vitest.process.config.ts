import { defineConfig } from "vitest/config";

// Tests that start real kernel processes: Node runs no TypeScript, so these run what is built in `dist`.
const conditions = ["@chiso/source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ["@chiso/source", "node"] } },
  test: {
    include: ["test/**/*.process.test.ts"],
    fileParallelism: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
