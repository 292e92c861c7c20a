import { defineConfig } from "tsup";
import { sharedBuild } from "../../tsup.shared.ts";

export default defineConfig({
  ...sharedBuild,
  entry: { index: "src/index.ts", "solver-highs": "src/numeric/linear-programme/solver-highs.ts" },
});
