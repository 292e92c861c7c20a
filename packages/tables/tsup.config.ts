import { defineConfig } from "tsup";
import { sharedBuild } from "../../tsup.shared.ts";

export default defineConfig({
  ...sharedBuild,
  entry: { index: "src/index.ts", node: "src/node/index.ts" },
});
