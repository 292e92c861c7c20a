import { defineConfig } from "tsup";
import { sharedBuild } from "../../tsup.shared.ts";

export default defineConfig({
  ...sharedBuild,
  entry: { main: "src/main.ts", index: "src/index.ts" },
  dts: { ...(sharedBuild.dts as object), entry: { index: "src/index.ts" } },
});
